import type { Aggregation } from "@/lib/contracts/recipe";
import { toAggregation } from "../group-stages";
import type { Pipeline } from "../compile-pipeline";
import type { RunOptions } from "../run-options";
import type { Recipe } from "@/lib/contracts/recipe";

/** An index after it was computed once; its figures are its own. */
export interface ComputedIndex {
  units: readonly string[];
  /** Codes of the indicators, then of the groups. */
  codes: readonly string[];
  /** How many of the parts are indicators. */
  indicators: number;
  /** Indicators on the common scale, then groups' scores: a column for each. */
  parts: readonly Float64Array[];
  weights: Float64Array;
  scores: Float64Array;
  /** NaN where there is no score. */
  ranks: Float64Array;
  /** Every group after its parts, the index last. */
  groups: readonly { place: number; parts: Int32Array; aggregation: Aggregation }[];
}

/**
 * Computes an index once, and keeps what the analyses of it look at.
 *
 * @example computeIndex(compilePipeline(table, recipe), recipe).scores
 */
export function computeIndex(
  pipeline: Pipeline,
  recipe: Recipe,
  options: RunOptions = {},
): ComputedIndex {
  const { scores, ranks, parts, weights } = pipeline.run(options);
  return {
    units: pipeline.units,
    codes: pipeline.parts,
    indicators: recipe.indicators.length,
    parts: parts.map((column) => column.slice()),
    weights: weights.slice(),
    scores: scores.slice(),
    ranks: ranks.slice(),
    groups: pipeline.groups.groups.map((group) => ({
      place: group.place,
      parts: group.parts,
      aggregation: toAggregation(group, options.aggregation ?? recipe.aggregation),
    })),
  };
}
