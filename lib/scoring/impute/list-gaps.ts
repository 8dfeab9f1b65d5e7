/**
 * The places of the figures that are missing: unknown, though they apply to the unit.
 *
 * @param applies 0 where the figure does not apply
 * @param gaps is written to from its beginning
 * @returns how many there are
 * @example listGaps(Float64Array.of(1, NaN, NaN), Uint8Array.of(1, 1, 0), gaps) // → 1, gaps begins with 1
 */
export function listGaps(values: Float64Array, applies: Uint8Array, gaps: Int32Array): number {
  let count = 0;
  for (let unit = 0; unit < applies.length; unit++) {
    if (!Number.isNaN(values[unit] ?? Number.NaN) || applies[unit] === 0) continue;
    gaps[count] = unit;
    count += 1;
  }
  return count;
}
