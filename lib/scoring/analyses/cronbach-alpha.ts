import { sampleVariance } from "simple-statistics";
import { completeRows } from "./complete-rows";

export interface CronbachAlpha {
  /** At most 1; below zero where the indicators run against each other; NaN where not defined. */
  alpha: number;
  /** Units that have every figure; the others are left out. */
  units: number;
}

/**
 * Cronbach's α: how far the indicators of a group measure one thing.
 *
 * NaN with fewer than two indicators, with fewer than two complete units, and where the units' sums
 * have no spread. Figures must be on one scale and in one direction before.
 *
 * @see L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951)
 * @example cronbachAlpha([[1, 2, 3], [2, 4, 6]]) // → { alpha: 0.888…, units: 3 }
 */
export function cronbachAlpha(columns: readonly ArrayLike<number>[]): CronbachAlpha {
  const complete = completeRows(columns);
  const units = complete[0]?.length ?? 0;
  const count = columns.length;
  if (count < 2 || units < 2) return { alpha: Number.NaN, units };
  const sums = Array.from({ length: units }, (_, unit) =>
    complete.reduce((sum, column) => sum + (column[unit] ?? 0), 0),
  );
  const whole = sums.every((sum) => sum === sums[0]) ? 0 : sampleVariance(sums);
  if (whole === 0) return { alpha: Number.NaN, units };
  const parts = complete.reduce((sum, column) => sum + sampleVariance([...column]), 0);
  return { alpha: (count / (count - 1)) * (1 - parts / whole), units };
}
