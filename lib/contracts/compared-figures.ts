import { z } from "zod";
import { BAR_SORTS } from "@/lib/domain/bar-sort";
import { axis, figureKind } from "./figure-kind";
import {
  countryCodes,
  fewIndicatorSlugs,
  groupSlug,
  indicatorSlug,
  indicatorSlugs,
  MOST_COUNTRIES,
  measure,
  publisherSlug,
  regionName,
  within,
  year,
  yearList,
  yearMeasure,
} from "./parameters";

/** More years side by side would be lines. */
const MOST_YEARS = 3;

const sort = z
  .enum(BAR_SORTS)
  .optional()
  .meta({ description: "The order of the bars; value where absent.", example: "name" });

function toLength(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

/** Countries chosen by the reader, set side by side. */
export const COMPARED_FIGURES = {
  bars: figureKind("bars", "Newest figures as bars", {
    indicator: indicatorSlug,
    country: countryCodes,
    year: year.optional(),
    within: within.optional(),
    measure: yearMeasure,
    sort,
    axis,
  }),
  grouped: figureKind("grouped", "One indicator's figures of up to three years as bars", {
    indicator: indicatorSlug,
    country: countryCodes,
    years: yearList(MOST_YEARS),
    within: within.optional(),
    measure: yearMeasure,
    sort,
    axis,
  }),
  slope: figureKind(
    "slope",
    "Two years of an indicator, or two editions of a ranking where no indicator is named",
    {
      indicator: indicatorSlug.optional(),
      publisher: publisherSlug.optional(),
      country: countryCodes,
      from: year.optional(),
      to: year.optional(),
      within: within.optional(),
      measure: yearMeasure,
      axis,
    },
  ),
  ratio: figureKind("ratio", "Several indicators, each as a multiple of the first country's", {
    indicator: fewIndicatorSlugs,
    country: countryCodes,
    year: year.optional(),
    within: within.optional(),
  }),
  lines: figureKind("lines", "One indicator over time", {
    indicator: indicatorSlug,
    country: countryCodes,
    from: year.optional(),
    to: year.optional(),
    measure,
    base: year.optional(),
    axis,
  }),
  "world-lines": figureKind("world-lines", "One indicator over time, in front of all countries", {
    indicator: indicatorSlug,
    country: countryCodes,
    from: year.optional(),
    axis,
  }),
  scatter: figureKind("scatter", "Two indicators against each other in every country", {
    indicator: indicatorSlugs
      .refine((all) => all.length === 2 || all.length === 3, "expected two or three indicators")
      .meta({
        description: "Horizontal and vertical axis, and what a mark's area stands for.",
        example: "gdp-usd,military-spending-usd,population",
      }),
    country: countryCodes,
    region: regionName.optional(),
    group: groupSlug.optional(),
    year: year.optional(),
    within: within.optional(),
    xaxis: axis,
    yaxis: axis,
  }),
  multiples: figureKind("multiples", "One indicator over time, a small chart for each country", {
    indicator: indicatorSlug,
    country: countryCodes,
    from: year.optional(),
    to: year.optional(),
    scales: z.enum(["shared", "free"]).default("shared").meta({
      description: "One value axis for all charts, or one for each; free says so in the picture.",
    }),
    axis,
  }),
  heat: figureKind("heat", "Several indicators of some countries, shaded by their place", {
    indicator: indicatorSlugs,
    country: countryCodes,
    year: year.optional(),
    within: within.optional(),
  }),
  dumbbell: figureKind(
    "dumbbell",
    "One indicator at two years, or two countries across several indicators",
    {
      indicator: indicatorSlugs,
      country: countryCodes.meta({
        description: `ISO 3166-1 alpha-3 codes separated by commas: two, or with from, to and one indicator at most ${MOST_COUNTRIES}.`,
        example: "MNG,CHN",
      }),
      from: year.optional(),
      to: year.optional(),
      year: year.optional(),
      within: within.optional(),
      axis,
    },
    {
      holds: ({ indicator, country, from, to }) =>
        from === undefined && to === undefined
          ? toLength(country) === 2
          : from !== undefined && to !== undefined && toLength(indicator) === 1,
      fault: "expected from, to and one indicator, or two countries without from and to",
      parameter: "country",
    },
  ),
};
