import { z } from "zod";
import { dataVersion, disputeFactor, indicatorHead, release, standing } from "./facts";
import {
  countryCodes,
  groupSlug,
  manyIndicatorSlugs,
  regionName,
  within,
  year,
} from "./parameters";

export const snapshotRequest = z.strictObject({
  indicator: manyIndicatorSlugs,
  year: year.optional(),
  within: within.optional(),
  country: countryCodes.optional(),
  region: regionName.optional(),
  group: groupSlug.optional(),
});

/** One country's figure; `year` is its own, whatever year was asked. */
const snapshotFigure = z.object({
  iso3: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  year: z.number().int(),
  standing,
  note: z.string().nullable(),
  disputeFactor,
  release: z.string(),
});

export const snapshotReply = z.object({
  data: z.array(
    indicatorHead.extend({
      figures: z.array(snapshotFigure).meta({
        description: "By country code; a country that no preferred source speaks about is absent.",
      }),
    }),
  ),
  meta: z.object({
    year: z.number().int().nullable().meta({ description: "As asked; null is each newest." }),
    releases: z.array(release),
    dataVersion,
  }),
});

export type SnapshotFigure = z.output<typeof snapshotFigure>;
export type SnapshotRequest = z.output<typeof snapshotRequest>;
export type SnapshotReply = z.output<typeof snapshotReply>;
