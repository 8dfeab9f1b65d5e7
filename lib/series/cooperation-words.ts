import { toCount } from "@/lib/domain/count-words";
import type { Iso3 } from "@/lib/domain/country";
import { type CooperationEvent, toPartyCode } from "@/lib/domain/event";
import { toDateWords } from "@/lib/domain/event-date";
import { toStandingWord } from "./events/event-labels";
import { toNameInText } from "./names-in-text";
import { type Timeline, toPartnerWords, toYears } from "./timeline-content";
import { compareMarks, LANE_ORDER, listPartners, toPartyKey } from "./timeline-lanes";

/** What a record is, and what it is not: stands in the head of every view of records. */
export const RECORD_LIMIT =
  "A record says that something was declared, signed, ordered or done, and who says so. It does not say how close two countries are, nor that one thing led to another; what is not recorded here may have happened all the same.";

/**
 * The event whose record is open: the one asked for, else the newest agreement, else the newest
 * record; undefined where there is none.
 */
export function findOpenEvent(
  events: readonly CooperationEvent[],
  asked: string,
): CooperationEvent | undefined {
  const records = events.filter(({ computedFrom }) => computedFrom === null);
  return (
    events.find(({ id }) => id === asked) ??
    findSigned(records) ??
    records.toSorted(compareMarks).at(-1)
  );
}

/** The newest signed agreement; one that only enters into force, or is known by its year alone, stands behind. */
function findSigned(records: readonly CooperationEvent[]): CooperationEvent | undefined {
  return records
    .filter(({ kind, date }) => kind === "agreement" && date.precision === "day")
    .toSorted(compareMarks)
    .at(-1);
}

/**
 * What the page has, in a sentence or two.
 *
 * @example "37 records with 11 partners, from 1992 to 2026, rest on 62 documents. The newest agreement is …, with Japan, of 10 February 2025 (official)."
 */
export function toCooperationSentence(
  { iso3, name }: { iso3: Iso3; name: string },
  events: readonly CooperationEvent[],
): string {
  const records = events.filter(({ computedFrom }) => computedFrom === null).toSorted(compareMarks);
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) {
    return `No event of ${toNameInText(name)} is recorded with its documents.`;
  }
  const partners = new Set(records.flatMap((event) => listPartners(event, iso3).map(toPartyKey)));
  const documents = new Set(
    records.flatMap((event) => event.documents.map(({ address }) => address)),
  );
  const signed = findSigned(records);
  return [
    `${toCount(records.length, "record")} of ${toNameInText(name)} with ${toCount(partners.size, "partner")}, from ${first.date.from.slice(0, 4)} to ${(last.date.until ?? last.date.from).slice(0, 4)}, ${records.length === 1 ? "rests" : "rest"} on ${toCount(documents.size, "document")}.`,
    ...(signed === undefined
      ? []
      : [
          `The newest agreement of a known day: ${signed.title}, with ${toPartnerWords(signed, iso3)}, ${toDateWords(signed.date)} (${toStandingWord(signed.standing)}).`,
        ]),
  ].join(" ");
}
/** What an address about a country's cooperation can ask for. */
export function toKnownCooperation(timeline: Timeline) {
  const { country, events } = timeline;
  return {
    partners: new Set(listCodes(events, country.iso3).map(({ key }) => key)),
    events: new Set(events.map(({ id }) => id)),
    years: toYears(timeline, {}),
  };
}

/** The partners with events of their own, and those chosen already, by which events can be filtered: in the order of the lanes, then by name. */
export function listPartnerChoices(
  events: readonly Pick<CooperationEvent, "parties" | "computedFrom">[],
  home: Iso3,
  chosen: readonly string[],
) {
  const alone = events.filter(
    (event) => event.computedFrom === null && listPartners(event, home).length === 1,
  );
  const kept = new Set([...listCodes(alone, home).map(({ key }) => key), ...chosen]);
  return listCodes(events, home).filter(({ key }) => kept.has(key));
}

/** Every partner with a code, in the same order. */
function listCodes(
  events: readonly Pick<CooperationEvent, "parties">[],
  home: Iso3,
): { key: string; name: string }[] {
  const names = new Map(
    events.flatMap((event) =>
      listPartners(event, home).flatMap((party) =>
        toPartyCode(party) === null ? [] : [[toPartyKey(party), party.name] as const],
      ),
    ),
  );
  const first = LANE_ORDER.flatMap((key) => {
    const name = names.get(key);
    return name === undefined ? [] : [{ key, name }];
  });
  const rest = [...names]
    .filter(([key]) => !LANE_ORDER.includes(key))
    .map(([key, name]) => ({ key, name }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return [...first, ...rest];
}

/** The records right before and after an event in which one of its partners takes part. */
export function findBeside(
  events: readonly CooperationEvent[],
  event: CooperationEvent,
  home: Iso3,
): CooperationEvent[] {
  const partners = new Set(listPartners(event, home).map(toPartyKey));
  const related = events
    .filter(({ id, computedFrom }) => id === event.id || computedFrom === null)
    .filter(
      (each) =>
        each.id === event.id ||
        listPartners(each, home).some((party) => partners.has(toPartyKey(party))),
    )
    .toSorted(compareMarks);
  const at = related.findIndex(({ id }) => id === event.id);
  return [related[at - 1], related[at + 1]].flatMap((each) => each ?? []);
}
