import { NOMINAL_WIDTH, toNamedReleases, toSpan } from "./bars-content";
import { toLinesCaption } from "./captions";
import type { ChartContent } from "./chart-content";
import { toCourseSentence } from "./course-sentence";
import type { IndicatorHead } from "./figure-words";
import { type CountrySeries, toLineChart } from "./line-chart";
import { type ShownBy, toMeasureNotes } from "./measure-words";
import { rememberByWidth } from "./remember-width";
import { NOTHING_TO_DRAW } from "./silences";
import { toDrawnValue } from "./snapshot";
import { toLineTable } from "./tables";
import type { TimeChart } from "./time-chart";
import type { AxisKind } from "./value-axis";

/** As what the figures are given; as stated where absent. */
interface Shown extends ShownBy {
  name: string;
  unit: string;
}

/** One indicator over the years: all that its panel and its picture say. */
export function toLinesContent(
  { slug, name, unit }: IndicatorHead,
  countries: readonly CountrySeries[],
  axis: AxisKind,
  shown: Shown = { measure: "absolute", name, unit, base: null },
): ChartContent<TimeChart> {
  const { measure } = shown;
  const indicator = { slug, name: shown.name, unit: shown.unit };
  const points = countries.flatMap((country) => country.points);
  const notes = toMeasureNotes(measure, points);
  const toChart = rememberByWidth((width) => {
    const chart = toLineChart({ indicator, countries, axis, width, by: shown });
    return { ...chart, notes: [...chart.notes, ...notes] };
  });
  return {
    ...toLinesCaption(indicator, toChart(NOMINAL_WIDTH)),
    toChart,
    sentence: toCourseSentence(indicator, countries, shown),
    empty: points.every((point) => toDrawnValue(point) === null) ? NOTHING_TO_DRAW : null,
    table: toLineTable(indicator, countries),
    releases: toNamedReleases(points),
    years: toSpan(points.map(({ year }) => year)),
  };
}
