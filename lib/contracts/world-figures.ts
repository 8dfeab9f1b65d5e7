import { z } from "zod";
import { LONGEST_SEARCH } from "@/lib/domain/table-terms";
import { axis, figureKind } from "./figure-kind";
import {
  around,
  countryCode,
  countryCodes,
  edition,
  groupSlug,
  indicatorSlug,
  manyIndicatorSlugs,
  mapZoom,
  publisherSlug,
  rankingSubject,
  rankSpan,
  regionName,
  sortTerms,
  valueRanges,
  within,
  year,
  yesOrNo,
} from "./parameters";
import { lensSlug, recipeTerms, whatIfs } from "./strength";

/** What a figure of one indicator in every country, or in those of a region or a group, may say; `country` is marked in it. */
const everyCountry = {
  indicator: indicatorSlug,
  country: countryCodes.optional(),
  region: regionName.optional(),
  group: groupSlug.optional(),
  year: year.optional(),
  within: within.optional(),
};

/** How many rows of a table its picture has: a card for a message board has no room for all. */
const rowCount = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, "expected a whole number from 1 to 999")
  .transform(Number)
  .meta({
    description:
      "Rows that the picture has at most, which says how many are left out; every row where absent. The CSV has all.",
    example: "12",
  });

/** Every country, or those of a region or a group, at once. */
export const WORLD_FIGURES = {
  ranks: figureKind("ranks", "Published ranks over editions", {
    publisher: publisherSlug.default("gfp"),
    country: countryCodes,
  }),
  map: figureKind("map", "One indicator in every country, on a map", {
    ...everyCountry,
    breaks: z.enum(["quantile", "jenks", "log"]).default("quantile").meta({
      description:
        "How values are put into classes; log takes quantiles where a value is 0 or less.",
    }),
    zoom: mapZoom,
  }),
  ranking: figureKind("ranking", "One indicator's ranking of countries", {
    ...everyCountry,
    axis,
  }),
  distribution: figureKind("distribution", "How one indicator is spread over all countries", {
    ...everyCountry,
    axis: z.enum(["linear", "log"]).optional().meta({
      description: "log where nothing is said and the values spread far; the picture says so.",
    }),
  }),
  strength: figureKind("strength", "An index's ranking, with intervals of ranks", {
    lens: lensSlug,
    recipe: recipeTerms,
    if: whatIfs,
    country: countryCodes.optional(),
  }),
  table: figureKind("table", "Countries in a table, ranked, filtered and sorted", {
    by: rankingSubject,
    country: countryCodes.optional(),
    edition: edition.optional(),
    year: year.optional(),
    within: within.optional(),
    columns: manyIndicatorSlugs.default([]),
    sort: sortTerms.default(["rank"]),
    q: z
      .string()
      .max(LONGEST_SEARCH)
      .optional()
      .meta({ description: "Part of a name, or a code." }),
    region: regionName.optional(),
    group: groupSlug.optional(),
    rank: rankSpan.optional(),
    landlocked: yesOrNo.optional(),
    armed: yesOrNo.optional().meta({ description: "Whether the country has nuclear weapons." }),
    borders: countryCode.optional(),
    range: valueRanges.default([]),
    near: countryCode.optional(),
    around: around.default(10),
    rows: rowCount.optional(),
    editions: z.enum(["shown", "all"]).default("shown").meta({
      description:
        "all: the CSV has every edition or year of the ranking, one row for each country, and no other column. A picture shows one.",
    }),
  }),
};
