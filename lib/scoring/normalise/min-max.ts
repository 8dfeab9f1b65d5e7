import type { Moments } from "../treat/moments";

/**
 * Where each figure stands between the lowest and the highest of its peers, on a scale from `low`
 * to `high`; with direction −1 the lowest figure stands highest.
 *
 * All equal, or one alone: there is no spread to be measured by, each stands in the middle of the
 * scale. Missing stays missing.
 *
 * @see OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5
 * @example toMinMax(Float64Array.of(2, 4, NaN, 6), moments, 1, 0, 100, out) // out is [0, 50, NaN, 100]
 */
export function toMinMax(
  values: Float64Array,
  { lowest, highest }: Moments,
  direction: 1 | -1,
  low: number,
  high: number,
  out: Float64Array,
): void {
  const isSpread = highest > lowest;
  const zero = direction === 1 ? lowest : highest;
  const factor = isSpread ? (direction * (high - low)) / (highest - lowest) : 0;
  const start = isSpread ? low : (low + high) / 2;
  for (let at = 0; at < out.length; at++) {
    out[at] = ((values[at] ?? Number.NaN) - zero) * factor + start;
  }
}
