import { toCount } from "@/lib/domain/count-words";
import type { EventDate } from "@/lib/domain/event-date";
import { formatFigure } from "./format-figure";
import type { TimelineLine } from "./timeline-panels";

/** A figure's years around an event. */
export interface AroundRow {
  /** What each year would say without a value: that it is not known, or that nothing is listed in it. */
  missing: string[];
  key: string;
  name: string;
  unit: string;
  /** For each year its value; null where none is known. */
  values: (TimelineLine["points"][number] | null)[];
  /** In a sentence: the mean before and after, or that there is no figure. */
  sentence: string;
}

/** Figures from some years before an event to as many after. */
export interface AroundEvent {
  years: number[];
  /** The year, or the last year, of the event. */
  middle: number;
  rows: AroundRow[];
}

/**
 * The figures of the years around an event side by side, without a word on causes.
 *
 * @param span how many years before and after
 */
export function toAroundEvent(
  lines: readonly TimelineLine[],
  { from }: EventDate,
  span: number,
): AroundEvent {
  const middle = Number(from.slice(0, 4));
  const years = Array.from({ length: 2 * span + 1 }, (_, at) => middle - span + at);
  return {
    ...{ years, middle },
    rows: lines.map((line) => ({
      ...{ key: line.key, name: line.name, unit: line.unit },
      missing: years.map((year) => (isCovered(line, year) ? "none listed" : "no figure")),
      values: years.map((year) => line.points.find((point) => point.year === year) ?? null),
      sentence: toAroundSentence(line, middle, span),
    })),
  };
}

/**
 * @example "Military spending: a mean of $118 m (5 years known) before 2019, a mean of $120 m (5 years known) after it."
 * @example "Military spending: a mean of $118 m (5 years known) before 2024; the newest figure is of 2024, so there is none after it."
 */
function toAroundSentence(line: TimelineLine, middle: number, span: number): string {
  const { points, unit, name, form } = line;
  const before = points.filter(({ year }) => year < middle && year >= middle - span);
  const after = points.filter(({ year }) => year > middle && year <= middle + span);
  const newest = line.covers?.to ?? points.at(-1)?.year;
  const tell = form === "line" ? toMeanWords : toSpanWords;
  const told = (some: typeof points) => tell(some, unit);
  const first =
    before.length === 0
      ? `${line.covers === null ? "no figure" : "none listed"} in the ${span === 1 ? "year" : `${span} years`} before ${middle}`
      : `${told(before)} before ${middle}`;
  if (newest === undefined) return `${name}: no figure.`;
  if (after.length > 0) return `${name}: ${first}, ${told(after)} after it.`;
  const none = newest <= middle ? toEndWords(line, newest) : "none after it";
  return `${name}: ${first}; ${none}.`;
}

function toEndWords({ covers }: TimelineLine, newest: number): string {
  return covers === null
    ? `the newest figure is of ${newest}, so there is none after it`
    : `the list ends with ${newest}, so it has none after it`;
}

function isCovered({ covers }: TimelineLine, year: number): boolean {
  return covers !== null && year >= covers.from && year <= covers.to;
}

function toMeanWords(points: readonly { value: number }[], unit: string): string {
  const mean = points.reduce((sum, { value }) => sum + value, 0) / points.length;
  return `a mean of ${formatFigure(mean, unit)} (${toCount(points.length, "year")} known)`;
}

function toSpanWords(points: readonly { value: number }[], unit: string): string {
  const values = points.map(({ value }) => value);
  const ends = [...new Set([Math.min(...values), Math.max(...values)])];
  const span = ends.map((end) => formatFigure(end, unit)).join(" to ");
  return `${span} a year (${toCount(points.length, "year")} listed)`;
}
