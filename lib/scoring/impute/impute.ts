import type { Imputation } from "@/lib/contracts/recipe";
import { fitLine } from "./fit-line";
import { type Grouping, groupMeans, groupMedians } from "./group-middle";

/** What an imputed figure may be taken from. */
export interface ImputationGround {
  grouping: Grouping;
  groups: number;
  /** The year of the figures; NaN where it is not known, and then no earlier figure is taken. */
  year: number;
  /** The same column in earlier years, newest first. */
  earlier: readonly { year: number; values: Float64Array }[];
  /** The column that the line is fitted along. */
  along: Float64Array | null;
}

/**
 * A column with its missing figures filled in, each marked.
 *
 * What does not apply is never filled in. A figure stays missing where there is nothing to take it
 * from: the unit's group is unknown or has no figure at all (all missing), no earlier figure within
 * the years, no line (fewer than three units with both figures, or none of the unit's own).
 *
 * @param applies 0 where the figure does not apply to the unit
 * @param out is written to where anything is filled in
 * @param marks is written to: 1 where a figure was filled in
 * @returns `values` or `out`
 */
export function impute(
  values: Float64Array,
  imputation: Imputation,
  ground: ImputationGround,
  applies: Uint8Array,
  out: Float64Array,
  marks: Uint8Array,
): Float64Array {
  const isWanted = imputation.method !== "none";
  let gaps = 0;
  for (let unit = 0; unit < applies.length; unit++) {
    const isGap = isWanted && Number.isNaN(values[unit]) && applies[unit] !== 0 ? 1 : 0;
    marks[unit] = isGap;
    gaps += isGap;
  }
  if (gaps === 0) return values;
  out.set(values);
  const find = toFinder(values, imputation, ground);
  for (let unit = 0; unit < applies.length; unit++) {
    if (marks[unit] === 0) continue;
    const found = find(unit);
    out[unit] = found;
    if (Number.isNaN(found)) marks[unit] = 0;
  }
  return out;
}

const UNKNOWN = () => Number.NaN;

function toFinder(
  values: Float64Array,
  imputation: Imputation,
  { grouping, groups, year, earlier, along }: ImputationGround,
): (unit: number) => number {
  switch (imputation.method) {
    case "none":
      return UNKNOWN;
    case "group-mean": {
      const means = groupMeans(values, grouping, groups);
      return (unit) => means[grouping[unit] ?? -1] ?? Number.NaN;
    }
    case "group-median": {
      const medians = groupMedians(values, grouping, groups);
      return (unit) => medians[grouping[unit] ?? -1] ?? Number.NaN;
    }
    case "last-known":
      return (unit) => findLastKnown(earlier, unit, year - imputation.years);
    case "regression": {
      if (along === null) return UNKNOWN;
      const { start, slope } = fitLine(along, values, grouping.length);
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
