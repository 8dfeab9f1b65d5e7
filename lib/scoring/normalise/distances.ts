import type { Moments } from "../treat/moments";

/**
 * How far each figure is from the worst of its peers, measured by how far the reference is: the
 * reference has 1, the worst 0, who is better than the reference more than 1.
 *
 * All equal, or one alone: each is where the reference is, 1. The reference is the worst of unequal
 * peers, or has no figure: there is nothing to measure by, all missing. Missing stays missing.
 *
 * @param reference the reference's own figure
 * @see OECD/JRC handbook (2008), step 5
 * @example toDistanceFromReference(Float64Array.of(1, 4, 9), moments, 1, 4, out) // out is [0, 1, 2.66…]
 */
export function toDistanceFromReference(
  values: Float64Array,
  { lowest, highest }: Moments,
  direction: 1 | -1,
  reference: number,
  out: Float64Array,
): void {
  const worst = direction === 1 ? lowest : highest;
  const length = reference - worst;
  for (let at = 0; at < out.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (length !== 0) out[at] = (value - worst) / length;
    else out[at] = lowest === highest && !Number.isNaN(value) ? 1 : Number.NaN;
  }
}

/**
 * How much of the way from the worst of its peers to the target each figure has gone: 0 is the
 * worst, 1 the target. Capped, what is beyond the target has 1 as well.
 *
 * All equal, or one alone: all are the worst, 0, unless the target is reached. The worst has
 * reached the target: so has everyone, 1. Missing stays missing.
 *
 * @see OECD/JRC handbook (2008), step 5
 * @example toDistanceToTarget(Float64Array.of(1, 4, 9), moments, 1, 7, true, out) // out is [0, 0.5, 1]
 */
export function toDistanceToTarget(
  values: Float64Array,
  { lowest, highest }: Moments,
  direction: 1 | -1,
  target: number,
  capped: boolean,
  out: Float64Array,
): void {
  const worst = direction === 1 ? lowest : highest;
  const length = direction * (target - worst);
  for (let at = 0; at < out.length; at++) {
    const value = values[at] ?? Number.NaN;
    const gone = length > 0 ? (direction * (value - worst)) / length : 1;
    out[at] = Number.isNaN(value) ? value : capped && gone > 1 ? 1 : gone;
  }
}

/**
 * Where each figure stands between two posts set from outside: 0 at or below the lower, 1 at or
 * above the upper; with direction −1 turned round.
 *
 * Peers do not matter: all equal or one alone is measured as any other. Posts at the same height:
 * missing. Missing stays missing.
 *
 * @see UNDP, Human Development Report, technical notes
 * @example toGoalposts(Float64Array.of(-1, 5, 11), 1, [0, 10], out) // out is [0, 0.5, 1]
 */
export function toGoalposts(
  values: Float64Array,
  direction: 1 | -1,
  [low, high]: readonly [number, number],
  out: Float64Array,
): void {
  for (let at = 0; at < out.length; at++) {
    const value = ((values[at] ?? Number.NaN) - low) / (high - low);
    const inside = Math.min(Math.max(value, 0), 1);
    out[at] = direction === 1 ? inside : 1 - inside;
  }
}
