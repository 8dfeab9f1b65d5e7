import type { Moments } from "../treat/moments";

/**
 * Each figure as a fraction of the highest: 1 is the highest, and half of it is 0.5. With direction
 * −1 the fraction that is lacking, 1 − x/max.
 *
 * All equal, or one alone: each is the highest. The highest is not above zero: it has no fractions,
 * all missing. Missing stays missing.
 *
 * @see W. Becker et al., COINr: n_fracmax
 * @example toFractionOfMax(Float64Array.of(3, 9), moments, 1, out) // out is [0.33…, 1]
 */
export function toFractionOfMax(
  values: Float64Array,
  { highest }: Moments,
  direction: 1 | -1,
  out: Float64Array,
): void {
  toFraction(values, highest, direction, out);
}

/**
 * Each figure as a share of what all peers with a figure have together. With direction −1 the
 * share of the others, 1 − x/Σx.
 *
 * All equal: 1/n each; one alone: 1. The total is not above zero: it has no shares, all missing.
 * Missing stays missing and adds nothing to the total.
 *
 * @see J. D. Singer, S. Bremer, J. Stuckey (1972): the shares of which CINC is the mean
 * @example toShareOfTotal(Float64Array.of(1, 3, NaN), moments, 1, out) // out is [0.25, 0.75, NaN]
 */
export function toShareOfTotal(
  values: Float64Array,
  { mean, count }: Moments,
  direction: 1 | -1,
  out: Float64Array,
): void {
  toFraction(values, mean * count, direction, out);
}

function toFraction(
  values: Float64Array,
  whole: number,
  direction: 1 | -1,
  out: Float64Array,
): void {
  for (let at = 0; at < out.length; at++) {
    const fraction = whole > 0 ? (values[at] ?? Number.NaN) / whole : Number.NaN;
    out[at] = direction === 1 ? fraction : 1 - fraction;
  }
}
