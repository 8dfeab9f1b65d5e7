import { group } from "d3-array";
import type { CooperationEvent, EventParty } from "@/lib/domain/event";
import { TIE_KINDS, type Tie, type TieKind } from "@/lib/domain/tie";
import { toListWords } from "@/lib/series/names-in-text";
import { toComputedId } from "./transfer-events";

/** A tie with the release that states it. */
export type ReleasedTie = Tie & { release: string };

/** What each kind of tie obliges to; a border obliges to nothing. */
const OBLIGATIONS: Readonly<Record<Exclude<TieKind, "land-contiguity">, string>> = {
  "defence-pact": "mutual defence",
  "offence-pact": "help in attack",
  neutrality: "neutrality",
  "non-aggression": "non-aggression",
  consultation: "consultation",
};

/** What treaties oblige each pair of countries to in a run of years, as one event. */
export function toTieEvents(
  ties: readonly ReleasedTie[],
  countries: ReadonlyMap<string, string>,
): CooperationEvent[] {
  const pairs = group(
    ties.filter(({ kind, iso3, otherIso3 }) => kind !== "land-contiguity" && iso3 < otherIso3),
    ({ release, iso3, otherIso3, firstYear, lastYear }) =>
      toComputedId(release, `${iso3} ${otherIso3} ${firstYear} ${lastYear}`),
  );
  return [...pairs].flatMap(([id, pair]) => toTieEvent(id, pair, countries) ?? []);
}

function toTieEvent(
  id: string,
  pair: readonly ReleasedTie[],
  countries: ReadonlyMap<string, string>,
): CooperationEvent | null {
  const [first] = pair;
  if (first === undefined) return null;
  const parties: EventParty[] = [first.iso3, first.otherIso3].map((iso3) => ({
    iso3,
    code: null,
    name: countries.get(iso3) ?? iso3,
  }));
  const { firstYear, lastYear } = first;
  const words = TIE_KINDS.flatMap((kind) =>
    kind !== "land-contiguity" && pair.some((tie) => tie.kind === kind) ? OBLIGATIONS[kind] : [],
  );
  const isOneYear = firstYear === lastYear;
  const years = isOneYear ? `${firstYear}` : `${firstYear}–${lastYear}`;
  return {
    id,
    date: {
      from: String(firstYear),
      until: isOneYear ? null : String(lastYear),
      precision: "year",
    },
    kind: "agreement",
    parties,
    title: `${toListWords(parties.map(({ name }) => name))}: bound to ${toListWords(words)} in ${years}`,
    titleVariants: [],
    summary: `Treaties oblige the two to ${toListWords(words)}. The release speaks of ${years} only: when the obligation began, and whether it goes on, it does not say here.`,
    concerns: words,
    standing: "reported",
    standingNote: `An observation of ${years}, not the day of a treaty.`,
    documents: [],
    computedFrom: first.release,
  };
}
