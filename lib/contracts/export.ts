import { z } from "zod";
import { countryCodes, indicatorSlugs, sourceSlugs } from "./parameters";

/** Closed list: the files of an export. */
export const EXPORT_FILES = [
  "datapackage.json",
  "CREDITS.md",
  "observations.csv",
  "rankings.csv",
  "ties.csv",
  "missions.csv",
  "events.csv",
  "event-documents.csv",
  "countries.csv",
  "indicators.csv",
  "sources.csv",
  "releases.csv",
  "left-out.csv",
] as const;

export const exportFile = z.enum(EXPORT_FILES).meta({
  description:
    "A file of the Frictionless Data Package. rankings.csv, ties.csv, missions.csv and the two of events stand only where they have a row, left-out.csv where something was left out.",
});

export const exportRequest = z.strictObject({
  source: sourceSlugs.optional(),
  indicator: indicatorSlugs.optional(),
  country: countryCodes.optional(),
  version: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "expected a version as given in meta.dataVersion")
    .optional()
    .meta({
      description:
        "A version of the dataset, as meta.dataVersion gives it: what stands there never changes. Only the present one is held; any other is answered 404 with the present one's name.",
    }),
});
