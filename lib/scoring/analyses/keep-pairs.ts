/**
 * What both columns know: the units with a figure in each of them, in their order.
 *
 * @returns two columns of one length, none of their figures NaN
 * @throws RangeError where the columns are not of the same units
 * @example keepPairs([1, NaN, 3], [4, 5, 6]) // → [[1, 3], [4, 6]]
 */
export function keepPairs(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
): [Float64Array, Float64Array] {
  if (one.length !== other.length) {
    throw new RangeError(`columns of ${one.length} and ${other.length} units`);
  }
  const first = new Float64Array(one.length);
  const second = new Float64Array(one.length);
  let kept = 0;
  for (let unit = 0; unit < one.length; unit++) {
    const value = one[unit] ?? Number.NaN;
    const beside = other[unit] ?? Number.NaN;
    if (Number.isNaN(value) || Number.isNaN(beside)) continue;
    first[kept] = value;
    second[kept] = beside;
    kept++;
  }
  return [first.subarray(0, kept), second.subarray(0, kept)];
}
