import type { Recipe } from "@/lib/contracts/recipe";
import type { RecipeProblem } from "../recipe-error";
import type { ScoringTable } from "../scoring-table";
import { checkHierarchy } from "./check-hierarchy";
import { checkMethods } from "./check-methods";
import { checkNames } from "./check-names";
import { checkNumbers } from "./check-numbers";

/**
 * What keeps a recipe from being computed over a table, each with its path in the recipe; none for
 * a sound one. What a schema can see (types, closed lists) is not looked at again.
 *
 * @example checkRecipe(recipe, table) // → [{ path: "indicators[3].parent", message: "names no group: land" }]
 */
export function checkRecipe(recipe: Recipe, table: ScoringTable): RecipeProblem[] {
  if (recipe.indicators.length === 0) {
    return [{ path: "indicators", message: "is empty: an index is made of one at least" }];
  }
  const hierarchy = checkHierarchy(recipe);
  const problems = [...hierarchy, ...checkNames(recipe, table), ...checkNumbers(recipe)];
  // How methods go together can be told of a hierarchy that is sound, and of weights that are.
  return problems.length > 0 ? problems : checkMethods(recipe);
}
