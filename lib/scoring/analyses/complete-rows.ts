/**
 * The columns without the units that lack a figure in any of them.
 *
 * @returns columns of one length, in the order given; of no units where none is complete
 * @example completeRows([[1, NaN, 3], [4, 5, 6]]) // → [[1, 3], [4, 6]]
 */
export function completeRows(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const most = columns[0]?.length ?? 0;
  const complete = columns.map(() => new Float64Array(most));
  let kept = 0;
  for (let unit = 0; unit < most; unit++) {
    let isWhole = true;
    for (let at = 0; at < columns.length && isWhole; at++) {
      const value = columns[at]?.[unit] ?? Number.NaN;
      const column = complete[at];
      if (column !== undefined) column[kept] = value;
      isWhole = !Number.isNaN(value);
    }
    if (isWhole) kept++;
  }
  return complete.map((column) => column.subarray(0, kept));
}
