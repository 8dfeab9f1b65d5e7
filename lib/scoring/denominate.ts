/**
 * Each figure divided by its unit's denominator, place by place.
 *
 * Missing where either is missing, and where the denominator is not above zero: nothing can be
 * said per head of nobody. What is too large for a number is missing.
 *
 * @example denominate(Float64Array.of(10, 10), Float64Array.of(4, 0), out) // out is [2.5, NaN]
 */
export function denominate(
  values: Float64Array,
  denominators: Float64Array,
  out: Float64Array,
): void {
  for (let at = 0; at < denominators.length; at++) {
    const denominator = denominators[at] ?? Number.NaN;
    const share = denominator > 0 ? (values[at] ?? Number.NaN) / denominator : Number.NaN;
    out[at] = Number.isFinite(share) ? share : Number.NaN;
  }
}
