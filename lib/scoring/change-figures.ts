import { toChangedFigure, type WhatIf } from "@/lib/domain/what-if";
import { followFigure } from "./follow-figure";
import type { ScoringColumn, ScoringTable } from "./scoring-table";

/** A change that cannot be taken, and why. */
export interface ChangeProblem {
  change: WhatIf;
  problem: "unknown-unit" | "unknown-column" | "not-known";
}

/**
 * A table with some figures taken otherwise. What is changed is certain: its range and what other
 * sources say of it are left out, and it applies.
 *
 * Later changes stand on earlier ones. A figure that is not known can be set, but not multiplied. What
 * is the same figure said otherwise, or made from it, changes with it (`followFigure`).
 * The table itself stays as it is; columns without a change are shared. Each change is among those
 * taken, or has a problem.
 *
 * @example changeFigures(table, [{ unit: "MNG", column: "tanks", to: { times: 2 } }])
 */
export function changeFigures(
  table: ScoringTable,
  changes: readonly WhatIf[],
): { table: ScoringTable; taken: WhatIf[]; problems: ChangeProblem[] } {
  if (changes.length === 0) return { table, taken: [], problems: [] };
  const columns = new Map(table.columns);
  const taken: WhatIf[] = [];
  const problems: ChangeProblem[] = [];
  for (const change of changes) {
    const place = table.units.findIndex(({ code }) => code === change.unit);
    const column = columns.get(change.column);
    if (place === -1) problems.push({ change, problem: "unknown-unit" });
    else if (column === undefined) problems.push({ change, problem: "unknown-column" });
    else {
      const value = toChangedFigure(change, column.values[place]);
      if (Number.isNaN(value)) {
        problems.push({ change, problem: "not-known" });
        continue;
      }
      taken.push(change);
      const figure = { column: change.column, unit: place, value };
      for (const each of [figure, ...followFigure({ ...table, columns }, figure)]) {
        const own = columns.get(each.column);
        if (own !== undefined) columns.set(each.column, setFigure(own, each.unit, each.value));
      }
    }
  }
  return { table: { ...table, columns }, taken, problems };
}

function setFigure(column: ScoringColumn, place: number, value: number): ScoringColumn {
  const { notApplicable, low, high, rivals } = column;
  return {
    ...column,
    values: column.values.with(place, value),
    ...(notApplicable && { notApplicable: notApplicable.with(place, 0) }),
    ...(low && { low: low.with(place, Number.NaN) }),
    ...(high && { high: high.with(place, Number.NaN) }),
    ...(rivals && { rivals: rivals.map((each, unit) => (unit === place ? [] : each)) }),
  };
}
