import { kendall } from "./kendall";
import { pearson } from "./pearson";
import type { Chunked } from "./run-in-chunks";
import { spearman } from "./spearman";

export const CORRELATION_METHODS = ["pearson", "spearman", "kendall"] as const;
export type CorrelationMethod = (typeof CORRELATION_METHODS)[number];

const METHODS = { pearson, spearman, kendall };

/**
 * How each column goes with each other, by the method named; a table of n × n, row after row.
 *
 * A column goes with itself by 1, or by NaN where it has no spread; what is left out and when the
 * answer is NaN is as the method says.
 *
 * @throws RangeError where the columns are not of the same units
 * @example runAtOnce(correlations([[1, 2, 3], [3, 2, 1]], "pearson")) // → [1, −1, −1, 1]
 */
export function* correlations(
  columns: readonly ArrayLike<number>[],
  method: CorrelationMethod,
): Chunked<Float64Array> {
  const count = columns.length;
  const table = new Float64Array(count * count);
  for (const [row, one] of columns.entries()) {
    for (const [column, other] of columns.slice(0, row + 1).entries()) {
      const correlation = METHODS[method](one, other);
      table[row * count + column] = correlation;
      table[column * count + row] = correlation;
    }
    yield { done: row + 1, total: count };
  }
  return table;
}
