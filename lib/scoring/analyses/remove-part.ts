import type { Recipe } from "@/lib/contracts/recipe";

/**
 * The recipe without one indicator or group, and all that stands below it; a group that is left
 * without an indicator goes too.
 *
 * @returns null where nothing is left to be ranked by
 * @example removePart(recipe, "navy")
 */
export function removePart(recipe: Recipe, code: string): Recipe | null {
  const above = new Map(
    [...recipe.indicators, ...recipe.groups].map((part) => [part.code, part.parent]),
  );
  const isBelow = (part: string) => {
    let at: string | null | undefined = part;
    while (at != null && at !== code) at = above.get(at);
    return at === code;
  };
  const indicators = recipe.indicators.filter((indicator) => !isBelow(indicator.code));
  const needed = new Set<string>();
  for (const { parent } of indicators) {
    let at: string | null | undefined = parent;
    while (at != null) {
      needed.add(at);
      at = above.get(at);
    }
  }
  if (indicators.length === 0) return null;
  return { ...recipe, indicators, groups: recipe.groups.filter((group) => needed.has(group.code)) };
}
