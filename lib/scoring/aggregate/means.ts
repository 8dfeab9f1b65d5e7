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
 * @see OECD/JRC handbook (2008), step 6
 * @example weightedMean([Float64Array.of(1), Float64Array.of(2)], Float64Array.of(3, 1), { method: "arithmetic" }, out) // out is [1.25]
 */
export function weightedMean(
  parts: readonly Float64Array[],
  weights: Float64Array,
  mean: Mean,
  out: Float64Array,
): void {
  const exponent = toExponent(mean);
  out.fill(0);
  let total = 0;
  // As if nothing were missing: what is shows in the sum, which is then made anew without it.
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const weight = weights[at] ?? 0;
    if (part === undefined || !(weight > 0)) continue;
    total += weight;
    addAll(part, weight, exponent, out);
  }
  for (let unit = 0; unit < out.length; unit++) {
    const sum = out[unit] ?? Number.NaN;
    const average = Number.isNaN(sum) ? averageKnown(parts, weights, exponent, unit) : sum / total;
    const score = fromSum(average, exponent);
    out[unit] = Number.isFinite(score) ? score : Number.NaN;
  }
}

/** What a unit's known parts come to by their weights, before the mean is taken back; NaN without any. */
function averageKnown(
  parts: readonly Float64Array[],
  weights: Float64Array,
  exponent: number,
  unit: number,
): number {
  let sum = 0;
  let total = 0;
  for (let at = 0; at < parts.length; at++) {
    const value = parts[at]?.[unit] ?? Number.NaN;
    const weight = weights[at] ?? 0;
    if (Number.isNaN(value) || !(weight > 0)) continue;
    sum += toTerm(value, weight, exponent);
    total += weight;
  }
  return sum / total;
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

function toTerm(value: number, weight: number, exponent: number): number {
  if (exponent !== -1) return weight * toAddend(value, exponent);
  // A zero may be −0, whose inverse lies on the other side.
  return value < 0 ? Number.NaN : weight / (value === 0 ? 0 : value);
}

/** The usual means have a walk of their own: nothing is chosen for each figure. */
function addAll(part: Float64Array, weight: number, exponent: number, sums: Float64Array): void {
  if (exponent === 1) {
    for (let unit = 0; unit < sums.length; unit++) {
      sums[unit] = (sums[unit] ?? 0) + weight * (part[unit] ?? Number.NaN);
    }
  } else if (exponent === 0.5) {
    for (let unit = 0; unit < sums.length; unit++) {
      sums[unit] = (sums[unit] ?? 0) + weight * Math.sqrt(part[unit] ?? Number.NaN);
    }
  } else {
    for (let unit = 0; unit < sums.length; unit++) {
      sums[unit] = (sums[unit] ?? 0) + toTerm(part[unit] ?? Number.NaN, weight, exponent);
    }
  }
}
