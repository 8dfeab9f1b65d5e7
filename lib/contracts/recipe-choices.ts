import type { Aggregation, Normalisation, Recipe, Treatment } from "./recipe";

/** A choice of a closed list as the parts of a text: its method, then its terms. */
export type ChoiceParts = readonly string[];

/** From the parts of a text to the choice; null where it is none. */
type Read<Choice> = (terms: ChoiceParts) => Choice | null;
type Readers<Choice extends { method: string }> = {
  readonly [M in Choice["method"]]: Read<Choice>;
};

/**
 * A number as it may stand in an address, within bounds.
 *
 * @returns undefined where it is none, so that a wrong term is never taken for a missing one
 */
function toNumber(
  text: string | undefined,
  low = Number.NEGATIVE_INFINITY,
  high = Number.POSITIVE_INFINITY,
): number | undefined {
  if (text === undefined || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) && value >= low && value <= high ? value : undefined;
}

function toWhole(text: string | undefined, low: number, high: number): number | undefined {
  const value = toNumber(text, low, high);
  return Number.isInteger(value) ? value : undefined;
}

/** A reader of exactly so many terms: what is left over would be dropped in silence. */
function taking<Choice>(terms: number, read: (...parts: (string | undefined)[]) => Choice | null) {
  return (parts: ChoiceParts) => (parts.length === terms ? read(...parts) : null);
}

function plain<const Method extends string>(method: Method) {
  return taking(0, () => ({ method }));
}

const OTHERWISE = ["none", "log", "box-cox"] as const;
/** A scale's least step above nothing; the contract asks for a number above zero. */
const ABOVE_ZERO = Number.MIN_VALUE;

const TREATMENTS: Readers<Treatment> = {
  none: plain("none"),
  winsorise: taking(4, (mostText, skewText, kurtosisText, otherwiseText) => {
    const most = toWhole(mostText, 0, 50);
    const skew = toNumber(skewText, ABOVE_ZERO);
    const kurtosis = toNumber(kurtosisText, ABOVE_ZERO);
    const otherwise = OTHERWISE.find((each) => each === otherwiseText);
    return most === undefined ||
      skew === undefined ||
      kurtosis === undefined ||
      otherwise === undefined
      ? null
      : { method: "winsorise", most, skew, kurtosis, otherwise };
  }),
  log: taking(1, (text) =>
    text === "mirrored" || text === "plain"
      ? { method: "log", mirrored: text === "mirrored" }
      : null,
  ),
  "box-cox": taking(1, (text) => {
    const lambda = toNumber(text, -5, 5);
    return lambda === undefined ? null : { method: "box-cox", lambda };
  }),
};

const NORMALISATIONS: Readers<Normalisation> = {
  none: plain("none"),
  "min-max": taking(2, (lowText, highText) => {
    const low = toNumber(lowText);
    const high = toNumber(highText);
    return low === undefined || high === undefined ? null : { method: "min-max", low, high };
  }),
  "z-score": taking(2, (meanText, deviationText) => {
    const mean = toNumber(meanText);
    const deviation = toNumber(deviationText, ABOVE_ZERO);
    return mean === undefined || deviation === undefined
      ? null
      : { method: "z-score", mean, deviation };
  }),
  "percentile-rank": plain("percentile-rank"),
  borda: plain("borda"),
  "distance-to-reference": taking(1, (unit) =>
    unit ? { method: "distance-to-reference", unit } : null,
  ),
  "distance-to-target": taking(1, (text) =>
    text === "capped" || text === "uncapped"
      ? { method: "distance-to-target", capped: text === "capped" }
      : null,
  ),
  goalposts: plain("goalposts"),
  "fraction-of-max": plain("fraction-of-max"),
  "share-of-total": plain("share-of-total"),
};

const AGGREGATIONS: Readers<Aggregation> = {
  arithmetic: plain("arithmetic"),
  geometric: plain("geometric"),
  harmonic: plain("harmonic"),
  power: taking(1, (text) => {
    const exponent = toNumber(text, -20, 20);
    return exponent === undefined ? null : { method: "power", exponent };
  }),
  median: plain("median"),
  copeland: plain("copeland"),
};

