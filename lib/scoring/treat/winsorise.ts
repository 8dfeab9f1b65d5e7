import { createMoments, type Moments, measureMoments } from "./moments";

/** A column has outliers where its skew and its kurtosis both reach these. */
export interface OutlierRule {
  /** How many extremes may be moved. */
  most: number;
  skew: number;
  kurtosis: number;
}

/**
 * Whether a column's shape is that of a few figures far from the rest.
 *
 * @example hasOutliers({ ...moments, skew: -2.5, kurtosis: 4 }, { most: 5, skew: 2, kurtosis: 3.5 }) // → true
 */
export function hasOutliers(moments: Moments, rule: OutlierRule): boolean {
  return Math.abs(moments.skew) >= rule.skew && moments.kurtosis >= rule.kurtosis;
}

/**
 * Moves extremes to the next figure, one at a time, until the column has no outliers or `most`
 * were moved. The side is the longer tail's. Figures that share the extreme move together.
 *
 * All equal, one alone, fewer than four or nothing known: no outliers can be told, nothing moves.
 *
 * @param values are changed
 * @param moments of `values`; those of the outcome afterwards
 * @returns how many extremes were moved, 0 to `most`
 * @see W. Becker et al., COINr (2022); OECD/JRC handbook (2008), step 3
 * @example winsorise(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100), { most: 5, skew: 2, kurtosis: 3.5 }) // → 1: 100 is 10
 */
export function winsorise(
  values: Float64Array,
  rule: OutlierRule,
  moments: Moments = measureMoments(values, createMoments()),
): number {
  let moved = 0;
  while (moved < rule.most && hasOutliers(moments, rule)) {
    if (moments.skew < 0) moveLowest(values, moments.lowest);
    else moveHighest(values, moments.highest);
    moved += 1;
    measureMoments(values, moments);
  }
  return moved;
}

function moveHighest(values: Float64Array, highest: number): void {
  let next = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (value < highest && value > next) next = value;
  }
  for (let at = 0; at < values.length; at++) if (values[at] === highest) values[at] = next;
}

function moveLowest(values: Float64Array, lowest: number): void {
  let next = Number.POSITIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (value > lowest && value < next) next = value;
  }
  for (let at = 0; at < values.length; at++) if (values[at] === lowest) values[at] = next;
}
