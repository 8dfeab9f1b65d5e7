import { bisectLeft, bisectRight } from "d3-array";
import type { Direction } from "@/lib/domain/indicator";

/**
 * How many in a hundred of the others a value stands above, from 0 to 100; an equal one counts half.
 *
 * @param values all that are measured, the value itself among them, in ascending order
 * @returns null where there is no other to be measured by
 * @example toPercentile(6, [2, 4, 6]) // → 100
 */
export function toPercentile(value: number, values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const below = bisectLeft(values, value);
  const equal = bisectRight(values, value) - below;
  return ((below + (equal - 1) / 2) / (values.length - 1)) * 100;
}

/**
 * The same seen from strength: 100 is the strongest. An indicator that is neither is taken by size.
 *
 * @param values in ascending order
 * @example toStrengthPercentile(1, [1, 2, 3], "lower-is-stronger") // → 100
 */
export function toStrengthPercentile(
  value: number,
  values: readonly number[],
  direction: Direction,
): number | null {
  const percentile = toPercentile(value, values);
  return percentile !== null && direction === "lower-is-stronger" ? 100 - percentile : percentile;
}
