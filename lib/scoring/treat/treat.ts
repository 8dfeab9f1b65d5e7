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
  if (treatment.method === "none") return values;
  if (treatment.method === "log") {
    treated.done = "log";
    measureBounds(values, moments);
    takeLogarithm(values, moments, out, treatment.mirrored);
    return out;
  }
  if (treatment.method === "box-cox") {
    treated.done = "box-cox";
    measureBounds(values, moments);
    takeBoxCox(values, moments, treatment.lambda, out);
    return out;
  }
  measureMoments(values, moments);
  if (!hasOutliers(moments, treatment)) return values;
  return treatOutliers(values, treatment, out, treated, order, moments);
}

function treatOutliers(
  values: Float64Array,
  treatment: Extract<Treatment, { method: "winsorise" }>,
  out: Float64Array,
  treated: Treated,
  order: Int32Array,
  moments: Moments,
): Float64Array {
  const moved = winsorise(values, treatment, out, moments, order);
  if (hasOutliers(moments, treatment) && treatment.otherwise !== "none") {
    measureBounds(values, moments);
    treated.done = treatment.otherwise;
    if (treatment.otherwise === "log") takeLogarithm(values, moments, out);
    else takeBoxCox(values, moments, findLambda(values, moments), out);
    return out;
  }
  treated.moved = moved;
  if (moved === 0) return values;
  treated.done = "winsorised";
  return out;
}
