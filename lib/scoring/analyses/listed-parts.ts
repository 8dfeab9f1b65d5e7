import type { ScoredTable } from "../scored-table";

/** What stands directly below a group: an indicator or another group. */
export interface ListedPart {
  code: string;
  /** Its share of the group's weights. */
  weight: number;
  /** Figures on the common scale, or scores: one for each unit. */
  column: Float64Array;
  /** An indicator's place; undefined for a group. */
  indicator?: number;
}

/**
 * What stands below each group of a scored table, by the group's code; the index itself stands
 * below null.
 *
 * @example listParts(scored).get("land") // → [{ code: "tanks", weight: 0.5, … }, …]
 */
export function listParts({ indicators, groups }: ScoredTable): Map<string | null, ListedPart[]> {
  const parts = new Map<string | null, ListedPart[]>();
  const add = (parent: string | null, part: ListedPart) => {
    const known = parts.get(parent);
    if (known === undefined) parts.set(parent, [part]);
    else known.push(part);
  };
  for (const [place, { code, parent, weight, normalised }] of indicators.entries()) {
    add(parent, { code, weight, column: normalised, indicator: place });
  }
  for (const { code, parent, weight, scores } of groups) {
    add(parent, { code, weight, column: scores });
  }
  return parts;
}
