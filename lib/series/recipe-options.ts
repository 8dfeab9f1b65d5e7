import {
  AGGREGATION_NAMES,
  IMPUTATION_NAMES,
  NORMALISATION_NAMES,
  toTreatmentName,
  WEIGHTING_NAMES,
} from "./recipe-words";

/** A choice as an option: its parts joined, as they stand in an address. */
export interface RecipeOption {
  value: string;
  label: string;
}

const extremes = { method: "winsorise", most: 5, skew: 2, kurtosis: 3.5 } as const;

/**
 * What the lab offers for each stage. "Last known" is not among it: a table of each country's newest
 * figures takes older ones already, and names no year from which others could be counted.
 */
export const RECIPE_OPTIONS = {
  imputation: [
    option("none", IMPUTATION_NAMES.none),
    option("group-median:subregion", "median of its subregion"),
    option("group-mean:subregion", "mean of its subregion"),
    option("regression:gdp-usd", "regression on GDP"),
  ],
  treatment: [
    option("none", toTreatmentName({ method: "none" })),
    option("winsorise:5:2:3.5:log", toTreatmentName({ ...extremes, otherwise: "log" })),
    option("winsorise:5:2:3.5:none", toTreatmentName({ ...extremes, otherwise: "none" })),
    option("log:plain", toTreatmentName({ method: "log", mirrored: false })),
  ],
  normalisation: [
    option("min-max:0:100", `${NORMALISATION_NAMES["min-max"]}, 0–100`),
    option("min-max:1:100", `${NORMALISATION_NAMES["min-max"]}, 1–100`),
    option("z-score:0:1", NORMALISATION_NAMES["z-score"]),
    option("percentile-rank", NORMALISATION_NAMES["percentile-rank"]),
    option("borda", NORMALISATION_NAMES.borda),
    option("fraction-of-max", NORMALISATION_NAMES["fraction-of-max"]),
    option("share-of-total", NORMALISATION_NAMES["share-of-total"]),
  ],
  weighting: [
    option("given", WEIGHTING_NAMES.given),
    option("equal", WEIGHTING_NAMES.equal),
    option("pca", WEIGHTING_NAMES.pca),
    option("importance", WEIGHTING_NAMES.importance),
  ],
  aggregation: [
    option("arithmetic", AGGREGATION_NAMES.arithmetic),
    option("power:0.5", "power mean of ½"),
    option("geometric", AGGREGATION_NAMES.geometric),
    option("harmonic", AGGREGATION_NAMES.harmonic),
    option("median", AGGREGATION_NAMES.median),
    option("copeland", AGGREGATION_NAMES.copeland),
  ],
} as const satisfies Record<string, readonly RecipeOption[]>;

function option(value: string, label: string): RecipeOption {
  return { value, label };
}
