import { quantileSorted } from "d3-array";
import type { AxisKind } from "./value-axis";

/** Between the twentieth and the ninety-fifth of a hundred countries lies a factor of so much: then only a log scale shows both. */
const LARGE_SPREAD = 50;

/**
 * The scale on which a distribution is seen: as asked, or log where the values above zero spread far.
 *
 * A value below zero has no place on a log scale, whatever was asked.
 *
 * @example toSpreadAxis([1, 10, 1000], undefined) // → "log"
 */
export function toSpreadAxis(values: readonly number[], asked: AxisKind | undefined): AxisKind {
  const positive = values.filter((value) => value > 0).sort((one, other) => one - other);
  if (positive.length === 0 || values.some((value) => value < 0)) return "linear";
  if (asked !== undefined) return asked;
  const low = quantileSorted(positive, 0.05) ?? 1;
  const high = quantileSorted(positive, 0.95) ?? 1;
  return high / low >= LARGE_SPREAD ? "log" : "linear";
}
