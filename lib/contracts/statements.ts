import { z } from "zod";
import { dataVersion, disputeFactor, indicatorHead, release, standing } from "./facts";
import { countryCode, countryCodes, indicatorSlugs, year } from "./parameters";

/** A figure without its indicator and country, which stand around it. */
export const statedFigure = z.object({
  year: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  standing,
  note: z.string().nullable(),
  disputeFactor,
  release: z.string().meta({ description: "Slug of the release that says so." }),
  line: z.number().int().nullable().meta({
    description: "Line of the file that the figure was read from, counted from 1.",
  }),
});

/** The source whose figures another one passes on. */
export const figureOrigin = z
  .object({ source: z.string(), shortName: z.string() })
  .nullable()
  .meta({
    description:
      "The source whose figures these are, where it passes on another's: no independent confirmation.",
  });

const place = z.object({ iso3: z.string(), name: z.string() });

export const statementsRequest = z.strictObject({ country: countryCode });

export const statementsReply = z.object({
  data: z.object({
    indicator: indicatorHead,
    country: place,
    sources: z.array(
      z.object({
        source: z.string(),
        shortName: z.string(),
        publisher: z.string(),
        title: z.string(),
        preference: z.number().int().nullable().meta({
          description: "1 is asked first; null is never shown unless the reader asks for it.",
        }),
        definition: z.string().meta({ description: "What this publisher counts." }),
        origin: figureOrigin,
        points: z.array(statedFigure),
      }),
    ),
    shown: z.string().nullable().meta({ description: "Slug of the source shown by default." }),
    spread: z
      .object({
        figures: z.array(
          statedFigure.extend({ source: z.string(), origin: z.string().nullable() }),
        ),
        ratio: z.number().meta({ description: "The highest over the lowest, ranges included." }),
        factor: z.number().meta({ description: "The same, nearest ends of ranges taken." }),
      })
      .nullable()
      .meta({
        description: "The newest years about which at least two independent sources speak.",
      }),
  }),
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export const MOST_DISAGREEMENTS = 500;

export const disagreementsRequest = z.strictObject({
  indicator: indicatorSlugs.optional(),
  country: countryCodes.optional(),
  since: year.optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, `expected a whole number from 1 to ${MOST_DISAGREEMENTS}`)
    .transform(Number)
    .pipe(z.number().min(1).max(MOST_DISAGREEMENTS))
    .default(100)
    .meta({ description: "How many at most.", example: "100" }),
});

const side = z.object({
  release: z.string(),
  shortName: z.string(),
  year: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const disagreementsReply = z.object({
  data: z.array(
    z.object({
      indicator: indicatorHead.pick({ slug: true, name: true, unit: true }),
      country: place,
      factor: z.number(),
      lowest: side,
      highest: side,
    }),
  ),
  meta: z.object({
    total: z.number().int().meta({ description: "How many there are without the limit." }),
    releases: z.array(release),
    dataVersion,
  }),
});

export type StatementsReply = z.output<typeof statementsReply>;
export type DisagreementsReply = z.output<typeof disagreementsReply>;
