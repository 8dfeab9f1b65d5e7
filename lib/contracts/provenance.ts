import { z } from "zod";
import { dataVersion, indicatorHead, release } from "./facts";
import { countryCode, indicatorSlug, releaseSlug, year } from "./parameters";
import { figureOrigin, statedFigure } from "./statements";

const origin = release.extend({
  files: z
    .array(z.object({ name: z.string(), sha256: z.string() }))
    .meta({ description: "The publisher's files as obtained." }),
  carried: z.boolean().meta({ description: "False where somebody brought it in by hand." }),
  loadedAt: z.iso.datetime(),
  supersededBy: z.string().nullable(),
});

export const releaseReply = z.object({
  data: origin.extend({
    indicators: z.array(
      z.object({
        indicator: z.string(),
        figures: z.number().int(),
        countries: z.number().int(),
        firstYear: z.number().int(),
        lastYear: z.number().int(),
      }),
    ),
    editions: z.array(z.object({ edition: z.number().int(), rankedCountries: z.number().int() })),
  }),
  meta: z.object({ dataVersion }),
});

export const provenanceRequest = z.strictObject({
  indicator: indicatorSlug,
  country: countryCode,
  year,
  release: releaseSlug,
});

export const provenanceReply = z.object({
  data: z.object({
    indicator: indicatorHead,
    country: z.object({ iso3: z.string(), name: z.string() }),
    figure: statedFigure,
    definition: z.string().meta({ description: "What this publisher counts." }),
    origin: figureOrigin,
    isShown: z.boolean().meta({ description: "Whether this source is the one shown by default." }),
    shown: z.string().nullable().meta({ description: "Short name of the one that is." }),
    release: origin,
    row: z.object({ file: z.string(), line: z.number().int().nullable() }),
    others: z
      .array(
        z.object({
          source: z.string(),
          shortName: z.string(),
          origin: figureOrigin,
          figure: statedFigure.nullable(),
        }),
      )
      .meta({ description: "The other sources' figures of the nearest year." }),
  }),
  meta: z.object({ dataVersion }),
});

export type ReleaseReply = z.output<typeof releaseReply>;
export type ProvenanceReply = z.output<typeof provenanceReply>;
