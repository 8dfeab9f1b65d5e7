/** Halves that differ by no more than this part of the whole differ by rounding alone. */
const ROUNDING = 1e-12;

/**
 * The weighted median of each unit's parts, over the parts that it has: half of the weight lies at
 * or below it, half at or above. Where a figure closes the lower half exactly, the mean of it and
 * the next one.
 *
 * A part that is missing, does not apply or is weighted 0 is left out. No part left, or weights
 * that sum to 0: missing. Zero and negative figures count as any other. All equal, or one unit
 * alone: as any other.
 *
 * @param parts a column for each
 * @param weights one for each part, on any scale
 * @example weightedMedian([Float64Array.of(1), Float64Array.of(2), Float64Array.of(9)], Float64Array.of(1, 1, 1), out) // out is [2]
 */
export function weightedMedian(
  parts: readonly Float64Array[],
  weights: Float64Array,
  out: Float64Array,
): void {
  const figures = new Float64Array(parts.length);
  const shares = new Float64Array(parts.length);
  for (let unit = 0; unit < out.length; unit++) {
    let count = 0;
    let total = 0;
    for (let at = 0; at < parts.length; at++) {
      const value = parts[at]?.[unit] ?? Number.NaN;
      const weight = weights[at] ?? 0;
      if (Number.isNaN(value) || !(weight > 0)) continue;
      let place = count;
      while (place > 0 && (figures[place - 1] ?? 0) > value) {
        figures[place] = figures[place - 1] ?? 0;
        shares[place] = shares[place - 1] ?? 0;
        place -= 1;
      }
      figures[place] = value;
      shares[place] = weight;
      count += 1;
      total += weight;
    }
    out[unit] = findMiddle(figures, shares, count, total);
  }
}

function findMiddle(
  figures: Float64Array,
  shares: Float64Array,
  count: number,
  total: number,
): number {
  let below = 0;
  for (let at = 0; at < count; at++) {
    below += shares[at] ?? 0;
    const excess = below - total / 2;
    const figure = figures[at] ?? Number.NaN;
    if (Math.abs(excess) <= ROUNDING * total) return (figure + (figures[at + 1] ?? figure)) / 2;
    if (excess > 0) return figure;
  }
  return Number.NaN;
}