const IMPUTATIONS: Readers<Recipe["imputation"]> = {
  none: plain("none"),
  "group-mean": taking(1, (group) => ({ method: "group-mean", group: group || null })),
  "group-median": taking(1, (group) => ({ method: "group-median", group: group || null })),
  "last-known": taking(1, (text) => {
    const years = toWhole(text, 1, 100);
    return years === undefined ? null : { method: "last-known", years };
  }),
  regression: taking(1, (on) => (on ? { method: "regression", on } : null)),
};

/** Of what a unit must have to be ranked, and whether imputed figures count. */
export function readScreening([text, counts, ...rest]: ChoiceParts): Recipe["screening"] | null {
  const least = toNumber(text, 0, 1);
  const counted = (["known", "imputed"] as const).find((each) => each === counts);
  return least === undefined || counted === undefined || rest.length > 0
    ? null
    : { least, counts: counted };
}

const WEIGHTINGS: Readers<Recipe["weighting"]> = {
  given: plain("given"),
  equal: plain("equal"),
  pca: plain("pca"),
  importance: plain("importance"),
  random: taking(2, (withinText, seedText) => {
    const within = toNumber(withinText, 0, 1);
    const seed = toWhole(seedText, 0, Number.MAX_SAFE_INTEGER);
    return within === undefined || seed === undefined ? null : { method: "random", within, seed };
  }),
};

function reading<Choice extends { method: string }>(readers: Readers<Choice>) {
  const known = new Map<string, Read<Choice>>(Object.entries(readers));
  return ([method = "", ...terms]: ChoiceParts): Choice | null =>
    known.get(method)?.(terms) ?? null;
}

export const readTreatment = reading(TREATMENTS);
export const readNormalisation = reading(NORMALISATIONS);
export const readAggregation = reading(AGGREGATIONS);
export const readImputation = reading(IMPUTATIONS);
export const readWeighting = reading(WEIGHTINGS);
export { toNumber as readNumber };

/** Methods of every stage by name, as a form offers them. */
export const TREATMENT_METHODS = Object.keys(TREATMENTS);
export const NORMALISATION_METHODS = Object.keys(NORMALISATIONS);
export const AGGREGATION_METHODS = Object.keys(AGGREGATIONS);
export const IMPUTATION_METHODS = Object.keys(IMPUTATIONS);
export const WEIGHTING_METHODS = Object.keys(WEIGHTINGS);

/**
 * A choice as the parts of a text; the readers above take them back.
 *
 * @example toChoiceParts({ method: "power", exponent: 2 }) // → ["power", "2"]
 */
export function toChoiceParts(
  choice: Treatment | Normalisation | Aggregation | Recipe["imputation"] | Recipe["weighting"],
): string[] {
  switch (choice.method) {
    case "winsorise": {
      const { most, skew, kurtosis, otherwise } = choice;
      return [choice.method, String(most), String(skew), String(kurtosis), otherwise];
    }
    case "log":
      return [choice.method, choice.mirrored ? "mirrored" : "plain"];
    case "box-cox":
      return [choice.method, String(choice.lambda)];
    case "min-max":
      return [choice.method, String(choice.low), String(choice.high)];
    case "z-score":
      return [choice.method, String(choice.mean), String(choice.deviation)];
    case "distance-to-reference":
      return [choice.method, choice.unit];
    case "distance-to-target":
      return [choice.method, choice.capped ? "capped" : "uncapped"];
    case "power":
      return [choice.method, String(choice.exponent)];
    case "group-mean":
    case "group-median":
      return [choice.method, choice.group ?? ""];
    case "last-known":
      return [choice.method, String(choice.years)];
    case "regression":
      return [choice.method, choice.on];
    case "random":
      return [choice.method, String(choice.within), String(choice.seed)];
    default:
      return [choice.method];
  }
}
