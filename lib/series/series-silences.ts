import { group } from "d3-array";
import { toMissingWords } from "./figure-words";
import type { CountrySeries } from "./line-chart";
import { type ShownBy, toUnmeasuredWords } from "./measure-words";
import { type Silence, toSilenceSentence } from "./silences";
import { toDrawnValue } from "./snapshot";

const AS_STATED: ShownBy = { measure: "absolute", base: null };
const MOST_SPANS = 3;

/** Why a country is not drawn in any year; null where it is in some. */
export function toSilentWords(country: CountrySeries, by: ShownBy = AS_STATED): string | null {
  const { points, unmeasured = [] } = country;
  if (points.some(isDrawn)) return null;
  return unmeasured.length > 0
    ? toUnmeasuredWords(by)
    : toMissingWords(points.at(-1)?.standing ?? null);
}

/**
 * What is missing from a chart over the years: the countries that never appear, and of the others
 * the years, among those drawn, in which they do not: as a source says, or because it leaves the
 * year out while others or the country's own earlier and later years have figures.
 *
 * @example [{ name: "Kazakhstan", why: "not reported", of: "2016–2018, 2020" }]
 */
export function listSeriesSilences(
  countries: readonly CountrySeries[],
  by: ShownBy = AS_STATED,
): Silence[] {
  const drawn = new Set(countries.flatMap(({ points }) => toDrawnYears(points)));
  return countries.flatMap((country): Silence[] => {
    const why = toSilentWords(country, by);
    if (why !== null) return [{ name: country.name, why }];
    const reasons = group(listGaps(country, drawn, by), (gap) => gap.why);
    return [...reasons].map(([why, gaps]) => ({
      ...{ name: country.name, why },
      of: toYearSpans(gaps.map(({ year }) => year)),
    }));
  });
}

/** A sentence about some series, and what is with the first country where it is never drawn. */
export function toSeriesSentence(
  sentence: string,
  [first]: readonly CountrySeries[],
  by: ShownBy = AS_STATED,
): string {
  const why = first === undefined ? null : toSilentWords(first, by);
  return first === undefined || why === null
    ? sentence
    : `${sentence} ${toSilenceSentence(first.name, why)}`;
}

type Point = CountrySeries["points"][number];

function isDrawn(point: Point): boolean {
  return toDrawnValue(point) !== null;
}

function toDrawnYears(points: readonly Point[]): number[] {
  return points.flatMap((point) => (isDrawn(point) ? [point.year] : []));
}

function listGaps(
  { points, unmeasured = [] }: CountrySeries,
  drawn: ReadonlySet<number>,
  by: ShownBy,
): { year: number; why: string }[] {
  const own = new Map(points.map((point) => [point.year, point]));
  const ownYears = toDrawnYears(points);
  const [from, to] = toEnds([...drawn]);
  const [first, last] = toEnds(ownYears);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((year) => {
    const point = own.get(year);
    if (point !== undefined) {
      return isDrawn(point) ? [] : [{ year, why: toMissingWords(point.standing, point.note) }];
    }
    if (unmeasured.includes(year)) return [{ year, why: toUnmeasuredWords(by) }];
    const isGap = drawn.has(year) || (year > first && year < last);
    return isGap ? [{ year, why: toMissingWords(null) }] : [];
  });
}

function toEnds(years: readonly number[]): [number, number] {
  const ends: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return years.reduce(([least, most], year) => [Math.min(least, year), Math.max(most, year)], ends);
}

/**
 * Years as spans, the first few of them.
 *
 * @param years ascending
 * @example toYearSpans([1992, 1993, 1994, 2001]) // → "1992–1994, 2001"
 */
export function toYearSpans(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  const say = ([first, last]: [number, number]) =>
    first === last ? String(first) : `${first}–${last}`;
  if (spans.length <= MOST_SPANS + 1) return spans.map(say).join(", ");
  const left = spans.slice(MOST_SPANS).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return `${spans.slice(0, MOST_SPANS).map(say).join(", ")} and ${left} more years`;
}
