/**
 * When two sources dispute a figure: they speak about the same concept, country and about the same
 * year, and one is more than so many times the other.
 */
export const DISPUTE_RULE = {
  /** The higher figure over the lower must exceed this. */
  factor: 1.5,
  /** The other source's nearest figure must be at most so many years away. */
  years: 2,
} as const;

/** A figure as far as a comparison needs it: a value, or the ends of a range. */
export interface ComparableFigure {
  value: number | null;
  low: number | null;
  high: number | null;
}

/**
 * How many times one figure is the other at the least, from 1: what separates the nearest ends of
 * their ranges. Ranges that touch do not contradict each other.
 *
 * null where either is missing, zero or negative: a printed zero can mean that nothing was found.
 *
 * @example findFactor({ value: 35_000, low: null, high: null }, { value: null, low: 10_000, high: 20_000 }) // → 1.75
 */
export function findFactor(one: ComparableFigure, other: ComparableFigure): number | null {
  const [oneLow, oneHigh] = toEnds(one);
  const [otherLow, otherHigh] = toEnds(other);
  if (oneLow === null || oneHigh === null || otherLow === null || otherHigh === null) return null;
  if (oneLow <= 0 || otherLow <= 0) return null;
  return Math.max(1, oneLow / otherHigh, otherLow / oneHigh);
}

/** Whether a factor makes a dispute. */
export function isDispute(factor: number | null): boolean {
  return factor !== null && factor > DISPUTE_RULE.factor;
}

function toEnds({ value, low, high }: ComparableFigure): [number | null, number | null] {
  return [low ?? value, high ?? value];
}
