import { NOMINAL_WIDTH } from "./bars-content";
import { toLinesCaption } from "./captions";
import type { ChartContent } from "./chart-content";
import type { IndicatorHead } from "./figure-words";
import type { CountrySeries } from "./line-chart";
import { toLinesContent } from "./lines-content";
import type { AxisKind } from "./value-axis";
import { type QuietSeries, toWorldLinesChart, type WorldLinesChart } from "./world-lines-chart";

/** What the picture of all lines is made of, beside the chosen countries. */
export interface World {
  firstYear: number;
  countries: readonly QuietSeries[];
  /** Slugs of the releases that their figures are from. */
  releases: readonly string[];
}

/** One indicator over the years, the chosen countries in front of all others; the table holds the chosen. */
export function toWorldLinesContent(
  indicator: IndicatorHead,
  countries: readonly CountrySeries[],
  world: World,
  axis: AxisKind,
): ChartContent<WorldLinesChart> {
  const chosen = toLinesContent(indicator, countries, axis);
  const toChart = (width: number) =>
    toWorldLinesChart({
      ...{ indicator, countries, axis, width },
      world: world.countries,
      firstYear: world.firstYear,
    });
  const caption = toLinesCaption(indicator, toChart(NOMINAL_WIDTH).lines);
  return {
    ...chosen,
    title: caption.title,
    subtitle: `${caption.subtitle}, in front of the lines of ${world.countries.length} countries`,
    toChart,
    releases: [...new Set([...chosen.releases, ...world.releases])],
  };
}
