import type { ComputedIndex } from "./computed-index";
import { toContributions } from "./contributions";
import { toIndexTree } from "./index-tree";
import { pearson } from "./pearson";
import { toReference } from "./score-contributions";

/** Orders drawn for each unit where a score is no sum; over the units their errors even out. */
const ORDERS = 32;

export interface EffectiveWeight {
  /** The part's share in the index by weights alone, 0 to 1; over all indicators they sum to 1. */
  weight: number;
  /** Pearson's correlation with the index; NaN where either has no spread. */
  correlation: number;
  /** Of the index's variance, over all indicators summing to 1; below 0 where it evens others out. */
  shareOfVariance: number;
}

/**
 * What each indicator really weighs: by the weights on its way to the index, and by how much of the
 * index's variance it brings.
 *
 * The share of variance is the covariance of an indicator's contribution with the score, by that of
 * all contributions; where scores are no sums, contributions are estimated from orders drawn. Units
 * without a score are left out; a figure that is not known contributes nothing. NaN where all
 * scores are equal, or there are none. Weights that sum to 0 in a group weigh nothing.
 *
 * @see W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele, "Weights and importance in composite
 * indicators: closing the gap", Ecol. Indic. 80 (2017)
 * @example effectiveWeights(computed, 1)[0] // → { weight: 0.1, correlation: 0.8, shareOfVariance: 0.13 }
 */
export function effectiveWeights(computed: ComputedIndex, seed: number): EffectiveWeight[] {
  const { parts, indicators, scores } = computed;
  const weights = toShares(computed);
  const reference = toReference(computed);
  const ranked = [...scores.keys()].filter((unit) => !Number.isNaN(scores[unit]));
  const mean = ranked.reduce((sum, unit) => sum + (scores[unit] ?? 0) / ranked.length, 0);
  const covariances = new Float64Array(indicators);
  let whole = 0;
  for (const unit of ranked) {
    const { from, to } = reference(unit);
    const tree = toIndexTree(computed, unit, null);
    const found = toContributions(tree, from, to, { seed, mostSteps: 2 ** 12, orders: ORDERS });
    const away = (scores[unit] ?? 0) - mean;
    for (const [indicator, part] of found.parts.entries()) {
      covariances[indicator] = (covariances[indicator] ?? 0) + part * away;
      whole += part * away;
    }
  }
  const hasSpread = ranked.some((unit) => scores[unit] !== scores[ranked[0] ?? 0]);
  return Array.from({ length: indicators }, (_, indicator) => ({
    weight: weights[indicator] ?? 0,
    correlation: pearson(parts[indicator] ?? [], scores),
    shareOfVariance: hasSpread ? (covariances[indicator] ?? 0) / whole : Number.NaN,
  }));
}

/** Each part's share in the index, from the index down. */
function toShares({ parts, weights, groups }: ComputedIndex): Float64Array {
  const shares = new Float64Array(parts.length);
  const top = groups.at(-1);
  if (top !== undefined) shares[top.place] = 1;
  for (const group of groups.toReversed()) {
    const sum = group.parts.reduce((total, part) => total + (weights[part] ?? 0), 0);
    for (const part of group.parts) {
      if (sum > 0) shares[part] = ((shares[group.place] ?? 0) * (weights[part] ?? 0)) / sum;
    }
  }
  return shares;
}
