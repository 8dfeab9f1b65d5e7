import { z } from "zod";
import {
  basis,
  dataVersion,
  disputeFactor,
  indicatorHead,
  release,
  shownMeasure,
  standing,
} from "./facts";
import {
  countryCodes,
  indicatorSlug,
  indicatorSlugs,
  measure,
  sourceSlugs,
  startsBeforeItEnds,
  year,
} from "./parameters";

/** How many observations one page holds at most. */
export const OBSERVATIONS_A_PAGE = 1000;

const spanProblem = { error: "from must not be later than to", path: ["from"] };

export const observationsRequest = z
  .strictObject({
    indicator: indicatorSlugs,
    country: countryCodes.optional(),
    from: year.optional(),
    to: year.optional(),
    source: sourceSlugs.optional(),
    cursor: z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9_-]+$/, "expected a cursor as given in meta.nextCursor")
      .optional()
      .meta({ description: "meta.nextCursor of the page before." }),
  })
  .refine(startsBeforeItEnds, spanProblem);

const figure = {
  iso3: z.string(),
  year: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  standing,
  note: z.string().nullable(),
  disputeFactor,
  release: z.string().meta({ description: "Slug of the release that says so; see meta.releases." }),
};

export const observationsReply = z.object({
  data: z.array(z.object({ indicator: z.string(), ...figure })),
  meta: z.object({
    releases: z.array(release),
    nextCursor: z.string().nullable(),
    dataVersion,
  }),
});

export const seriesRequest = z
  .strictObject({
    indicator: indicatorSlug,
    country: countryCodes,
    from: year.optional(),
    to: year.optional(),
    measure,
    base: year.optional().meta({
      description:
        "The year that is 100 in an index; the first that most countries share where absent.",
      example: "2000",
    }),
  })
  .refine(startsBeforeItEnds, spanProblem);

export const seriesReply = z.object({
  data: z.object({
    indicator: indicatorHead,
    shown: shownMeasure,
    countries: z.array(
      z.object({
        iso3: z.string(),
        name: z.string(),
        points: z.array(z.object({ ...figure, basis }).omit({ iso3: true })),
        unmeasured: z
          .array(z.number().int())
          .meta({ description: "Years with a figure of which the measure says nothing." }),
      }),
    ),
  }),
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export type ObservationsRequest = z.output<typeof observationsRequest>;
export type ObservationsReply = z.output<typeof observationsReply>;
export type SeriesRequest = z.output<typeof seriesRequest>;
export type SeriesReply = z.output<typeof seriesReply>;
