/** A straight line through points: `y = intercept + slope × x`. */
export interface Trend {
  intercept: number;
  slope: number;
  /** Share of the variation in y that the line accounts for, from 0 to 1. */
  r2: number;
  /** How many points it rests on. */
  n: number;
}

const FEWEST = 3;

/**
 * The line of least squares through points, with its coefficient of determination R².
 *
 * Null under three points, and where all points share an x or a y: there is nothing to explain, or nothing to explain it by.
 * For a log axis the caller hands in logarithms; the line is then one of logarithms.
 *
 * Source: ordinary least squares, as in any handbook of statistics.
 * @example toTrend([[0, 1], [1, 3], [2, 5]]) // → { intercept: 1, slope: 2, r2: 1, n: 3 }
 */
export function toTrend(points: readonly (readonly [number, number])[]): Trend | null {
  const n = points.length;
  if (n < FEWEST) return null;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const sxx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const syy = points.reduce((sum, [, y]) => sum + (y - meanY) ** 2, 0);
  if (sxx === 0 || syy === 0) return null;
  const sxy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const slope = sxy / sxx;
  return { intercept: meanY - slope * meanX, slope, r2: Math.min(1, sxy ** 2 / (sxx * syy)), n };
}
