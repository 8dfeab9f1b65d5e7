import type { ScoredTable } from "../scored-table";
import { toContributions } from "./contributions";
import { toIndexTree } from "./index-tree";
import { pearson } from "./pearson";
import type { Chunked } from "./run-in-chunks";
import { toReference } from "./score-contributions";

/** Spent on each unit where a score is no sum; over the units the errors even out. */
const MOST_STEPS = 2 ** 12;

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
 * @example runAtOnce(effectiveWeights(scored, 1))[0] // → { weight: 0.1, correlation: 0.8, shareOfVariance: 0.13 }
 */
export function* effectiveWeights(scored: ScoredTable, seed: number): Chunked<EffectiveWeight[]> {
  const { indicators, scores } = scored;
  const weights = toShares(scored);
  const reference = toReference(scored);
  const tree = toIndexTree(scored);
  const ranked = [...scores.keys()].filter((unit) => !Number.isNaN(scores[unit]));
  const mean = ranked.reduce((sum, unit) => sum + (scores[unit] ?? 0) / ranked.length, 0);
  const covariances = new Float64Array(indicators.length);
  let whole = 0;
  for (const [done, unit] of ranked.entries()) {
    const { from, to } = reference(unit);
    const found = yield* toContributions(tree, from, to, { seed, mostSteps: MOST_STEPS });
    const away = (scores[unit] ?? 0) - mean;
    for (const [indicator, part] of found.parts.entries()) {
      covariances[indicator] = (covariances[indicator] ?? 0) + part * away;
      whole += part * away;
    }
    yield { done: done + 1, total: ranked.length };
  }
  const hasSpread = ranked.some((unit) => scores[unit] !== scores[ranked[0] ?? 0]);
  return indicators.map(({ normalised }, indicator) => ({
    weight: weights[indicator] ?? 0,
    correlation: pearson(normalised, scores),
    shareOfVariance: hasSpread ? (covariances[indicator] ?? 0) / whole : Number.NaN,
  }));
}

/** Each indicator's share in the index: its own in its group, times those of the groups above. */
function toShares({ indicators, groups }: ScoredTable): number[] {
  const above = new Map(groups.map((group) => [group.code, group]));
  return indicators.map(({ weight, parent }) => {
    let share = weight;
    let group = above.get(parent);
    while (group !== undefined && group.parent !== null) {
      share *= group.weight;
      group = above.get(group.parent);
    }
    return share;
  });
}
