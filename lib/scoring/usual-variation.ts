import type { Variation } from "@/lib/contracts/analyses";
import type { Normalisation, Recipe } from "@/lib/contracts/recipe";
import { checkMethods } from "./check/check-methods";
import { estimateRun } from "./estimate-work";

/** How often an index is recomputed where nothing else is asked for, the quicker ones more often, and from which seed. */
export const USUAL_RUNS = [1_000, 500, 250, 100] as const;
export const USUAL_SEED = 1;
/** So much work is done unasked, in figures computed once: less than a second of one core. */
const USUAL_WORK = 18_000_000;

/**
 * How often an index is recomputed where nothing else is asked for: a thousand times, or as often as
 * nobody waits for. One in which all countries meet in pairs takes ten times as long as a sum.
 *
 * @example toUsualRuns(openIndex, 197) // → 1_000
 * @example toUsualRuns(copeland, 197) // → 250
 */
export function toUsualRuns(recipe: Recipe, units: number): number {
  const run = estimateRun(recipe, units, toUsualVariation(recipe).aggregations);
  return USUAL_RUNS.find((runs) => runs * run <= USUAL_WORK) ?? Math.min(...USUAL_RUNS);
}

/** Scales that say the same in other words: each may stand for the other. */
const LIKE_SCALES = ["min-max", "z-score", "percentile-rank"] as const;
/** So many times higher a scale may begin that is multiplied. */
const HIGHER = 5;

/**
 * What of an index is varied where nothing else is asked for: what its maker might as well have
 * chosen otherwise without making another index.
 *
 * Weights vary by a quarter. Where scores are added up, the scale may be the percentile rank, and a
 * mean may punish a weak part more (a power mean of ½, which, other than the geometric one, outlives
 * a zero). Where they are multiplied, nobody may be given a zero; the scale may begin higher. Extremes
 * that were drawn in may be left to logarithms; a missing figure may be its subregion's median. A
 * recipe that takes figures as they are, such as CINC's, is varied by its figures and weights only.
 * What does not go together in some run (a power mean of deviations below zero) is not varied.
 *
 * @param recipe one that `checkRecipe` finds nothing in
 *
 * @example toUsualVariation(openIndex).weights // → 0.25
 */
export function toUsualVariation(recipe: Recipe): Variation {
  const { normalisation, treatment, aggregation, imputation } = recipe;
  const hasScale = LIKE_SCALES.some((each) => each === normalisation.method);
  const isSum = aggregation.every(({ method }) => method === "arithmetic");
  // One after the other: what would not hold together with those before in every run is not varied.
  const taken: Recipe[] = [recipe];
  const vary = <Choice>(
    own: Choice,
    other: Choice | null,
    change: (to: Choice) => Partial<Recipe>,
  ) => {
    if (other === null) return [];
    const changed = taken.map((each) => ({ ...each, ...change(other) }));
    if (changed.some((each) => checkMethods(each).length > 0)) return [];
    taken.push(...changed);
    return [own, other];
  };
  return {
    weights: 0.25,
    normalisations: vary(normalisation, toOtherScale(normalisation, isSum), (to) => ({
      normalisation: to,
    })),
    aggregations: vary(
      aggregation,
      hasScale && isSum ? [{ method: "power", exponent: 0.5 }] : null,
      (to) => ({ aggregation: to }),
    ),
    treatments: vary(
      treatment,
      treatment.method === "winsorise" ? { method: "log", mirrored: false } : null,
      (to) => ({ treatment: to }),
    ),
    imputations:
      hasScale && imputation.method === "none"
        ? [imputation, { method: "group-median", group: "subregion" }]
        : [],
    figures: { ranges: true, rivals: true },
  };
}

function toOtherScale(own: Normalisation, isSum: boolean): Normalisation | null {
  if (isSum && (own.method === "min-max" || own.method === "z-score")) {
    return { method: "percentile-rank" };
  }
  if (!isSum && own.method === "min-max" && own.low > 0) return { ...own, low: own.low * HIGHER };
  return null;
}
