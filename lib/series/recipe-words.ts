import type { Aggregation, Normalisation, Recipe, Treatment } from "@/lib/contracts/recipe";

const TREATMENT_NAMES = { none: "as they are", log: "logarithms", "box-cox": "Box–Cox" };
const EXTREMES_NAMES = {
  none: "draw extremes in and no more",
  log: "draw extremes in or take logarithms",
  "box-cox": "draw extremes in or transform by Box–Cox",
};

/** What a treatment is called; where extremes are drawn in, with what follows if that is not enough. */
export function toTreatmentName(treatment: Treatment): string {
  return treatment.method === "winsorise"
    ? EXTREMES_NAMES[treatment.otherwise]
    : TREATMENT_NAMES[treatment.method];
}

/** What the methods of the other stages are called. */
export const NORMALISATION_NAMES: Readonly<Record<Normalisation["method"], string>> = {
  none: "as they are",
  "min-max": "least to most",
  "z-score": "standard deviations",
  "percentile-rank": "percentile rank",
  borda: "Borda count",
  "distance-to-reference": "ratio to a country",
  "distance-to-target": "distance to targets",
  goalposts: "goalposts",
  "fraction-of-max": "fraction of the most",
  "share-of-total": "share of the world",
};

export const AGGREGATION_NAMES: Readonly<Record<Aggregation["method"], string>> = {
  arithmetic: "arithmetic mean",
  geometric: "geometric mean",
  harmonic: "harmonic mean",
  power: "power mean",
  median: "median",
  copeland: "Copeland’s pairwise wins",
};

export const IMPUTATION_NAMES: Readonly<Record<Recipe["imputation"]["method"], string>> = {
  none: "leave unknown",
  "group-mean": "mean of a group",
  "group-median": "median of a group",
  "last-known": "last known",
  regression: "regression",
};

export const WEIGHTING_NAMES: Readonly<Record<Recipe["weighting"]["method"], string>> = {
  given: "as given",
  equal: "all equal",
  pca: "by principal components",
  importance: "so that effects are as given",
  random: "at random around those given",
};

/**
 * How a recipe differs from another, a clause for each difference.
 *
 * @param nameOf an indicator's or a group's name by its code
 * @example ["Tanks weighs 3 instead of 2", "Corvettes is left out"]
 */
export function toRecipeChanges(
  recipe: Recipe,
  base: Recipe,
  nameOf: (code: string) => string,
): string[] {
  const now = new Map([...recipe.groups, ...recipe.indicators].map((part) => [part.code, part]));
  const before = new Map([...base.groups, ...base.indicators].map((part) => [part.code, part]));
  const weights = [...now.values()].flatMap((part) => {
    const old = before.get(part.code);
    if (old === undefined) return [`${nameOf(part.code)} is added, weighing ${part.weight}`];
    const { weight: _now, ...rest } = part;
    const { weight: _before, ...oldRest } = old;
    return [
      ...(part.weight === old.weight
        ? []
        : [`${nameOf(part.code)} weighs ${part.weight} instead of ${old.weight}`]),
      ...(isSame(rest, oldRest) ? [] : [`${nameOf(part.code)} is taken in another way`]),
    ];
  });
  const out = [...before.keys()].filter((code) => !now.has(code));
  return [
    ...weights,
    ...out.map((code) => `${nameOf(code)} is left out`),
    ...toStage("Outliers", recipe.treatment, base.treatment, toTreatmentName),
    ...toStage(
      "Scale",
      recipe.normalisation,
      base.normalisation,
      ({ method }) => NORMALISATION_NAMES[method],
    ),
    ...toStage(
      "Missing figures",
      recipe.imputation,
      base.imputation,
      ({ method }) => IMPUTATION_NAMES[method],
    ),
    ...toStage(
      "Weights",
      recipe.weighting,
      base.weighting,
      ({ method }) => WEIGHTING_NAMES[method],
    ),
    ...toLevels(recipe.aggregation, base.aggregation),
    ...(isSame(recipe.screening, base.screening)
      ? []
      : [`A country needs ${toNeeded(recipe.screening)} instead of ${toNeeded(base.screening)}`]),
    ...(recipe.over === base.over
      ? []
      : [recipe.over === "year" ? "One scale for each year" : "One scale over all years"]),
  ];
}

function toStage<Choice>(
  stage: string,
  now: Choice,
  before: Choice,
  toName: (choice: Choice) => string,
): string[] {
  if (isSame(now, before)) return [];
  const [name, old] = [toName(now), toName(before)];
  return [
    name === old ? `${stage}: ${name}, with other numbers` : `${stage}: ${name} instead of ${old}`,
  ];
}

function toLevels(now: Recipe["aggregation"], before: Recipe["aggregation"]): string[] {
  if (isSame(now, before)) return [];
  const words = (levels: Recipe["aggregation"]) =>
    levels
      .map((each) =>
        each.method === "power" ? `power mean of ${each.exponent}` : AGGREGATION_NAMES[each.method],
      )
      .join(", then ");
  return [`Parts are put together by ${words(now)} instead of ${words(before)}`];
}

function toNeeded({ least, counts }: Recipe["screening"]): string {
  return `${Math.round(least * 100)}% of its figures${counts === "imputed" ? ", imputed ones counted" : ""}`;
}

/** Both were made by the same hand: parts stand in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
