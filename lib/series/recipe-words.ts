import type { Aggregation, Normalisation, Recipe, Treatment } from "@/lib/contracts/recipe";

/** What the methods of every stage are called. */
export const TREATMENT_NAMES: Readonly<Record<Treatment["method"], string>> = {
  none: "as they are",
  winsorise: "draw extremes in",
  log: "logarithms",
  "box-cox": "Box–Cox",
};

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
    ...toStage("Outliers", recipe.treatment, base.treatment, TREATMENT_NAMES),
    ...toStage("Scale", recipe.normalisation, base.normalisation, NORMALISATION_NAMES),
    ...toStage("Missing figures", recipe.imputation, base.imputation, IMPUTATION_NAMES),
    ...toStage("Weights", recipe.weighting, base.weighting, WEIGHTING_NAMES),
    ...toLevels(recipe.aggregation, base.aggregation),
    ...(isSame(recipe.screening, base.screening)
      ? []
      : [`A country needs ${toNeeded(recipe.screening)} instead of ${toNeeded(base.screening)}`]),
    ...(recipe.over === base.over
      ? []
      : [recipe.over === "year" ? "One scale for each year" : "One scale over all years"]),
  ];
}

function toStage<Method extends string>(
  stage: string,
  now: { method: Method },
  before: { method: Method },
  names: Readonly<Record<Method, string>>,
): string[] {
  if (isSame(now, before)) return [];
  return now.method === before.method
    ? [`${stage}: ${names[now.method]}, with other numbers`]
    : [`${stage}: ${names[now.method]} instead of ${names[before.method]}`];
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
