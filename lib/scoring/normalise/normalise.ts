import type { Normalisation } from "@/lib/contracts/recipe";
import { type Moments, measureMoments } from "../treat/moments";
import { toDistanceFromReference, toDistanceToTarget, toGoalposts } from "./distances";
import { toFractionOfMax, toShareOfTotal } from "./fractions";
import { toMinMax } from "./min-max";
import { toBorda, toPercentileRank } from "./places";
import { toZScore } from "./z-score";

/** What an indicator is measured by besides its peers. */
export interface Scale {
  direction: 1 | -1;
  /** NaN where there is none. */
  target: number;
  goalposts: readonly [number, number];
}

/**
 * A column on the recipe's scale, with its direction: more is always stronger.
 *
 * Each method says in its own file what it answers where all are equal, one stands alone or all
 * are missing. Without a method ("none") the figures stay, negated where less is stronger.
 *
 * @param values the units' figures, and after them those of earlier years, which are peers too
 * @param reference the reference's place among the units; −1 where there is none
 * @param out one place for each unit
 * @param moments of `values`: count, bounds and mean; the deviation where it is known
 * @param order a permutation of the places of `values`, changed; keep it for the next call
 */
export function normalise(
  values: Float64Array,
  choice: Normalisation,
  { direction, target, goalposts }: Scale,
  reference: number,
  moments: Moments,
  out: Float64Array,
  order: Int32Array,
): void {
  const { method } = choice;
  if (method === "goalposts") toGoalposts(values, direction, goalposts, out);
  else if (method === "percentile-rank") toPercentileRank(values, direction, out, order);
  else if (method === "borda") toBorda(values, direction, out, order);
  else if (method === "none") {
    for (let at = 0; at < out.length; at++) out[at] = direction * (values[at] ?? Number.NaN);
  } else {
    if (method === "min-max") toMinMax(values, moments, direction, choice.low, choice.high, out);
    else if (method === "z-score") {
      if (Number.isNaN(moments.deviation)) measureMoments(values, moments);
      toZScore(values, moments, direction, choice.mean, choice.deviation, out);
    } else if (method === "distance-to-reference") {
      const own = values[reference] ?? Number.NaN;
      toDistanceFromReference(values, moments, direction, own, out);
    } else if (method === "distance-to-target") {
      toDistanceToTarget(values, moments, direction, target, choice.capped, out);
    } else if (method === "fraction-of-max") toFractionOfMax(values, moments, direction, out);
    else toShareOfTotal(values, moments, direction, out);
  }
}

/**
 * Whether a method sees nothing of the figures but their order.
 *
 * @example looksAtOrder({ method: "borda" }) // → true
 */
export function looksAtOrder({ method }: Normalisation): boolean {
  return method === "percentile-rank" || method === "borda";
}
