import type { ComparableFigure } from "./dispute";

/** From the least to the most that a quantity may be; `value` where one number is stated. */
export interface Extent {
  value: number | null;
  low: number;
  high: number;
}

/** A figure as an extent: its range where it has one; null where it says no number. */
export function toExtent({ value, low, high }: ComparableFigure): Extent | null {
  const ends = [low ?? value, high ?? value];
  const [least = null, most = null] = ends;
  return least === null || most === null ? null : { value, low: least, high: most };
}

/** The sum of some extents; one number only where each is one. Null of none. */
export function addExtents(extents: readonly Extent[]): Extent | null {
  if (extents.length === 0) return null;
  return extents.reduce((sum, each) => ({
    value: sum.value === null || each.value === null ? null : sum.value + each.value,
    low: sum.low + each.low,
    high: sum.high + each.high,
  }));
}

/** An extent over a number, as people over kilometres. */
export function divideExtent({ value, low, high }: Extent, by: number): Extent {
  return { value: value === null ? null : value / by, low: low / by, high: high / by };
}

/**
 * How many of the one there are for each of the other, whatever the two truly are. Null where the
 * other may be zero.
 *
 * @example toMultiple({ value: 110, low: 100, high: 120 }, { value: 1, low: 1, high: 2 }) // → { value: 110, low: 50, high: 120 }
 */
export function toMultiple(one: Extent, other: Extent): Extent | null {
  if (other.low <= 0) return null;
  return {
    value: one.value === null || other.value === null ? null : one.value / other.value,
    low: one.low / other.high,
    high: one.high / other.low,
  };
}

/**
 * The capability ratio A/(A+B), whatever the two truly are: a share of the two together, and not a
 * probability of victory. Null where both may be zero.
 */
export function toCapabilityRatio(one: Extent, other: Extent): Extent | null {
  if (one.low + other.high <= 0 || one.high + other.low <= 0) return null;
  const whole = one.value === null || other.value === null ? 0 : one.value + other.value;
  return {
    value: one.value === null || whole <= 0 ? null : one.value / whole,
    low: one.low / (one.low + other.high),
    high: one.high / (one.high + other.low),
  };
}
