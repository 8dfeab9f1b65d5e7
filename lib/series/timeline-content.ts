import { toCount } from "@/lib/domain/count-words";
import type { Iso3 } from "@/lib/domain/country";
import { EVENT_KINDS, type EventKind } from "@/lib/domain/event";
import { toDateWords } from "@/lib/domain/event-date";
import type { ChartContent } from "./chart-content";
import { KINDS_WORDS, toKindWord, toStandingWord } from "./events/event-labels";
import { toCapital, toNameInText, toOwnerInText } from "./names-in-text";
import { rememberByWidth } from "./remember-width";
import { isShown, type TimelineChart, toTimelineChart } from "./timeline-chart";
import { compareMarks, listPartners, type TimelineEvent, toPartyKey } from "./timeline-lanes";
import type { TimelineLine } from "./timeline-panels";

/** An event as a timeline's table lists it: with who published its documents. */
export type ListedEvent = TimelineEvent & { documents: readonly { publisher: string }[] };

/** A country's events and the figures of the same years, as they are in the store. */
export interface Timeline {
  country: { iso3: Iso3; name: string };
  events: readonly ListedEvent[];
  /** Events that are no moments, such as pacts known to be in force in one year, and stand elsewhere. */
  leftOut: number;
  lines: readonly TimelineLine[];
}

