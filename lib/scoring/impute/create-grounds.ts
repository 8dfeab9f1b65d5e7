import type { Imputation } from "@/lib/contracts/recipe";
import type { PreparedColumns } from "../prepare-columns";
import type { ScoringTable } from "../scoring-table";
import { type Grouping, groupUnits } from "./group-middle";
import type { ImputationGround } from "./impute";

interface Grounds {
  grouping: Grouping;
  /** By indicator; null where nothing was taken from it so far. */
  orders: (readonly Int32Array[] | null)[];
}

/**
 * What missing figures may be taken from, for one run after another: groupings are numbered once.
 *
 * @returns the ground of one indicator, by its place
 */
export function createGrounds(
  table: ScoringTable,
  { columns, figures, indicators }: PreparedColumns,
) {
  const places = new Map(indicators.map(({ code }, at) => [code, at]));
  const grounds = new Map<string | null, Grounds>();

  function find(group: string | null): Grounds {
    const known = grounds.get(group);
    if (known !== undefined) return known;
    const names = group === null ? null : (table.groupings.get(group) ?? []);
    const grouping = groupUnits(names, table.units.length);
    const made = { grouping, orders: indicators.map(() => null) };
    grounds.set(group, made);
    return made;
  }

  function findAlong(code: string, denominated: readonly Float64Array[]): Float64Array | null {
    const indicator = places.get(code);
    if (indicator !== undefined) return denominated[indicator] ?? null;
    return figures[columns.indexOf(code)] ?? table.columns.get(code)?.values ?? null;
  }

  return (imputation: Imputation, denominated: readonly Float64Array[]) => {
    const { grouping, orders } = find("group" in imputation ? imputation.group : null);
    const along = imputation.method === "regression" ? findAlong(imputation.on, denominated) : null;
    const year = table.year ?? Number.NaN;
    return (at: number): ImputationGround => {
      orders[at] ??= grouping.members.map((members) => members.slice());
      return { grouping, orders: orders[at], year, earlier: indicators[at]?.earlier ?? [], along };
    };
  };
}
