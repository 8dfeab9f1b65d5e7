import { orderByValue } from "../order-by-value";

/**
 * How many of its peers each figure stands above (Borda's count), from 0 to n − 1; equal figures
 * share the lowest of their places. With direction −1: how many it stands below.
 *
 * All equal, or one alone: nobody stands above another, each has the middle (n − 1) / 2.
 * Missing stays missing and is nobody's peer.
 *
 * @param values the units' figures, and after them those of earlier years
 * @param out one place for each unit
 * @param order a permutation of the places of `values`, changed; keep it for the next call
 * @returns how many peers there are, n
 * @see J.-C. de Borda (1781); OECD/JRC handbook (2008), step 5
 * @example toBorda(Float64Array.of(3, 1, NaN, 1), 1, out, order) // → 3, out is [2, 0, NaN, 0]
 */
export function toBorda(
  values: Float64Array,
  direction: 1 | -1,
  out: Float64Array,
  order: Int32Array,
): number {
  return placeInOrder(values, direction, out, order, false);
}

/**
 * The share of its peers that each figure stands above, from 0 to 1: Borda's count by n − 1.
 *
 * All equal, or one alone: the middle, 0.5. Missing stays missing.
 *
 * @example toPercentileRank(Float64Array.of(3, 1, 2), 1, out, order) // out is [1, 0, 0.5]
 */
export function toPercentileRank(
  values: Float64Array,
  direction: 1 | -1,
  out: Float64Array,
  order: Int32Array,
): void {
  placeInOrder(values, direction, out, order, true);
}

/**
 * Figures of earlier years are peers without a place of their own.
 *
 * @param isShare each place as a share of the highest
 * @returns how many peers there are
 */
function placeInOrder(
  values: Float64Array,
  direction: 1 | -1,
  out: Float64Array,
  order: Int32Array,
  isShare: boolean,
): number {
  const known = orderByValue(values, order);
  const units = out.length;
  for (let at = known; at < order.length; at++) {
    const place = order[at] ?? 0;
    if (place < units) out[place] = Number.NaN;
  }
  const highest = known - 1;
  const whole = isShare && highest > 0 ? highest : 1;
  const isEven = known > 0 && values[order[0] ?? 0] === values[order[highest] ?? 0];
  const middle = isShare ? 0.5 : highest / 2;
  // From the weakest on, so that the first of equals has the place of all of them.
  let last = Number.NaN;
  let share = Number.NaN;
  for (let below = 0; below < known; below++) {
    const unit = order[direction === 1 ? below : highest - below] ?? 0;
    const value = values[unit] ?? Number.NaN;
    if (value !== last) {
      last = value;
      share = isEven ? middle : below / whole;
    }
    if (unit < units) out[unit] = share;
  }
  return known;
}
