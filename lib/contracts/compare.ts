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
import { countryCodes, indicatorSlugs, within, year, yearMeasure } from "./parameters";

export const compareRequest = z.strictObject({
  country: countryCodes,
  indicator: indicatorSlugs.optional(),
  year: year.optional(),
  within: within.optional(),
  measure: yearMeasure,
});

export const compareReply = z.object({
  data: z.array(
    indicatorHead.extend({
      shown: shownMeasure,
      figures: z.array(
        z.object({
          iso3: z.string(),
          name: z.string(),
          value: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          year: z.number().int().nullable(),
          standing: standing.nullable(),
          note: z.string().nullable(),
          disputeFactor,
          release: z.string().nullable(),
          basis,
          ratio: z.number().nullable().meta({
            description:
              "Over the first country's figure; null where either is unknown or the first is 0.",
          }),
        }),
      ),
    }),
  ),
  meta: z.object({ countries: z.array(z.string()), releases: z.array(release), dataVersion }),
});

export type CompareRequest = z.output<typeof compareRequest>;
export type CompareReply = z.output<typeof compareReply>;
