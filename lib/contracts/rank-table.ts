import { z } from "zod";
import { DIRECTIONS } from "@/lib/domain/indicator";
import { dataVersion, disputeFactor, release, standing } from "./facts";
import { edition, rankingSubject, within, year } from "./parameters";

export const rankTableRequest = z.strictObject({
  by: rankingSubject,
  edition: edition.optional(),
  year: year.optional(),
  within: within.optional(),
});

const entry = z.object({
  iso3: z.string(),
  rank: z.number().int(),
  /** The publisher's index, or the figure that the rank is derived from. */
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  year: z.number().int(),
  standing,
  note: z.string().nullable(),
  disputeFactor,
  release: z.string(),
  previousRank: z.number().int().nullable(),
  previousValue: z.number().nullable(),
  history: z.array(z.number().nullable()).meta({
    description:
      "One number for each of `years`: the published rank, or the value in four significant digits; null where there is none.",
  }),
});

export const rankTableReply = z.object({
  data: z.object({
    by: z.object({
      kind: z.enum(["published", "derived"]).meta({
        description:
          "published: a publisher's own ranks, quoted. derived: ranked here from the figures of one indicator.",
      }),
      slug: z.string(),
      name: z.string(),
      unit: z.string(),
      direction: z.enum(DIRECTIONS),
      definition: z.string(),
    }),
    year: z.number().int().nullable().meta({ description: "The edition, or the year ranked." }),
    previousYear: z.number().int().nullable(),
    rankedCountries: z.number().int(),
    years: z.array(z.number().int()).meta({ description: "The years of every history." }),
    entries: z.array(entry),
    unranked: z.array(
      z.object({
        iso3: z.string(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        standing: standing.nullable(),
      }),
    ),
  }),
  meta: z.object({
    choices: z
      .array(z.number().int())
      .meta({ description: "Editions or years that can be asked for, oldest first." }),
    releases: z.array(release),
    dataVersion,
  }),
});

export type RankTableRequest = z.output<typeof rankTableRequest>;
export type RankTableReply = z.output<typeof rankTableReply>;
