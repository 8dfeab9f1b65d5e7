import { NOMINAL_WIDTH, toSpan } from "./bars-content";
import { toLinesCaption } from "./captions";
import type { ChartContent } from "./chart-content";
import type { IndicatorHead } from "./figure-words";
import { type CountrySeries, toLineChart } from "./line-chart";
import { toLineTable } from "./tables";
import type { TimeChart } from "./time-chart";
import type { AxisKind } from "./value-axis";

/** One indicator over the years: all that its panel and its picture say. */
export function toLinesContent(
  indicator: IndicatorHead,
  countries: readonly CountrySeries[],
  axis: AxisKind,
): ChartContent<TimeChart> {
  const toChart = (width: number) => toLineChart({ indicator, countries, axis, width });
  const points = countries.flatMap((country) => country.points);
  return {
    ...toLinesCaption(indicator, toChart(NOMINAL_WIDTH)),
    toChart,
    sentence: null,
    table: toLineTable(indicator, countries),
    releases: [...new Set(points.map(({ release }) => release))],
    years: toSpan(points.map(({ year }) => year)),
  };
}
