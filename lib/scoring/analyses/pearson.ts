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

/**
 * Pearson's correlation of each column with each other, row after row; the same as by `pearson`, of
 * columns that lack no figure: what is of one column is computed once.
 *
 * @example pearsonTable([Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1)]) // → [1, −1, −1, 1]
 */
export function pearsonTable(columns: readonly Float64Array[]): Float64Array {
  const count = columns.length;
  const table = new Float64Array(count * count).fill(Number.NaN);
  const all = columns.map(toDeviations);
  const squares = all.map((each) => (each === undefined ? Number.NaN : dot(each, each)));
  for (let row = 0; row < count; row++) {
    for (let column = 0; column <= row; column++) {
      const [one, other] = [all[row], all[column]];
      if (one === undefined || other === undefined) continue;
      const scale = Math.sqrt((squares[row] ?? Number.NaN) * (squares[column] ?? Number.NaN));
      const correlation = Math.max(-1, Math.min(1, dot(one, other) / scale));
      table[row * count + column] = correlation;
      table[column * count + row] = correlation;
    }
  }
  return table;
}

/** From the mean, in parts of the largest, so that no square is too large or too small; none without spread. */
function toDeviations(values: Float64Array): Float64Array | undefined {
  const count = values.length;
  const [first] = values;
  let mean = 0;
  let isSpread = false;
  for (let unit = 0; unit < count; unit++) {
    const value = values[unit] ?? Number.NaN;
    mean += value / count;
    isSpread ||= value !== first;
  }
  if (!isSpread) return undefined;
  const deviations = new Float64Array(count);
  let largest = 0;
  for (let unit = 0; unit < count; unit++) {
    const deviation = (values[unit] ?? Number.NaN) - mean;
    deviations[unit] = deviation;
    largest = Math.max(largest, Math.abs(deviation));
  }
  for (let unit = 0; unit < count; unit++) {
    deviations[unit] = (deviations[unit] ?? Number.NaN) / largest;
  }
  return deviations;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let unit = 0; unit < one.length; unit++) sum += (one[unit] ?? 0) * (other[unit] ?? 0);
  return sum;
}
