import { median } from "d3-array";
import type { RankRow } from "./rank-rows";

/** What a column's figures come to over the rows shown. */
export interface ColumnSummary {
  /** Of how many figures; rows without a value are not among them. */
  count: number;
  /** Null where a sum would mean nothing. */
  sum: number | null;
  median: number | null;
}

/**
 * Units that are amounts of something: a sum over countries is again an amount. Whatever is not
 * listed is not summed, so that a new share or score never gets a sum by oversight. Missions are
 * left out because one mission has troops of many countries.
 */
const AMOUNTS: ReadonlySet<string> = new Set([
  ...["people", "people a year", "current US$", "constant 2023 US$", "current pounds sterling"],
  ...["current international $", "vehicles", "pieces", "launchers", "aircraft", "helicopters"],
  ...["vessels", "warheads", "airports", "ports", "km", "km²", "barrels", "barrels a day"],
  ...["m³", "m³ a year", "tonnes", "tonnes a year", "tonnes of coal equivalent"],
]);

/** Whether figures in a unit may be added up: not shares, scores, indices, tiers or what is per head. */
export function isSummable(unit: string): boolean {
  return AMOUNTS.has(unit);
}

/**
 * Sum and median of one column over some rows. Only stated values count; both are null where there
 * are none.
 *
 * @param column `value` for what is ranked by, or an indicator's slug
 * @param unit decides whether there is a sum
 */
export function summariseRows(
  rows: readonly RankRow[],
  column: string,
  unit: string,
): ColumnSummary {
  const values = rows.flatMap(({ score, figures }) => {
    const figure = column === "value" ? score : figures.get(column);
    return figure?.value ?? [];
  });
  return {
    count: values.length,
    sum:
      isSummable(unit) && values.length > 0
        ? values.reduce((total, value) => total + value, 0)
        : null,
    median: median(values) ?? null,
  };
}
