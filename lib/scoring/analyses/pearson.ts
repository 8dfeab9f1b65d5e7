import { keepPairs } from "./keep-pairs";

/**
 * Pearson's correlation: how closely two columns lie on a straight line, from −1 to 1.
 *
 * Units that lack one of the two are left out. NaN where fewer than two remain, and where one of
 * the columns has no spread: then nothing can go with it.
 *
 * @throws RangeError where the columns are not of the same units
 * @see K. Pearson, "Note on regression and inheritance in the case of two parents" (1895)
 * @example pearson([1, 2, 3, NaN], [2, 4, 6, 1]) // → 1
 */
export function pearson(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [first, second] = keepPairs(one, other).map(toDeviations);
  if (first === undefined || second === undefined) return Number.NaN;
  const scale = Math.sqrt(dot(first, first) * dot(second, second));
  return Math.max(-1, Math.min(1, dot(first, second) / scale));
}

/** From the mean, in parts of the largest, so that no square is too large or too small; none without spread. */
function toDeviations(values: Float64Array): Float64Array | undefined {
  if (values.every((value) => value === values[0])) return undefined;
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const deviations = values.map((value) => value - mean);
  const largest = deviations.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return deviations.map((each) => each / largest);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let unit = 0; unit < one.length; unit++) sum += (one[unit] ?? 0) * (other[unit] ?? 0);
  return sum;
}
