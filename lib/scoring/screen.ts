/**
 * The share of its applicable indicators that each unit has a figure of, from 0 to 1.
 *
 * What does not apply to a unit is neither had nor missing: a landlocked state without a navy can
 * have all. Nothing applies: NaN.
 *
 * @param missing how many figures each unit lacks
 * @param applicable how many apply to it
 * @example measureCoverage(Int32Array.of(1, 0), Int32Array.of(4, 0), out) // out is [0.75, NaN]
 */
export function measureCoverage(
  missing: Int32Array,
  applicable: Int32Array,
  out: Float64Array,
): void {
  for (let unit = 0; unit < out.length; unit++) {
    const all = applicable[unit] ?? 0;
    out[unit] = (all - (missing[unit] ?? 0)) / all;
  }
}

/**
 * Marks the units with less than the least share; one to whom nothing applies is marked too.
 *
 * @param out 1 where the unit is left out
 * @returns how many are left out
 * @example screenOut(Float64Array.of(0.9, 0.89), 0.9, out) // → 1, out is [0, 1]
 */
export function screenOut(coverage: Float64Array, least: number, out: Uint8Array): number {
  let left = 0;
  for (let unit = 0; unit < out.length; unit++) {
    out[unit] = (coverage[unit] ?? 0) >= least ? 0 : 1;
    left += out[unit] ?? 0;
  }
  return left;
}

/**
 * A column without the units that are left out: they are no one's peers any more.
 *
 * @param values the units' figures, and after them those of earlier years in the same order
 * @example dropUnits(Float64Array.of(1, 2), Uint8Array.of(0, 1), out) // out is [1, NaN]
 */
export function dropUnits(values: Float64Array, left: Uint8Array, out: Float64Array): void {
  for (let at = 0; at < values.length; at++) {
    out[at] = left[at % left.length] === 1 ? Number.NaN : (values[at] ?? Number.NaN);
  }
}
