import { z } from "zod";
import { dataVersion, release } from "./facts";
import { countryCodes } from "./parameters";
import { recipe } from "./recipe";

export const lensesRequest = z.strictObject({
  country: countryCodes.optional(),
});

const rank = z.number().int().positive();

/** A country's place under one lens. */
const lensPlace = z.object({
  iso3: z.string(),
  score: z.number(),
  rank,
  shared: rank.nullable().meta({
    description:
      "Among the countries that every lens ranks; null where one of the lenses does not rank this one.",
  }),
});

const agreement = z.object({
  publisher: z.string(),
  shortName: z.string(),
  edition: z.number().int(),
  countries: z.number().int().meta({ description: "Ranked by both." }),
  spearman: z.number().nullable(),
  kendall: z.number().nullable(),
  largest: z
    .array(
      z.object({
        iso3: z.string(),
        name: z.string(),
        rank: rank.meta({ description: "Under the lens, among the countries ranked by both." }),
        published: rank.meta({ description: "As published, among the same countries." }),
      }),
    )
    .meta({ description: "Where they are farthest apart, the largest first." }),
});

export const lensesReply = z.object({
  data: z.object({
    shared: z.number().int().meta({ description: "How many countries every lens ranks." }),
    lenses: z.array(
      z.object({
        slug: z.string(),
        title: z.string(),
        idea: z.string(),
        reference: z.string().nullable(),
        caveat: z.string(),
        recipe,
        hash: z.string().meta({ description: "The same as of the lens at GET /api/v1/strength." }),
        ranked: z.number().int(),
        places: z.array(lensPlace).meta({ description: "By rank." }),
        agreement,
      }),
    ),
    countries: z.array(
      z.object({
        iso3: z.string(),
        name: z.string(),
        median: z.number().nullable().meta({ description: "Of its ranks among the shared." }),
        best: rank.nullable(),
        worst: rank.nullable(),
        sentence: z.string(),
      }),
    ),
  }),
  meta: z.object({
    publisher: z.string().meta({ description: "Whose ranking the lenses are laid beside." }),
    releases: z.array(release),
    dataVersion,
  }),
});

export type LensPlace = z.output<typeof lensPlace>;
export type LensesReply = z.output<typeof lensesReply>;
