import type { Imputation } from "@/lib/contracts/recipe";
import { fitLine } from "./fit-line";
import { type Grouping, groupMean, groupMedian } from "./group-middle";

/** What an imputed figure may be taken from. */
export interface ImputationGround {
  grouping: Grouping;
  /** The members of each group in an order that is changed; kept for the next call. */
  orders: readonly Int32Array[];
  /** The year of the figures; NaN where it is not known, and then no earlier figure is taken. */
  year: number;
  /** The same column in earlier years, newest first. */
  earlier: readonly { year: number; values: Float64Array }[];
  /** The column that the line is fitted along. */
  along: Float64Array | null;
}

/**
 * A column with its missing figures filled in.
 *
 * What does not apply is never filled in. A figure stays missing where there is nothing to take it
 * from: the unit's group is unknown or has no figure at all (all missing), no earlier figure within
 * the years, no line (fewer than three units with both figures, or none of the unit's own).
 *
 * @param gaps the first `count` are the places of what is missing, as `listGaps` finds them
 * @param out is written to where anything is filled in
 * @returns `values` or `out`
 */
export function impute(
  values: Float64Array,
  imputation: Imputation,
  ground: ImputationGround,
  gaps: Int32Array,
  count: number,
  out: Float64Array,
): Float64Array {
  if (imputation.method === "none" || count === 0) return values;
  out.set(values);
  const find = toFinder(values, imputation, ground);
  for (let gap = 0; gap < count; gap++) {
    const unit = gaps[gap] ?? 0;
    out[unit] = find(unit);
  }
  return out;
}

function toFinder(
  values: Float64Array,
  imputation: Exclude<Imputation, { method: "none" }>,
  { grouping, orders, year, earlier, along }: ImputationGround,
): (unit: number) => number {
  switch (imputation.method) {
    case "group-mean":
    case "group-median": {
      const isMean = imputation.method === "group-mean";
      const [members, toMiddle] = isMean ? [grouping.members, groupMean] : [orders, groupMedian];
      // Only of the groups in which something is missing.
      const middles: number[] = [];
      return (unit) => {
        const group = grouping.groups[unit] ?? -1;
        const own = members[group];
        if (own === undefined) return Number.NaN;
        const middle = middles[group] ?? toMiddle(values, own);
        middles[group] = middle;
        return middle;
      };
    }
    case "last-known":
      return (unit) => findLastKnown(earlier, unit, year - imputation.years);
    case "regression": {
      if (along === null) return () => Number.NaN;
      const { start, slope } = fitLine(along, values, grouping.groups.length);
      return (unit) => start + slope * (along[unit] ?? Number.NaN);
    }
  }
}

function findLastKnown(
  earlier: readonly { year: number; values: Float64Array }[],
  unit: number,
  since: number,
): number {
  for (const { year, values } of earlier) {
    if (!(year >= since)) break;
    const value = values[unit] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}
