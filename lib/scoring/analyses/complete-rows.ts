/**
 * The columns without the units that lack a figure in any of them.
 *
 * @returns columns of one length, in the order given; of no units where none is complete
 * @example completeRows([[1, NaN, 3], [4, 5, 6]]) // → [[1, 3], [4, 6]]
 */
export function completeRows(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const units = Array.from({ length: columns[0]?.length ?? 0 }, (_, unit) => unit).filter((unit) =>
    columns.every((column) => !Number.isNaN(column[unit] ?? Number.NaN)),
  );
  return columns.map((column) => Float64Array.from(units, (unit) => column[unit] ?? Number.NaN));
}
