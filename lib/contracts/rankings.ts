import { z } from "zod";
import { dataVersion, release } from "./facts";
import { countryCodes, edition, groupSlug, publisherSlug, regionName } from "./parameters";

const publisher = publisherSlug.default("gfp");

export const rankingsRequest = z.strictObject({
  publisher,
  edition: edition.optional(),
  region: regionName.optional(),
  group: groupSlug.optional(),
  country: countryCodes.optional(),
});

export const rankingsReply = z.object({
  data: z.object({
    publisher: z.string(),
    edition: z.number().int(),
    rankedCountries: z.number().int(),
    entries: z.array(
      z.object({
        iso3: z.string(),
        name: z.string(),
        rank: z.number().int().meta({ description: "As published, whatever the request narrows." }),
        score: z
          .number()
          .nullable()
          .meta({ description: "The publisher's index; null where not obtained." }),
        previousRank: z.number().int().nullable(),
        previousScore: z.number().nullable(),
        previousEdition: z.number().int().nullable(),
        line: z.number().int().nullable().meta({
          description: "Line of `meta.file` that the place was read from, counted from 1.",
        }),
      }),
    ),
  }),
  meta: z.object({
    editions: z
      .array(z.number().int())
      .meta({ description: "All editions at hand, oldest first." }),
    release,
    file: z.string().meta({ description: "File that the places were read from." }),
    dataVersion,
  }),
});

export const rankHistoryRequest = z.strictObject({ publisher, country: countryCodes });

export const rankHistoryReply = z.object({
  data: z.object({
    publisher: z.string(),
    editions: z.array(
      z.object({
        edition: z.number().int(),
        rankedCountries: z.number().int(),
        release: z.string(),
      }),
    ),
    countries: z.array(
      z.object({
        iso3: z.string(),
        name: z.string(),
        entries: z.array(
          z.object({
            edition: z.number().int(),
            rank: z.number().int(),
            score: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export type RankingsRequest = z.output<typeof rankingsRequest>;
export type RankingsReply = z.output<typeof rankingsReply>;
export type RankHistoryRequest = z.output<typeof rankHistoryRequest>;
export type RankHistoryReply = z.output<typeof rankHistoryReply>;
