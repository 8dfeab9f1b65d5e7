import type { Aggregation } from "@/lib/contracts/recipe";
import { copeland } from "./copeland";
import { weightedMean } from "./means";
import { weightedMedian } from "./weighted-median";

/**
 * The score of a group from its parts, by the recipe's choice.
 *
 * @param parts a column for each part of the group
 * @param weights one for each part, on any scale
 */
export function aggregate(
  parts: readonly Float64Array[],
  weights: Float64Array,
  aggregation: Aggregation,
  out: Float64Array,
): void {
  if (aggregation.method === "copeland") copeland(parts, weights, out);
  else if (aggregation.method === "median") weightedMedian(parts, weights, out);
  else weightedMean(parts, weights, aggregation, out);
}
