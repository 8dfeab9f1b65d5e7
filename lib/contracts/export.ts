import { z } from "zod";
import { countryCodes, indicatorSlugs, sourceSlugs } from "./parameters";

/** Closed list: the files of an export. */
export const EXPORT_FILES = [
  "datapackage.json",
  "CREDITS.md",
  "observations.csv",
  "rankings.csv",
  "countries.csv",
  "indicators.csv",
  "sources.csv",
  "releases.csv",
  "left-out.csv",
] as const;

export const exportFile = z.enum(EXPORT_FILES).meta({
  description:
    "A file of the Frictionless Data Package. rankings.csv stands only where a ranking may be passed on, left-out.csv where something was left out.",
});

export const exportRequest = z.strictObject({
  source: sourceSlugs.optional(),
  indicator: indicatorSlugs.optional(),
  country: countryCodes.optional(),
});
