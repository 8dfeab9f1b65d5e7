import type { Moments } from "./moments";

/** The lowest figure is put so far above zero, as a part of the range. */
const OFFSET = 0.01;

/**
 * ln(x − min + 0.01·(max − min)): draws a long tail in, whatever the unit and the sign.
 *
 * Mirrored it is −ln(max − x + 0.01·(max − min)), for a tail of low figures; the order stays in both.
 * All equal or one alone: there is no range, and the figures stay. Missing stays missing.
 *
 * @param moments of `values`
 * @see W. Becker et al., COINr: log_CT, and log_CT_plus for the mirrored one
 * @example takeLogarithm(Float64Array.of(0, 100), measureMoments(values), out) // out is [0, 4.615…]
 */
export function takeLogarithm(
  values: Float64Array,
  { lowest, highest }: Moments,
  out: Float64Array,
  mirrored = false,
): void {
  const range = highest - lowest;
  const offset = OFFSET * range;
  if (!(range > 0)) {
    out.set(values);
  } else if (mirrored) {
    for (let at = 0; at < values.length; at++) {
      out[at] = -Math.log(highest - (values[at] ?? Number.NaN) + offset);
    }
  } else {
    for (let at = 0; at < values.length; at++) {
      out[at] = Math.log((values[at] ?? Number.NaN) - lowest + offset);
    }
  }
}
