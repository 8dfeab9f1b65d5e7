import type { RecipeInput } from "@/lib/contracts/recipe";

/**
 * The codes of all columns that a recipe needs in its table: indicators, what they are divided by
 * and what missing figures are estimated from; each once.
 *
 * @example listColumns(openIndex.recipe) // → ["active-personnel", …]
 */
export function listColumns({ indicators, imputation }: RecipeInput): string[] {
  return [
    ...new Set([
      ...indicators.map(({ code }) => code),
      ...indicators.flatMap(({ denominator }) => denominator ?? []),
      ...(imputation?.method === "regression" ? [imputation.on] : []),
    ]),
  ];
}
