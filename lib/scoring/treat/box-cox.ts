import type { Moments } from "./moments";

const OFFSET = 0.01;
const SEARCHED = { low: -2, high: 2, steps: 40 };
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Box and Cox's power: (x^λ − 1) / λ, and ln x where λ is 0.
 *
 * It is for positive figures: where one is zero or below, all are moved up until the lowest stands
 * at a hundredth of the range. All equal and not positive: the figures stay. Missing stays missing;
 * what is too large for a number is missing.
 *
 * @param moments of `values`
 * @see G. E. P. Box, D. R. Cox, "An analysis of transformations" (1964)
 * @example takeBoxCox(Float64Array.of(1, 4, 9), moments, 0.5, out) // out is [0, 2, 4]
 */
export function takeBoxCox(
  values: Float64Array,
  moments: Moments,
  lambda: number,
  out: Float64Array,
): void {
  const shift = toShift(moments);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    const power = value + shift <= 0 ? value : toPower(value + shift, lambda);
    out[at] = Number.isFinite(power) ? power : Number.NaN;
  }
}

/**
 * The λ from −2 to 2 under which the figures look most like a normal curve's (largest likelihood).
 *
 * All equal, one alone or nothing known: 1, which only moves the figures.
 *
 * @example findLambda(Float64Array.of(1, 10, 100, 1000), moments) // → 0 or close to it
 */
export function findLambda(values: Float64Array, moments: Moments): number {
  if (!(moments.highest > moments.lowest)) return 1;
  const shift = toShift(moments);
  let { low, high } = SEARCHED;
  let first = high - GOLDEN * (high - low);
  let second = low + GOLDEN * (high - low);
  let ofFirst = likelihood(values, shift, first);
  let ofSecond = likelihood(values, shift, second);
  for (let step = 0; step < SEARCHED.steps; step++) {
    if (ofFirst >= ofSecond) {
      [high, second, ofSecond] = [second, first, ofFirst];
      first = high - GOLDEN * (high - low);
      ofFirst = likelihood(values, shift, first);
    } else {
      [low, first, ofFirst] = [first, second, ofSecond];
      second = low + GOLDEN * (high - low);
      ofSecond = likelihood(values, shift, second);
    }
  }
  return (low + high) / 2;
}

function toShift({ lowest, highest }: Moments): number {
  return lowest <= 0 ? OFFSET * (highest - lowest) - lowest : 0;
}

function toPower(value: number, lambda: number): number {
  const logarithm = Math.log(value);
  return Math.abs(lambda) < 1e-9 ? logarithm : Math.expm1(lambda * logarithm) / lambda;
}

function likelihood(values: Float64Array, shift: number, lambda: number): number {
  let count = 0;
  let mean = 0;
  let squares = 0;
  let logarithms = 0;
  for (const raw of values) {
    if (Number.isNaN(raw)) continue;
    const power = toPower(raw + shift, lambda);
    count += 1;
    const away = power - mean;
    mean += away / count;
    squares += away * (power - mean);
    logarithms += Math.log(raw + shift);
  }
  return (-count / 2) * Math.log(squares / count) + (lambda - 1) * logarithms;
}