/** What of it somebody asks to see. */
export interface TimelineChoice {
  /** Codes or names of partners; all where there is none. */
  partner?: readonly string[] | undefined;
  /** All kinds where there is none. */
  kinds?: readonly EventKind[] | undefined;
  /** Whether events computed from lists stand among the records. */
  computed?: "yes" | "no" | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

/** Where a timeline begins unless something else is asked. */
export const USUAL_START = 1990;

/** The years from which and to which events and figures reach, and those shown. */
export function toYears({ events, lines }: Timeline, { from, to }: TimelineChoice) {
  const years = [
    ...events.flatMap(({ date }) => [date.from, date.until ?? date.from].map(toYear)),
    ...lines.flatMap(({ points }) => points.map(({ year }) => year)),
  ];
  const first = Math.min(USUAL_START, ...years);
  const last = Math.max(USUAL_START, ...years);
  const start = from ?? Math.min(to ?? USUAL_START, USUAL_START);
  return { first, last, from: start, to: to ?? Math.max(last, start) };
}

/** The fewest years that are worth a line. */
const FEWEST_YEARS = 4;

/**
 * Half or twice as many years around one of them, as far as there are events and figures.
 *
 * @example zoomYears({ first: 1951, last: 2026, from: 1990, to: 2026 }, "closer", 2012) // → { from: 2003, to: 2021 }
 */
export function zoomYears(
  { first, last, from, to }: ReturnType<typeof toYears>,
  way: "closer" | "farther",
  around: number,
): { from: number; to: number } {
  const wanted = way === "closer" ? Math.max(FEWEST_YEARS, (to - from) / 2) : (to - from) * 2;
  const length = Math.min(last - first, Math.round(wanted));
  const start = Math.max(first, Math.min(last - length, Math.round(around - length / 2)));
  return { from: start, to: start + length };
}

/** The events that a choice leaves, by date, whatever the years. */
export function chooseEvents<Event extends TimelineEvent>(
  { country, events }: { country: { iso3: Iso3 }; events: readonly Event[] },
  { partner = [], kinds = [], computed = "no" }: TimelineChoice,
): Event[] {
  return events
    .filter((event) => computed === "yes" || event.computedFrom === null)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter(
      (event) =>
        partner.length === 0 ||
        listPartners(event, country.iso3).some((each) => partner.includes(toPartyKey(each))),
    )
    .toSorted(compareMarks);
}

/** A timeline's events and lines: all that its panel and its picture say. */
export function toTimelineContent(
  timeline: Timeline,
  choice: TimelineChoice,
  releases: readonly { slug: string; shortName: string }[],
): ChartContent<TimelineChart> {
  const { country, lines } = timeline;
  const { from, to } = toYears(timeline, choice);
  const chosen = chooseEvents(timeline, choice);
  const shown = chosen.filter((event) => isShown(event, { from, to }));
  const notes = toNotes(timeline, choice, chosen.length - shown.length);
  const model = { home: country, events: shown, lines, from, to };
  const sourceOf = new Map(releases.map(({ slug, shortName }) => [slug, shortName]));
  return {
    title: `${toCapital(toOwnerInText(country.name))} cooperation and what was measured meanwhile`,
    subtitle: `${from === to ? from : `${from}–${to}`}; events by partner, figures of the same years above them`,
    toChart: rememberByWidth((width) => toTimelineChart(model, width, notes)),
    sentence: toTimelineSentence(timeline, shown, { from, to }),
    table: {
      columns: [
        { key: "date", label: "Date", numeric: false },
        { key: "kind", label: "Kind", numeric: false },
        { key: "partners", label: "With", numeric: false },
        { key: "title", label: "What", numeric: false },
        { key: "standing", label: "Standing", numeric: false },
        { key: "source", label: "Rests on", numeric: false },
      ],
      rows: shown.map((event) => [
        toDateWords(event.date),
        toKindWord(event.kind),
        toPartnerWords(event, country.iso3),
        event.title,
        toStandingWord(event.standing),
        event.computedFrom === null
          ? toPublishers(event)
          : `computed from ${sourceOf.get(event.computedFrom) ?? event.computedFrom}`,
      ]),
    },
    releases: releases.map(({ slug }) => slug),
    years: `${from}-${to}`,
  };
}

function toPublishers({ documents }: ListedEvent): string {
  return [...new Set(documents.map(({ publisher }) => publisher))].join("; ");
}

/** Who takes part besides the country; a dash for nobody. */
export function toPartnerWords(event: Pick<TimelineEvent, "parties">, home: Iso3): string {
  const names = listPartners(event, home).map(({ name }) => name);
  return names.length === 0 ? "–" : names.join(", ");
}

/**
 * How many events there are of which kind, and which is the latest.
 *
 * @example "From 1990 to 2026, 12 events are recorded: 5 agreements, 7 visits. The latest, of December 2024: …"
 */
function toTimelineSentence(
  { country }: Timeline,
  shown: readonly TimelineEvent[],
  { from, to }: { from: number; to: number },
): string {
  const latest = shown.at(-1);
  if (latest === undefined) {
    return `From ${from} to ${to}, no event of these is recorded for ${toNameInText(country.name)}.`;
  }
  const counts = EVENT_KINDS.flatMap((kind) => {
    const count = shown.filter((event) => event.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? toKindWord(kind) : KINDS_WORDS[kind]}`];
  });
  const many = toCount(shown.length, "event is", "events are");
  return `From ${from} to ${to}, ${many} recorded: ${counts.join(", ")}. The latest, of ${toDateWords(latest.date)}: ${latest.title} (${toStandingWord(latest.standing)}).`;
}

function toNotes(
  { events, leftOut }: Timeline,
  { computed = "no" }: TimelineChoice,
  outside: number,
): string[] {
  const hidden =
    computed === "yes" ? 0 : events.filter((each) => each.computedFrom !== null).length;
  return [
    "What stands at the same time is not said to be a cause or an effect",
    "A mark stands where its date begins; dashes run on to where a month or a year ends, if no day is known",
    "Arms orders stand at the year of order, hollow where the register estimates the year or the number; a year without a bar has none listed, which is not the same as none",
    ...(hidden === 0
      ? []
      : [
          `${toCount(hidden, "event")} computed from lists of arms orders and missions ${hidden === 1 ? "is" : "are"} left out of the lanes`,
        ]),
    ...(outside === 0
      ? []
      : [`${toCount(outside, "event lies", "events lie")} outside of the years shown`]),
    ...(leftOut === 0
      ? []
      : [
          `${toCount(leftOut, "obligation")} known to be in force in one year only ${leftOut === 1 ? "stands" : "stand"} in the table of ties, not here`,
        ]),
  ];
}

function toYear(iso: string): number {
  return Number(iso.slice(0, 4));
}
