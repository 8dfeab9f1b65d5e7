/** What a column's figures are like; missing ones are left out. */
export interface Moments {
  /** How many figures there are. */
  count: number;
  lowest: number;
  highest: number;
  mean: number;
  /** With n − 1; NaN for fewer than two figures. */
  deviation: number;
  /** G1; NaN for fewer than three figures, or equal ones. */
  skew: number;
  /** Excess kurtosis, G2: 0 is the normal curve's; NaN for fewer than four figures, or equal ones. */
  kurtosis: number;
}

export function createMoments(): Moments {
  const unknown = Number.NaN;
  return {
    count: 0,
    lowest: unknown,
    highest: unknown,
    mean: unknown,
    deviation: unknown,
    skew: unknown,
    kurtosis: unknown,
  };
}

/** Field by field: in an index computed again and again this is done for every column. */
export function copyMoments(from: Moments, to: Moments): void {
  to.count = from.count;
  to.lowest = from.lowest;
  to.highest = from.highest;
  to.mean = from.mean;
  to.deviation = from.deviation;
  to.skew = from.skew;
  to.kurtosis = from.kurtosis;
}

/**
 * Count, bounds and mean of a column. Nothing known: the count is 0 and the others are NaN.
 *
 * @param moments is written to, and returned; its shape, which is not measured, is NaN
 * @example measureBounds(Float64Array.of(1, NaN, 3)).mean // → 2
 */
export function measureBounds(values: Float64Array, moments = createMoments()): Moments {
  let count = 0;
  let sum = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  moments.count = count;
  moments.lowest = count > 0 ? lowest : Number.NaN;
  moments.highest = count > 0 ? highest : Number.NaN;
  // The mean of equal figures may be off by a rounding.
  moments.mean = highest > lowest ? sum / count : moments.lowest;
  moments.deviation = Number.NaN;
  moments.skew = Number.NaN;
  moments.kurtosis = Number.NaN;
  return moments;
}

/**
 * Count, bounds, mean, deviation, skew and kurtosis of a column, the last two corrected for the
 * sample (G1 and G2, as spreadsheets give them).
 *
 * Equal figures have no shape: skew and kurtosis are NaN. Nothing known: all NaN, and the count 0.
 *
 * @param moments is written to, and returned
 * @see D. N. Joanes, C. A. Gill, "Comparing measures of sample skewness and kurtosis" (1998)
 * @example measureMoments(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100)).skew // → 3.2556…
 */
export function measureMoments(values: Float64Array, moments = createMoments()): Moments {
  const { mean } = measureBounds(values, moments);
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < values.length; at++) {
    const away = (values[at] ?? Number.NaN) - mean;
    if (Number.isNaN(away)) continue;
    const square = away * away;
    second += square;
    third += square * away;
    fourth += square * square;
  }
  return toShape(second, third, fourth, moments);
}

/**
 * Deviation, skew and kurtosis from the sums of squares, cubes and fourth powers about the mean.
 *
 * @param moments has count and bounds; the rest is written to it
 */
export function toShape(second: number, third: number, fourth: number, moments: Moments): Moments {
  const { count, lowest, highest } = moments;
  const isSpread = highest > lowest;
  const deviation = isSpread ? Math.sqrt(second / (count - 1)) : 0;
  moments.deviation = count > 1 ? deviation : Number.NaN;
  moments.skew =
    isSpread && count > 2
      ? ((count * Math.sqrt(count - 1)) / (count - 2)) * (third / (second * Math.sqrt(second)))
      : Number.NaN;
  moments.kurtosis =
    isSpread && count > 3
      ? ((count - 1) / ((count - 2) * (count - 3))) *
        ((count * (count + 1) * fourth) / (second * second) - 3 * (count - 1))
      : Number.NaN;
  return moments;
}
