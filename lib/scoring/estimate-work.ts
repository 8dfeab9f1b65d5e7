import type { AnalysesRequest, Variation } from "@/lib/contracts/analyses";
import type { Recipe } from "@/lib/contracts/recipe";

/** How much is asked for by each part of a request, in figures computed once. */
export interface Work {
  /** Path of the part in the request. */
  part: string;
  figures: number;
}

/** Copeland's contests are between all pairs of units; a contest is quicker than a figure. */
const CONTESTS_PER_FIGURE = 24;
/** Searching weights, by components or for a wished importance, takes twice as long as all else in a run. */
const SEARCHING = 3;
/** Making a recipe ready takes about as long as running it so many times. */
const COMPILING = 15;
/** Factors that can vary, and the two samples that Saltelli's design adds. */
const MOST_FACTORS = 8;
/** Orders that contributions are drawn in, each with its reverse. */
const ORDERS = 64;
/** One country's contributions are drawn in more orders; of each the scores are quick. */
const CONTRIBUTING = 500;
/** What is looked at of a recipe, beside a figure. */
const CHECKING = 40;

/**
 * How much work it is to recompute an index once, in figures computed once.
 *
 * @param varied ways of aggregating that may stand in for the recipe's
 * @example estimateRun(recipe, 197, []) // → 8_668
 */
export function estimateRun(
  recipe: Recipe,
  units: number,
  varied: Variation["aggregations"],
): number {
  const { indicators, groups, weighting } = recipe;
  const isSearched = weighting.method === "importance" || weighting.method === "pca";
  const figures = (indicators.length + groups.length) * units * (isSearched ? SEARCHING : 1);
  return isCopeland(recipe, varied) ? (figures * units) / CONTESTS_PER_FIGURE : figures;
}

/**
 * How much work a recipe and its analyses are, before any of it is done. An estimate of the right
 * size: twice as many units, indicators or runs are twice the work.
 *
 * @example estimateWork(recipe, 197, { uncertainty: { runs: 1_000, … } }).at(-1) // → { part: "analyses.uncertainty", figures: 8_668_000 }
 */
export function estimateWork(recipe: Recipe, units: number, asked: AnalysesRequest): Work[] {
  const indicators = recipe.indicators.length;
  const parts = indicators + recipe.groups.length;
  const aggregations = [asked.uncertainty, asked.sensitivity].flatMap(
    (each) => each?.varied.aggregations ?? [],
  );
  const single = estimateRun(recipe, units, aggregations);
  const run = parts * units;
  const { correlations, consistency, effectiveWeights, contributions } = asked;
  const { removals, uncertainty, sensitivity } = asked;
  const pairs = indicators * indicators * units;
  return [
    { part: "recipe", figures: single * COMPILING },
    ...toWork(
      "correlations",
      correlations && (correlations.method === "kendall" ? pairs * units : pairs),
    ),
    ...toWork("consistency", consistency && pairs),
    ...toWork("effectiveWeights", effectiveWeights && (isSum(recipe) ? run : pairs * ORDERS)),
    ...toWork(
      "contributions",
      contributions && (isSum(recipe) ? indicators : indicators * indicators * CONTRIBUTING),
    ),
    ...toWork("removals", removals && parts * single * COMPILING),
    ...toWork(
      "uncertainty",
      uncertainty && uncertainty.runs * single + toChecks(uncertainty.varied),
    ),
    ...toWork(
      "sensitivity",
      sensitivity && sensitivity.samples * MOST_FACTORS * single + toChecks(sensitivity.varied),
    ),
  ];

  /** Alternatives are checked in every combination. */
  function toChecks(varied: Variation): number {
    const choices = [
      varied.normalisations,
      varied.aggregations,
      varied.treatments,
      varied.imputations,
    ];
    const combined = choices.reduce((product, { length }) => product * Math.max(1, length), 1);
    return combined * parts * CHECKING;
  }
}

function toWork(analysis: keyof AnalysesRequest, figures: number | undefined): Work[] {
  return figures === undefined ? [] : [{ part: `analyses.${analysis}`, figures }];
}

function isSum({ aggregation, groups }: Recipe): boolean {
  return [...aggregation, ...groups.flatMap((group) => group.aggregation ?? [])].every(
    ({ method }) => method === "arithmetic",
  );
}

function isCopeland({ aggregation, groups }: Recipe, varied: Variation["aggregations"]): boolean {
  return [
    ...aggregation,
    ...groups.flatMap((group) => group.aggregation ?? []),
    ...varied.flat(),
  ].some(({ method }) => method === "copeland");
}
