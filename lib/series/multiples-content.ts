import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { type DirectedHead, toClosedScale, toDirectionNote } from "./closed-scale";
import { type IndicatorHead, toLabel } from "./figure-words";
import type { CountrySeries } from "./line-chart";
import { type MultiplesChart, type Scales, toMultiplesChart } from "./multiples-chart";
import {
  toCapital,
  toListWords,
  toMidSentence,
  toNameInText,
  toOwnerInText,
} from "./names-in-text";
import { rememberByWidth } from "./remember-width";
import { toScaleSentence } from "./scale-sentence";
import { toSeriesSentence } from "./series-silences";
import { NOTHING_TO_DRAW } from "./silences";
import { toDrawnValue } from "./snapshot";
import { toLineTable } from "./tables";
import type { AxisKind } from "./value-axis";

/** One indicator over the years, a small chart for each country: all that its panel and its picture say. */
export function toMultiplesContent(
  indicator: DirectedHead,
  countries: readonly CountrySeries[],
  scales: Scales,
  axis: AxisKind,
): ChartContent<MultiplesChart> {
  const points = countries.flatMap((country) => country.points);
  const measured = points.filter((point) => toDrawnValue(point) !== null);
  const years = toSpan(measured.map(({ year }) => year));
  const sentence =
    toClosedScale(indicator) === null
      ? toPeakSentence(indicator, countries)
      : toScaleSentence(indicator, countries);
  return {
    title: `${indicator.name}, country by country`,
    subtitle: [
      indicator.unit,
      ...(years === "" ? [] : [years.replace("-", "–")]),
      ...(axis === "log" ? ["log scale"] : []),
      scales === "free" ? "each country on a scale of its own" : "one scale for all",
      ...[toDirectionNote(indicator) ?? []].flat(),
    ].join(", "),
    toChart: rememberByWidth((width) =>
      toMultiplesChart({ indicator, countries, scales, axis, width }),
    ),
    sentence: sentence === null ? null : toSeriesSentence(sentence, countries),
    empty: measured.length === 0 ? NOTHING_TO_DRAW : null,
    table: toLineTable(indicator, countries),
    releases: [...new Set(measured.map(({ release }) => release))],
    years,
  };
}

const MOST_NAMED = 3;

/**
 * Which countries stand at their own highest of the years shown, and when the first chosen one did.
 * Null where no country's figures differ from year to year.
 *
 * @example "China, Japan and India stand at the highest of the years shown; Mongolia’s was $203 m in 2013."
 */
export function toPeakSentence(
  indicator: IndicatorHead,
  countries: readonly CountrySeries[],
): string | null {
  const peaks = countries.flatMap(({ name, points }) => {
    const measured = points.filter((point) => toDrawnValue(point) !== null);
    const size = (point: (typeof measured)[number]) => toDrawnValue(point) ?? 0;
    const highest = measured.reduce<(typeof measured)[number] | undefined>(
      (top, point) => (top === undefined || size(point) >= size(top) ? point : top),
      undefined,
    );
    const last = measured.at(-1);
    const isFlat = measured.every((point) => size(point) === size(measured[0] ?? point));
    if (highest === undefined || last === undefined || isFlat) return [];
    return { name, highest, isNow: highest === last };
  });
  if (peaks.length === 0) return null;
  const now = peaks.filter(({ isNow }) => isNow);
  const past = peaks.find(({ isNow }) => !isNow);
  const what = toMidSentence(indicator.name);
  const say =
    past === undefined
      ? ""
      : `${toOwnerInText(past.name)} highest ${what} was ${toLabel(past.highest, indicator.unit)} in ${past.highest.year}`;
  if (now.length === 0) return `None stands at its highest of the years shown; ${say}.`;
  const named = now.map(({ name }) => toNameInText(name));
  const who =
    named.length > MOST_NAMED ? `${named.length} of ${peaks.length} countries` : toListWords(named);
  const verb = named.length === 1 ? "stands" : "stand";
  return `${toCapital(who)} ${verb} at ${named.length === 1 ? "its" : "their"} highest of the years shown${say === "" ? "" : `; ${say}`}.`;
}
