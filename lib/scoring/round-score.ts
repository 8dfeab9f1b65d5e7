/**
 * So many digits of a score are given. Engines of JavaScript differ in the last one or two of a
 * logarithm or a power; ranks rest on all digits.
 */
const DIGITS = 9;

/** A score as it is given: the same on server and in browser. @example roundScore(8.6354021957712) // → 8.63540220 */
export function roundScore(score: number): number {
  return Number(score.toPrecision(DIGITS));
}
