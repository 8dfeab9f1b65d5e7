import { z } from "zod";
import { BAR_SORTS } from "@/lib/domain/bar-sort";
import { INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { NEIGHBOURHOOD_PER, NEIGHBOURHOOD_SHOWS } from "@/lib/domain/neighbourhood-view";
import { USUAL_ORDERS_FROM } from "@/lib/domain/tie";
import { eventChoice } from "./events";
import {
  around,
  countryCode,
  countryCodes,
  edition,
  endsAfterItStarts,
  fewIndicatorSlugs,
  groupSlug,
  indicatorSlug,
  indicatorSlugs,
  MOST_COUNTRIES,
  manyIndicatorSlugs,
  mapZoom,
  measure,
  networkKinds,
  publisherSlug,
  rankingSubject,
  rankSpan,
  regionName,
  sortTerms,
  startsBeforeItEnds,
  valueRanges,
  within,
  year,
  yearList,
  yearMeasure,
  yesOrNo,
} from "./parameters";
import { lensSlug, recipeTerms, whatIfs } from "./strength";
import { suppliersView } from "./suppliers";
import { timelineCountry } from "./timeline";

export const FIGURE_FORMATS = ["png", "svg", "csv", "json"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export const SMALLEST_WIDTH = 320;
export const LARGEST_WIDTH = 1600;
export const DEFAULT_WIDTH = 960;
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

/** More years side by side would be lines. */
const MOST_YEARS = 3;

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

const sort = z
  .enum(BAR_SORTS)
  .optional()
  .meta({ description: "The order of the bars; value where absent.", example: "name" });

/** One kind of figure: what its address may say, read apart into the view and the look of its picture. */
function figureKind<const Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  summary: string,
  shape: Shape,
  law?: {
    holds: (asked: Readonly<Record<string, unknown>>) => boolean;
    fault: string;
    parameter: string;
  },
) {
  const request = z
    .strictObject({ ...shape, ...picture })
    .refine(startsBeforeItEnds, { error: "from must not be later than to", path: ["from"] })
    .refine((asked) => law === undefined || law.holds(asked), {
      error: law?.fault,
      path: [law?.parameter ?? ""],
    });
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

/** A figure of one country holds it as a list, as every figure does. */
const oneCountry = countryCode.transform((iso3) => [iso3]);

function toLength(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

/** Closed list: what a picture can show. The route, the API description and the views follow from it. */
export const FIGURES = {
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
    country: oneCountry,
    from: year.optional(),
  }),
  strength: figureKind("strength", "An index's ranking, with intervals of ranks", {
    lens: lensSlug,
    recipe: recipeTerms,
    if: whatIfs,
    country: countryCodes.optional(),
  }),
  neighbourhood: figureKind(
    "neighbourhood",
    "One country's forces, spending and warheads beside those of the countries around it",
    {
      country: oneCountry,
      per: z.enum(NEIGHBOURHOOD_PER).default("total").meta({
        description: "Figures as stated, or over the kilometres of shared border.",
      }),
      show: z.enum(NEIGHBOURHOOD_SHOWS).default("bars").meta({
        description:
          "Bars, or a table: how many there are for each of the country's own, its capability ratio, or its borders.",
      }),
    },
  ),
  suppliers: figureKind(
    "suppliers",
    "Who supplied one country with arms, by decade of the order",
    { ...suppliersView, country: oneCountry },
    {
      holds: endsAfterItStarts,
      fault: "from must not be later than until",
      parameter: "from",
    },
  ),
  arms: figureKind(
    "arms",
    "One country's orders of arms as a table",
    {
      ...{ ...suppliersView, country: oneCountry },
      show: z.enum(["categories", "dependence", "orders"]).default("orders").meta({
        description: "By category of weapons, how far they came from one supplier, or each order.",
      }),
    },
    {
      holds: endsAfterItStarts,
      fault: "from must not be later than until",
      parameter: "from",
    },
  ),
  peacekeepers: figureKind(
    "peacekeepers",
    "What some countries send to peacekeeping missions, where a source states it",
    { country: countryCodes },
  ),
  missions: figureKind("missions", "One country's presence in peacekeeping missions by year", {
    country: oneCountry,
  }),
  ties: figureKind("ties", "Who is tied to whom among some countries: treaties and arms orders", {
    country: countryCodes,
    kinds: networkKinds,
    year: year.optional(),
    from: year.default(USUAL_ORDERS_FROM).meta({
      description: "From which year arms orders are counted.",
      example: "2000",
    }),
  }),
  profile: figureKind("profile", "One country's percentiles among the world, one domain", {
    domain: z.enum(INDICATOR_DOMAINS).meta({ description: "A domain of indicators." }),
    country: countryCodes,
  }),
  peers: figureKind("peers", "The countries most like one", { country: oneCountry }),
  neighbours: figureKind("neighbours", "A country beside those it borders on land", {
    country: oneCountry,
  }),
  places: figureKind("places", "A country's places by what is measured, over the years", {
    country: oneCountry,
  }),
  timeline: figureKind(
    "timeline",
    "A country's events by partner under its figures of the same years",
    {
      country: timelineCountry.transform((iso3) => [iso3]),
      partner: eventChoice.party.meta({
        description: "Events in which any of these partners takes part; all where absent.",
        example: "JPN,EU",
      }),
      kinds: eventChoice.kind,
      computed: yesOrNo.optional().meta({
        description:
          "Whether events computed from lists of orders and missions stand in the lanes; no where absent.",
      }),
      from: year.optional(),
      to: year.optional(),
    },
  ),
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
    rows: rowCount.optional(),
    editions: z.enum(["shown", "all"]).default("shown").meta({
      description:
        "all: the CSV has every edition or year of the ranking, one row for each country, and no other column. A picture shows one.",
    }),
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

export type FigureKind = keyof typeof FIGURES;

type Frozen<View> = {
  readonly [Name in keyof View]: View[Name] extends (infer Each)[] ? readonly Each[] : View[Name];
};

/** What a figure of one kind shows; with it, anyone can draw the same figure again. */
export type FigureViewOf<Kind extends FigureKind> = {
  [Each in Kind]: Frozen<z.output<(typeof FIGURES)[Each]["view"]>>;
}[Kind];

export type FigureView = FigureViewOf<FigureKind>;
