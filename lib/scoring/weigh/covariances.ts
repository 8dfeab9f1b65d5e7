import { measureMoments } from "../treat/moments";

/**
 * The covariances of columns, row by row; a missing figure stands at its column's mean, so that
 * the matrix is one that figures can have.
 *
 * @example covariances([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)]) // → [1, 2, 2, 4]
 */
export function covariances(columns: readonly Float64Array[]): Float64Array {
  const units = columns[0]?.length ?? 0;
  const away = columns.map((column) => {
    const { mean } = measureMoments(column);
    return column.map((value) => (Number.isNaN(value) ? 0 : value - mean));
  });
  const matrix = new Float64Array(columns.length ** 2);
  for (const [row, one] of away.entries()) {
    for (const [column, other] of away.entries()) {
      let sum = 0;
      for (let unit = 0; unit < units; unit++) sum += (one[unit] ?? 0) * (other[unit] ?? 0);
      matrix[row * columns.length + column] = sum / (units - 1);
    }
  }
  return matrix;
}
