import type { Recipe } from "@/lib/contracts/recipe";
import type { PassColumn } from "./analyses/pass-country";
import type { ScoringTable } from "./scoring-table";

/**
 * How far each indicator of a recipe may be thought to change: to the best that any unit has, the
 * most where more is stronger and the least where less is. An indicator that nobody has a figure of
 * is left out; a column that stands twice is listed once.
 *
 * @example listBounds(table, recipe)[0] // → { column: "active-personnel", bound: 2_035_000, isWhole: true }
 */
export function listBounds(table: ScoringTable, { indicators }: Recipe): PassColumn[] {
  const bounds = new Map<string, PassColumn>();
  for (const { code, direction } of indicators) {
    const values = table.columns.get(code)?.values ?? new Float64Array(0);
    const best = values.reduce(
      (so, value) => (Number.isNaN(value) || value * direction <= so * direction ? so : value),
      Number.NEGATIVE_INFINITY * direction,
    );
    const isWhole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
    if (Number.isFinite(best)) bounds.set(code, { column: code, bound: best, isWhole });
  }
  return [...bounds.values()];
}
