import { orderByValue, toPlaces } from "../order-by-value";
import { type Moments, measureMoments, toShape } from "./moments";

/** A column has outliers where its skew and its kurtosis both reach these. */
export interface OutlierRule {
  /** How many extremes may be moved. */
  most: number;
  skew: number;
  kurtosis: number;
}

/** A shape that reaches a threshold exactly reaches it in whatever order its figures were summed. */
const ROUNDING = 1e-9;

/**
 * Whether a column's shape is that of a few figures far from the rest; a shape that is not known is
 * not.
 *
 * @example hasOutliers({ ...moments, skew: -2.5, kurtosis: 4 }, { most: 5, skew: 2, kurtosis: 3.5 }) // → true
 */
export function hasOutliers(moments: Moments, rule: OutlierRule): boolean {
  return (
    Math.abs(moments.skew) >= rule.skew - ROUNDING && moments.kurtosis >= rule.kurtosis - ROUNDING
  );
}

/**
 * Moves extremes to the next figure, one at a time, until the column has no outliers or `most`
 * were moved. The side is the longer tail's. Figures that share the extreme move together. No move
 * makes all figures equal: what a few have and the others have not stays told.
 *
 * All equal, one alone, fewer than four or nothing known: no outliers can be told, nothing moves.
 *
 * @param moments of `values`; those of the outcome afterwards
 * @param order a permutation of the places of `values`, changed; keep it for the next call
 * @returns how many extremes were moved, 0 to `most`
 * @see W. Becker et al., COINr (2022); OECD/JRC handbook (2008), step 3
 * @example winsorise(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100), { most: 5, skew: 2, kurtosis: 3.5 }, out) // → 1: 100 is 10
 */
export function winsorise(
  values: Float64Array,
  rule: OutlierRule,
  out: Float64Array,
  moments: Moments = measureMoments(values),
  order: Int32Array = toPlaces(values.length),
): number {
  let moved = 0;
  if (moved < rule.most && hasOutliers(moments, rule)) {
    const sorted = out;
    const known = orderByValue(values, order);
    for (let at = 0; at < known; at++) sorted[at] = values[order[at] ?? 0] ?? Number.NaN;
    const centre = sorted[known >> 1] ?? Number.NaN;
    let low = 0;
    let high = known - 1;
    do {
      if (moments.skew < 0) low = stepUp(sorted, low, high);
      else high = stepDown(sorted, low, high);
      if (sorted[low] === sorted[high]) break;
      moved += 1;
      measureMoved(sorted, low, high, known, centre, moments);
    } while (moved < rule.most && hasOutliers(moments, rule));
  }
  clamp(values, moments, out);
  return moved;
}

/** The place of the next higher figure; the one below the highest is the last. */
function stepUp(sorted: Float64Array, low: number, high: number): number {
  let next = low;
  while (next < high && sorted[next] === sorted[low]) next += 1;
  return next;
}

function stepDown(sorted: Float64Array, low: number, high: number): number {
  let next = high;
  while (next > low && sorted[next] === sorted[high]) next -= 1;
  return next;
}

/**
 * The moments of sorted figures whose extremes were moved to those at `low` and `high`.
 *
 * They are summed about the median, which is never further from the mean than one deviation, and
 * then brought to the mean.
 */
function measureMoved(
  sorted: Float64Array,
  low: number,
  high: number,
  known: number,
  centre: number,
  moments: Moments,
): void {
  const below = (sorted[low] ?? Number.NaN) - centre;
  const above = (sorted[high] ?? Number.NaN) - centre;
  const highs = known - high - 1;
  const belowSquare = below * below;
  const aboveSquare = above * above;
  let first = low * below + highs * above;
  let second = low * belowSquare + highs * aboveSquare;
  let third = low * belowSquare * below + highs * aboveSquare * above;
  let fourth = low * belowSquare * belowSquare + highs * aboveSquare * aboveSquare;
  for (let at = low; at <= high; at++) {
    const away = (sorted[at] ?? Number.NaN) - centre;
    const square = away * away;
    first += away;
    second += square;
    third += square * away;
    fourth += square * square;
  }
  const mean = first / known;
  moments.lowest = sorted[low] ?? Number.NaN;
  moments.highest = sorted[high] ?? Number.NaN;
  moments.mean = centre + mean;
  toShape(
    second - first * mean,
    third - 3 * mean * second + 2 * first * mean * mean,
    fourth - 4 * mean * third + 6 * mean * mean * second - 3 * first * mean * mean * mean,
    moments,
  );
}

function clamp(values: Float64Array, { lowest, highest }: Moments, out: Float64Array): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    out[at] = value < lowest ? lowest : value > highest ? highest : value;
  }
}
