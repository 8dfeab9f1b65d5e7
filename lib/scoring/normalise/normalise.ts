import type { Normalisation } from "@/lib/contracts/recipe";
import { createMoments, type Moments, measureMoments } from "../treat/moments";
import { toDistanceFromReference, toDistanceToTarget, toGoalposts } from "./distances";
import { toFractionOfMax, toShareOfTotal } from "./fractions";
import { toMinMax } from "./min-max";
import { toBorda, toPercentileRank } from "./places";
import { toZScore } from "./z-score";

/** What an indicator is measured by besides its peers. */
export interface Scale {
  direction: 1 | -1;
  /** The reference's place among the units; −1 where there is none. */
  reference: number;
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
 * @param out one place for each unit
 * @param order a permutation of the places of `values`, changed; keep it for the next call
 */
export function normalise(
  values: Float64Array,
  method: Normalisation,
  { direction, reference, target, goalposts }: Scale,
  out: Float64Array,
  order: Int32Array,
  moments: Moments = createMoments(),
): void {
  switch (method.method) {
    case "none":
      for (let at = 0; at < out.length; at++) out[at] = direction * (values[at] ?? Number.NaN);
      return;
    case "min-max":
      measureMoments(values, moments);
      return toMinMax(values, moments, direction, method.low, method.high, out);
    case "z-score":
      measureMoments(values, moments);
      return toZScore(values, moments, direction, method.mean, method.deviation, out);
    case "percentile-rank":
      return toPercentileRank(values, direction, out, order);
    case "borda":
      toBorda(values, direction, out, order);
      return;
    case "distance-to-reference":
      measureMoments(values, moments);
      return toDistanceFromReference(
        values,
        moments,
        direction,
        values[reference] ?? Number.NaN,
        out,
      );
    case "distance-to-target":
      measureMoments(values, moments);
      return toDistanceToTarget(values, moments, direction, target, method.capped, out);
    case "goalposts":
      return toGoalposts(values, direction, goalposts, out);
    case "fraction-of-max":
      measureMoments(values, moments);
      return toFractionOfMax(values, moments, direction, out);
    case "share-of-total":
      measureMoments(values, moments);
      return toShareOfTotal(values, moments, direction, out);
  }
}
