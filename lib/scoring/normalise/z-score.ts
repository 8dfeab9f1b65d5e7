import type { Moments } from "../treat/moments";

/**
 * How many deviations (of the sample, n − 1) each figure is from the mean of its peers, brought to
 * the given mean and deviation; with direction −1 to the other side.
 *
 * All equal, or one alone: nobody is away from the mean, each stands at it. Missing stays missing.
 *
 * @see OECD/JRC handbook (2008), step 5
 * @example toZScore(Float64Array.of(1, 2, 3), moments, 1, 0, 1, out) // out is [-1, 0, 1]
 */
export function toZScore(
  values: Float64Array,
  moments: Moments,
  direction: 1 | -1,
  mean: number,
  deviation: number,
  out: Float64Array,
): void {
  const factor = moments.deviation > 0 ? (direction * deviation) / moments.deviation : 0;
  for (let at = 0; at < out.length; at++) {
    out[at] = ((values[at] ?? Number.NaN) - moments.mean) * factor + mean;
  }
}
