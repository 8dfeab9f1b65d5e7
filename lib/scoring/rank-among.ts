import { rankScores } from "./rank-scores";

/**
 * Ranks among some of the units only; everyone else has none.
 *
 * Equal scores share the better rank, as in `rankScores`.
 *
 * @param isAmong 1 for each unit that counts
 * @example rankAmong(Float64Array.of(9, 8, 7), Uint8Array.of(0, 1, 1)) // → [NaN, 1, 2]
 */
export function rankAmong(scores: Float64Array, isAmong: Uint8Array): Float64Array {
  const ranks = new Float64Array(scores.length);
  rankScores(
    scores.map((score, unit) => (isAmong[unit] === 1 ? score : Number.NaN)),
    ranks,
  );
  return ranks;
}
