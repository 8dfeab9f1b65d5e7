import type { Recipe } from "@/lib/contracts/recipe";
import type { RecipeProblem } from "../recipe-error";
import type { ScoringTable } from "../scoring-table";

/**
 * What a recipe names and the table does not have: columns, denominators, groupings, reference
 * units; and a year that "last known" would count from.
 *
 * @example checkNames(recipe, table) // → [{ path: "indicators[0].code", message: "names no column of the table: tanks" }]
 */
export function checkNames(recipe: Recipe, table: ScoringTable): RecipeProblem[] {
  const units = new Set(table.units.map(({ code }) => code));
  const checkColumn = (code: string | undefined, path: string): RecipeProblem[] =>
    code === undefined || table.columns.has(code)
      ? []
      : [{ path, message: `names no column of the table: ${code}` }];
  const checkUnit = (
    normalisation: Recipe["normalisation"] | undefined,
    path: string,
  ): RecipeProblem[] =>
    normalisation?.method !== "distance-to-reference" || units.has(normalisation.unit)
      ? []
      : [{ path: `${path}.unit`, message: `names no unit of the table: ${normalisation.unit}` }];

  return [
    ...recipe.indicators.flatMap(({ code, denominator, normalisation }, at) => [
      ...checkColumn(code, `indicators[${at}].code`),
      ...checkColumn(denominator, `indicators[${at}].denominator`),
      ...checkUnit(normalisation, `indicators[${at}].normalisation`),
    ]),
    ...checkUnit(recipe.normalisation, "normalisation"),
    ...checkImputation(recipe, table),
  ];
}

function checkImputation({ imputation }: Recipe, table: ScoringTable): RecipeProblem[] {
  if (imputation.method === "regression") {
    return table.columns.has(imputation.on)
      ? []
      : [{ path: "imputation.on", message: `names no column of the table: ${imputation.on}` }];
  }
  if (imputation.method === "last-known" && table.year === undefined) {
    const message =
      "is last-known, and the table says no year to count from: figures of one year can be filled in with earlier ones, each country’s newest cannot";
    return [{ path: "imputation.method", message }];
  }
  if (!("group" in imputation) || imputation.group === null) return [];
  return table.groupings.has(imputation.group)
    ? []
    : [{ path: "imputation.group", message: `names no grouping: ${imputation.group}` }];
}
