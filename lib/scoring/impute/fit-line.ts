/**
 * The line of least squares through the units that have both figures.
 *
 * Fewer than three of them, or equal ones on the axis: no line, NaN.
 *
 * @example fitLine(Float64Array.of(1, 2, 3), Float64Array.of(3, 5, 7), 3) // → { start: 1, slope: 2 }
 */
export function fitLine(
  along: Float64Array,
  values: Float64Array,
  units: number,
): { start: number; slope: number } {
  let count = 0;
  let meanAlong = 0;
  let meanValue = 0;
  let spread = 0;
  let common = 0;
  for (let unit = 0; unit < units; unit++) {
    const x = along[unit] ?? Number.NaN;
    const y = values[unit] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    count += 1;
    const away = x - meanAlong;
    meanAlong += away / count;
    meanValue += (y - meanValue) / count;
    spread += away * (x - meanAlong);
    common += away * (y - meanValue);
  }
  if (count < 3 || !(spread > 0)) return { start: Number.NaN, slope: Number.NaN };
  const slope = common / spread;
  return { start: meanValue - slope * meanAlong, slope };
}
