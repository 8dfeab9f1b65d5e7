import { keepPairs } from "./keep-pairs";

/**
 * Kendall's τ-b: how many more pairs of units stand in the same order in both columns than in
 * opposite order, from −1 to 1, with a correction for ties.
 *
 * Units that lack one of the two are left out. NaN where fewer than two remain, and where all stand
 * alike in a column. Looks at each pair of units: n² / 2 steps.
 *
 * @throws RangeError where the columns are not of the same units
 * @see M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945)
 * @example kendall([1, 2, 3], [1, 3, 2]) // → 1/3
 */
export function kendall(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [first, second] = keepPairs(one, other);
  let agreement = 0;
  let firstUntied = 0;
  let secondUntied = 0;
  for (let unit = 1; unit < first.length; unit++) {
    for (let before = 0; before < unit; before++) {
      const a = Math.sign((first[unit] ?? 0) - (first[before] ?? 0));
      const b = Math.sign((second[unit] ?? 0) - (second[before] ?? 0));
      agreement += a * b;
      firstUntied += a * a;
      secondUntied += b * b;
    }
  }
  return agreement / Math.sqrt(firstUntied * secondUntied);
}
