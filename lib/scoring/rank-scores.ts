import { orderByValue, toPlaces } from "./order-by-value";

/** Scores nearer to each other than this part of the largest one differ by rounding alone. */
const ROUNDING = 1e-12;

/**
 * Ranks by competition: the highest score is 1; equal ones share a rank and the next ranks stay
 * empty (1, 2, 2, 4). Who has no score has no rank: NaN.
 *
 * Scores are equal where they differ by no more than rounding does, so that the order in which
 * parts were added decides nothing. All equal: all 1. One alone: 1. All missing: all NaN.
 *
 * @param order a permutation of the places, changed; keep it for the next call
 * @example rankScores(Float64Array.of(5, 9, NaN, 5), ranks) // ranks is [2, 1, NaN, 2]
 */
export function rankScores(
  scores: Float64Array,
  ranks: Float64Array,
  order: Int32Array = toPlaces(scores.length),
): void {
  ranks.fill(Number.NaN);
  const known = orderByValue(scores, order);
  if (known === 0) return;
  const lowest = scores[order[0] ?? 0] ?? Number.NaN;
  const highest = scores[order[known - 1] ?? 0] ?? Number.NaN;
  const near = ROUNDING * Math.max(Math.abs(lowest), Math.abs(highest));
  let rank = 1;
  let leader = highest;
  for (let at = known - 1; at >= 0; at--) {
    const place = order[at] ?? 0;
    const score = scores[place] ?? Number.NaN;
    if (leader - score > near) {
      leader = score;
      rank = known - at;
    }
    ranks[place] = rank;
  }
}
