import { z } from "zod";
import { INDICATOR_DOMAINS } from "@/lib/domain/indicator";
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
  startsBeforeItEnds,
  valueRanges,
  within,
  year,
  yesOrNo,
} from "./parameters";

export const FIGURE_FORMATS = ["png", "svg", "csv"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export const SMALLEST_WIDTH = 320;
export const LARGEST_WIDTH = 1600;
export const DEFAULT_WIDTH = 960;

const picture = {
  scale: z
    .enum(["1", "2", "4"])
    .default("2")
    .transform(Number)
    .meta({ description: "Pixels for each unit of width; PNG only.", example: "2" }),
  theme: z.enum(["light", "dark"]).default("light"),
  background: z.enum(["solid", "transparent"]).default("solid"),
  width: z
    .string()
    .regex(/^\d{3,4}$/, `expected a whole number from ${SMALLEST_WIDTH} to ${LARGEST_WIDTH}`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(SMALLEST_WIDTH, `expected at least ${SMALLEST_WIDTH}`)
        .max(LARGEST_WIDTH, `expected at most ${LARGEST_WIDTH}`),
    )
    .default(DEFAULT_WIDTH)
    .meta({ description: "Width of the figure before scaling.", example: "960" }),
};

/** How a picture is made, whatever it shows. */
export const pictureRequest = z.object(picture);

export type PictureRequest = z.output<typeof pictureRequest>;

const axis = z
  .enum(["linear", "log"])
  .default("linear")
  .meta({ description: "log says so in the picture; zero is set apart on it." });

/** One kind of figure: what its address may say, read apart into the view and the look of its picture. */
function figureKind<const Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  summary: string,
  shape: Shape,
) {
  const request = z
    .strictObject({ ...shape, ...picture })
    .refine(startsBeforeItEnds, { error: "from must not be later than to", path: ["from"] });
  const view = z.object(shape).transform((asked) => ({ kind, ...asked }));
  return { kind, summary, request, view };
}

/** What a figure of one indicator in every country, or in those of a region or a group, may say; `country` is marked in it. */
const everyCountry = {
  indicator: indicatorSlug,
  country: countryCodes.optional(),
  region: regionName.optional(),
  group: groupSlug.optional(),
  year: year.optional(),
  within: within.optional(),
};

/** Closed list: what a picture can show. The route, the API description and the views follow from it. */
export const FIGURES = {
  bars: figureKind("bars", "Newest figures as bars", {
    indicator: indicatorSlug,
    country: countryCodes,
    year: year.optional(),
    within: within.optional(),
    axis,
  }),
  lines: figureKind("lines", "One indicator over time", {
    indicator: indicatorSlug,
    country: countryCodes,
    from: year.optional(),
    to: year.optional(),
    axis,
  }),
  "world-lines": figureKind("world-lines", "One indicator over time, in front of all countries", {
    indicator: indicatorSlug,
    country: countryCodes,
    from: year.optional(),
    axis,
  }),
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
  sources: figureKind("sources", "All that any source says about one country", {
    indicator: indicatorSlug,
    country: countryCode.transform((iso3) => [iso3]),
    from: year.optional(),
  }),
  profile: figureKind("profile", "One country's percentiles among the world, one domain", {
    domain: z.enum(INDICATOR_DOMAINS).meta({ description: "A domain of indicators." }),
    country: countryCodes,
  }),
  table: figureKind("table", "Countries in a table, ranked, filtered and sorted", {
    by: rankingSubject,
    country: countryCodes.optional(),
    edition: edition.optional(),
    year: year.optional(),
    within: within.optional(),
    columns: manyIndicatorSlugs.default([]),
    sort: sortTerms.default(["rank"]),
    q: z.string().max(60).optional().meta({ description: "Part of a name, or a code." }),
    region: regionName.optional(),
    group: groupSlug.optional(),
    rank: rankSpan.optional(),
    landlocked: yesOrNo.optional(),
    armed: yesOrNo.optional().meta({ description: "Whether the country has nuclear weapons." }),
    borders: countryCode.optional(),
    range: valueRanges.default([]),
    near: countryCode.optional(),
    around: around.default(10),
  }),
};

export type FigureKind = keyof typeof FIGURES;

type Frozen<View> = {
  readonly [Name in keyof View]: View[Name] extends (infer Each)[] ? readonly Each[] : View[Name];
};

/** What a figure of one kind shows; with it, anyone can draw the same figure again. */
export type FigureViewOf<Kind extends FigureKind> = {
  [Each in Kind]: Frozen<z.output<(typeof FIGURES)[Each]["view"]>>;
}[Kind];

export type FigureView = FigureViewOf<FigureKind>;
