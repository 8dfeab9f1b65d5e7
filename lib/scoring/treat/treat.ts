import type { Treatment } from "@/lib/contracts/recipe";
import { toPlaces } from "../order-by-value";
import { findLambda, takeBoxCox } from "./box-cox";
import { takeLogarithm } from "./logarithm";
import { createMoments, type Moments, measureBounds, measureMoments } from "./moments";
import { hasOutliers, winsorise } from "./winsorise";

/** What was done to a column. */
export interface Treated {
  done: "none" | "winsorised" | "log" | "box-cox";
  /** How many extremes were moved. */
  moved: number;
}

/**
 * A column with its outliers treated as the recipe says.
 *
 * A column without outliers is returned as it is, and so is one that nothing can be told of (all
 * equal, one alone, nothing known). Where `most` extremes were not enough, the other way is taken
 * on the untreated figures.
 *
 * @param out is written to where anything is done
 * @param treated is written to: what was done
 * @param order a permutation of the places of `values`, changed; keep it for the next call
 * @param moments is written to: those of the outcome, as far as they were looked at
 * @returns `values` or `out`
 */
export function treat(
  values: Float64Array,
  treatment: Treatment,
  out: Float64Array,
  treated: Treated,
  order: Int32Array = toPlaces(values.length),
  moments: Moments = createMoments(),
): Float64Array {
  treated.done = "none";
  treated.moved = 0;
  if (treatment.method === "winsorise") {
    measureMoments(values, moments);
    if (!hasOutliers(moments, treatment)) return values;
    treated.moved = winsorise(values, treatment, out, moments, order);
    if (treatment.otherwise === "none" || !hasOutliers(moments, treatment)) {
      if (treated.moved > 0) treated.done = "winsorised";
      return out;
    }
    treated.moved = 0;
  }
  measureBounds(values, moments);
  if (treatment.method === "none") return values;
  treated.done = treatment.method === "winsorise" ? treatment.otherwise : treatment.method;
  if (treated.done === "log") {
    const mirrored = treatment.method === "log" && treatment.mirrored;
    takeLogarithm(values, moments, out, mirrored);
  } else {
    const lambda = treatment.method === "box-cox" ? treatment.lambda : findLambda(values, moments);
    takeBoxCox(values, moments, lambda, out);
  }
  measureBounds(out, moments);
  return out;
}

/**
 * Whether a treatment leaves unequal figures unequal and in their order, whatever they are.
 *
 * @example keepsOrder({ method: "log", mirrored: true }) // → true
 */
export function keepsOrder({ method }: Treatment): boolean {
  return method === "log";
}
