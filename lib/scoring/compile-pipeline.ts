import type { Recipe } from "@/lib/contracts/recipe";
import { checkRecipe } from "./check/check-recipe";
import { type ColumnStages, createColumnStages } from "./column-stages";
import { createGroupStages, type GroupStages } from "./group-stages";
import { toPlaces } from "./order-by-value";
import { rankScores } from "./rank-scores";
import { RecipeError } from "./recipe-error";
import type { CellChange, Run, RunOptions } from "./run-options";
import type { ScoringTable } from "./scoring-table";

/** A recipe made ready for a table: it is computed again and again in the same memory. */
export interface Pipeline {
  /** Codes of the units. */
  units: readonly string[];
  /** Codes of the table's columns that it reads: indicators, denominators, what is regressed on. */
  columns: readonly string[];
  /** Codes of the indicators, then of the groups, each in the order of the recipe. */
  parts: readonly string[];
  /** Computes everything, from the table's figures to ranks. */
  run: (options?: RunOptions) => Run;
  /** Every stage of the newest run; where it changed cells, a stage may show them as they were. */
  stages: ColumnStages;
  groups: GroupStages;
}

/**
 * Makes a recipe ready to be computed many times over one table.
 *
 * A run always gives what the whole computed anew would give, to the bit, so that runs may come in
 * any order; only the treatment of a column that is the same as before is not done twice. The table may change afterwards without effect: its figures are copied.
 *
 * @throws RecipeError naming every problem, where the recipe can not be computed
 * @example const pipeline = compilePipeline(table, recipe); pipeline.run({ weights }).ranks
 */
export function compilePipeline(table: ScoringTable, recipe: Recipe): Pipeline {
  const problems = checkRecipe(recipe, table);
  if (problems.length > 0) throw new RecipeError(problems);

  const units = table.units.length;
  const stages = createColumnStages(table, recipe);
  const groups = createGroupStages(recipe, stages.normalised, units);
  const scores = groups.parts[groups.top] ?? new Float64Array(units);
  const ranks = new Float64Array(units);
  const order = toPlaces(units);
  const { parts, weights } = groups;

  function run(options: RunOptions = {}): Run {
    const { cells = [] } = options;
    for (const change of cells) checkCell(stages.figures, change);
    const before = cells.map((change) => exchange(stages.figures, change, change.value));
    stages.run(options);
    groups.run(options);
    // From the last: one cell may have been changed twice.
    for (let at = cells.length - 1; at >= 0; at--) {
      const change = cells[at];
      if (change !== undefined) exchange(stages.figures, change, before[at] ?? Number.NaN);
    }
    rankScores(scores, ranks, order);
    return { scores, ranks, parts, weights };
  }

  return {
    units: table.units.map(({ code }) => code),
    columns: stages.columns,
    parts: groups.codes,
    run,
    stages,
    groups,
  };
}

function checkCell(figures: readonly Float64Array[], { column, unit }: CellChange): void {
  if (figures[column]?.[unit] === undefined) {
    throw new RangeError(`there is no cell of column ${column} and unit ${unit}`);
  }
}

/** @returns what stood there */
function exchange(
  figures: readonly Float64Array[],
  { column, unit }: CellChange,
  value: number,
): number {
  const values = figures[column] ?? new Float64Array(0);
  const before = values[unit] ?? Number.NaN;
  values[unit] = Number.isFinite(value) ? value : Number.NaN;
  return before;
}
