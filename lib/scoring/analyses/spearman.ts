import { keepPairs } from "./keep-pairs";
import { middleRanks } from "./middle-ranks";
import { pearson } from "./pearson";

/**
 * Spearman's ρ: how closely two columns put the units into one order, from −1 to 1.
 *
 * It is Pearson's correlation of the places, equal figures sharing the middle one. Units that lack
 * one of the two are left out before they are placed. NaN where fewer than two remain, and where
 * all stand alike in a column.
 *
 * @throws RangeError where the columns are not of the same units
 * @see C. Spearman, "The proof and measurement of association between two things" (1904)
 * @example spearman([1, 2, 3], [1, 10, 1_000]) // → 1
 */
export function spearman(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [first, second] = keepPairs(one, other);
  return pearson(middleRanks(first), middleRanks(second));
}
