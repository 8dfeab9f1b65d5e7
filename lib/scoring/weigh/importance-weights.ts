import { type Mean, toAddend, toExponent } from "../aggregate/means";
import { covariances } from "./covariances";

const ROUNDS = 500;
const NEAR = 1e-13;

/**
 * Weights under which each part brings as large a share of the score's variance as is wished:
 * wᵢ·cov(xᵢ, y) / var(y), where y is the group's score.
 *
 * Given weights seldom do what they say: a part that varies more, or goes with the others, decides
 * more. For positive wishes there is exactly one answer, and it is found by turning to one part
 * after the other. A mean other than the arithmetic is measured in what it adds up (logarithms in
 * a geometric one).
 *
 * A part wished 0 gets 0. A part that is equal for all cannot bring anything: it gets 0, and the
 * others share. No part can, one unit alone, all missing, or wishes that sum to 0: the wishes as
 * they are. Missing figures stand at their part's mean while the search lasts.
 *
 * @returns summing to 1 where any was found
 * @see W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele, "Weights and importance in composite
 * indicators: closing the gap" (2017); the search: F. Spinu, "An algorithm for computing risk
 * parity weights" (2013), and T. Griveau-Billion, J.-C. Richard, T. Roncalli (2013)
 * @example importanceWeights([narrow, wide], Float64Array.of(1, 1), { method: "arithmetic" }) // narrow weighs more
 */
export function importanceWeights(
  parts: readonly Float64Array[],
  wishes: Float64Array,
  mean: Mean,
): Float64Array {
  const exponent = toExponent(mean);
  const columns = parts.map((part) =>
    part.map((value) => {
      const addend = toAddend(value, exponent);
      return Number.isFinite(addend) ? addend : Number.NaN;
    }),
  );
  const matrix = covariances(columns);
  const count = parts.length;
  const variance = (at: number) => matrix[at * count + at] ?? 0;
  const able = columns.flatMap((_, at) => ((wishes[at] ?? 0) > 0 && variance(at) > 0 ? [at] : []));
  const wished = able.reduce((sum, at) => sum + (wishes[at] ?? 0), 0);
  if (able.length === 0) return wishes.slice();

  const weights = new Float64Array(count);
  for (const at of able) weights[at] = (wishes[at] ?? 0) / wished / Math.sqrt(variance(at));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const at of able) {
      // The part's own best weight while the others stay: v·w² + c·w = wish.
      let others = 0;
      for (const other of able) {
        if (other !== at) others += (matrix[at * count + other] ?? 0) * (weights[other] ?? 0);
      }
      const wish = (wishes[at] ?? 0) / wished;
      const best =
        (Math.sqrt(others * others + 4 * variance(at) * wish) - others) / (2 * variance(at));
      moved = Math.max(moved, Math.abs(best / (weights[at] ?? best) - 1));
      weights[at] = best;
    }
    if (moved < NEAR) break;
  }
  const total = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / total);
}
