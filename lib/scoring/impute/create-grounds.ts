import type { Imputation } from "@/lib/contracts/recipe";
import type { PreparedColumns } from "../prepare-columns";
import type { ScoringTable } from "../scoring-table";
import { type Grouping, groupUnits } from "./group-middle";
import type { ImputationGround } from "./impute";

/**
 * What missing figures may be taken from, for one run after another: groupings are numbered once.
 *
 * @returns the ground that all indicators of a run share; earlier years and the order are each one's own
 */
export function createGrounds(
  table: ScoringTable,
  { columns, figures, indicators }: PreparedColumns,
) {
  const places = new Map(indicators.map(({ code }, at) => [code, at]));
  const groupings = new Map<string | null, Grouping>();

  function find(group: string | null) {
    const known = groupings.get(group);
    if (known !== undefined) return known;
    const names = group === null ? null : (table.groupings.get(group) ?? []);
    const grouping = groupUnits(names, table.units.length);
    groupings.set(group, grouping);
    return grouping;
  }

  function findAlong(code: string, denominated: readonly Float64Array[]): Float64Array | null {
    const indicator = places.get(code);
    if (indicator !== undefined) return denominated[indicator] ?? null;
    return figures[columns.indexOf(code)] ?? table.columns.get(code)?.values ?? null;
  }

  return (imputation: Imputation, denominated: readonly Float64Array[]): ImputationGround => ({
    grouping: find("group" in imputation ? imputation.group : null),
    year: table.year ?? Number.NaN,
    earlier: [],
    order: new Int32Array(0),
    along: imputation.method === "regression" ? findAlong(imputation.on, denominated) : null,
  });
}
