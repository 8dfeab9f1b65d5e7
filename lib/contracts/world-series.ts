import { z } from "zod";
import { dataVersion, indicatorHead, release } from "./facts";
import { indicatorSlug, year } from "./parameters";

export const worldSeriesRequest = z.strictObject({
  indicator: indicatorSlug,
  from: year.optional(),
});

export const worldSeriesReply = z.object({
  data: z.object({
    indicator: indicatorHead,
    firstYear: z.number().int().meta({ description: "The year of every country's first value." }),
    countries: z.array(
      z.object({
        iso3: z.string(),
        values: z.array(z.number().nullable()).meta({
          description:
            "One a year; the middle where a source gives a range only, null where none says anything.",
        }),
      }),
    ),
  }),
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export type WorldSeriesRequest = z.output<typeof worldSeriesRequest>;
export type WorldSeriesReply = z.output<typeof worldSeriesReply>;
