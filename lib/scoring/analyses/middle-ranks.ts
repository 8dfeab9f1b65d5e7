/**
 * Places from the smallest up, 1 to n; equal figures share the middle of the places they take.
 *
 * A missing figure (NaN) has no place and takes none.
 *
 * @example middleRanks([10, 30, 10, NaN]) // → [1.5, 3, 1.5, NaN]
 */
export function middleRanks(values: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const known = Uint32Array.from({ length: values.length }, (_, unit) => unit).filter(
    (unit) => !Number.isNaN(values[unit] ?? Number.NaN),
  );
  known.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  for (let start = 0; start < known.length; ) {
    let end = start + 1;
    while (end < known.length && values[known[end] ?? 0] === values[known[start] ?? 0]) end++;
    for (let place = start; place < end; place++) ranks[known[place] ?? 0] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
