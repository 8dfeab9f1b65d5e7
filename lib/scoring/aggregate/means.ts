import type { Aggregation } from "@/lib/contracts/recipe";

/** The means that are weighted sums of something else: of x, ln x, 1/x, xᵖ. */
export type Mean = Exclude<Aggregation, { method: "median" | "copeland" }>;

/**
 * The weighted mean of each unit's parts, over the parts that it has.
 *
 * - arithmetic: Σwx / Σw
 * - geometric: exp(Σw ln x / Σw)
 * - harmonic: Σw / Σ(w / x)
 * - power: (Σwxᵖ / Σw)^(1/p); geometric where p is 0
 *
 * A missing part, and one that does not apply, is left out with its weight, and so is one weighted
 * 0. No part left, or weights that sum to 0: missing. In a geometric or harmonic mean, and in a
 * power mean with p below 0, a zero makes the whole zero (nothing makes up for it); a negative
 * figure makes it missing there and in every power but 1. All equal, or one unit alone: as any other.
 * What is too large for a number is missing.
 *
 * @param parts a column for each
 * @param weights one for each part, on any scale
 * @param totals scratch: one place for each unit
 * @see OECD/JRC handbook (2008), step 6
 * @example weightedMean([Float64Array.of(1), Float64Array.of(2)], Float64Array.of(3, 1), { method: "arithmetic" }, out) // out is [1.25]
 */
export function weightedMean(
  parts: readonly Float64Array[],
  weights: Float64Array,
  mean: Mean,
  out: Float64Array,
  totals: Float64Array = new Float64Array(out.length),
): void {
  const exponent = toExponent(mean);
  out.fill(0);
  totals.fill(0);
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const weight = weights[at] ?? 0;
    if (part === undefined || !(weight > 0)) continue;
    if (exponent === 1) addFigures(part, weight, out, totals);
    else if (exponent === 0) addLogarithms(part, weight, out, totals);
    else if (exponent === -1) addInverses(part, weight, out, totals);
    else if (exponent === 0.5) addRoots(part, weight, out, totals);
    else addPowers(part, weight, exponent, out, totals);
  }
  for (let unit = 0; unit < out.length; unit++) {
    const total = totals[unit] ?? 0;
    const sum = out[unit] ?? Number.NaN;
    const score = fromSum(sum / total, exponent);
    out[unit] = Number.isFinite(score) ? score : Number.NaN;
  }
}

/**
 * Each mean as a power mean: 1, 0, −1 or its own exponent.
 *
 * @example toExponent({ method: "geometric" }) // → 0
 */
export function toExponent(mean: Mean): number {
  switch (mean.method) {
    case "arithmetic":
      return 1;
    case "geometric":
      return 0;
    case "harmonic":
      return -1;
    case "power":
      return mean.exponent;
  }
}

/**
 * What a mean adds up of a figure: x, ln x, or xᵖ; NaN for a negative one where p is not 1.
 *
 * @example toAddend(4, 0.5) // → 2
 */
export function toAddend(value: number, exponent: number): number {
  if (exponent === 1) return value;
  if (value < 0) return Number.NaN;
  if (exponent === 0) return Math.log(value);
  // The usual milder punishment of weak parts; a root is ten times as fast as a power.
  return exponent === 0.5 ? Math.sqrt(value) : Math.abs(value) ** exponent;
}

function fromSum(mean: number, exponent: number): number {
  if (exponent === 1) return mean;
  if (exponent === 0) return Math.exp(mean);
  if (exponent === 0.5) return mean * mean;
  return exponent === -1 ? 1 / mean : mean ** (1 / exponent);
}

function addFigures(
  part: Float64Array,
  weight: number,
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let unit = 0; unit < sums.length; unit++) {
    const value = part[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sums[unit] = (sums[unit] ?? 0) + weight * value;
    totals[unit] = (totals[unit] ?? 0) + weight;
  }
}

function addLogarithms(
  part: Float64Array,
  weight: number,
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let unit = 0; unit < sums.length; unit++) {
    const value = part[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sums[unit] = (sums[unit] ?? 0) + weight * Math.log(value);
    totals[unit] = (totals[unit] ?? 0) + weight;
  }
}

function addInverses(
  part: Float64Array,
  weight: number,
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let unit = 0; unit < sums.length; unit++) {
    const value = part[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    // A zero may be −0, whose inverse lies on the other side.
    sums[unit] = (sums[unit] ?? 0) + (value < 0 ? Number.NaN : weight / (value === 0 ? 0 : value));
    totals[unit] = (totals[unit] ?? 0) + weight;
  }
}

function addRoots(
  part: Float64Array,
  weight: number,
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let unit = 0; unit < sums.length; unit++) {
    const value = part[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sums[unit] = (sums[unit] ?? 0) + weight * Math.sqrt(value);
    totals[unit] = (totals[unit] ?? 0) + weight;
  }
}

function addPowers(
  part: Float64Array,
  weight: number,
  exponent: number,
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let unit = 0; unit < sums.length; unit++) {
    const value = part[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sums[unit] = (sums[unit] ?? 0) + weight * toAddend(value, exponent);
    totals[unit] = (totals[unit] ?? 0) + weight;
  }
}
