import type { Aggregation, Recipe } from "@/lib/contracts/recipe";

/** A group with its parts found: a part is the place of an indicator, or of a group after them. */
export interface PlannedGroup {
  /** The group's own place: behind all indicators, in the order of the recipe. */
  place: number;
  parts: Int32Array;
  /** 0 for a group of indicators alone; otherwise one more than its highest part. */
  level: number;
  aggregation: Aggregation | undefined;
}

/**
 * The hierarchy of a recipe as a walk: every group after its parts, the index last.
 *
 * A group that no indicator stands under is a group of no parts, and has no scores. It walks
 * without calling itself, so that no depth is too deep.
 *
 * @param recipe one that `checkRecipe` finds nothing in
 * @example planGroups(recipe).at(-1) // → the index
 */
export function planGroups(recipe: Recipe): PlannedGroup[] {
  const first = recipe.indicators.length;
  const places = new Map(recipe.groups.map((group, at) => [group.code, first + at]));
  const parts = recipe.groups.map((): number[] => []);
  const waiting = new Int32Array(recipe.groups.length);
  for (const [place, { parent }] of [...recipe.indicators, ...recipe.groups].entries()) {
    const above = parent === null ? undefined : places.get(parent);
    if (above === undefined) continue;
    parts[above - first]?.push(place);
    if (place >= first) waiting[above - first] = (waiting[above - first] ?? 0) + 1;
  }
  const levels = new Int32Array(recipe.groups.length);
  const ready = recipe.groups.flatMap((_, at) => (waiting[at] === 0 ? [at] : []));
  const planned: PlannedGroup[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    const group = recipe.groups[next];
    const level = levels[next] ?? 0;
    planned.push({
      place: first + next,
      parts: Int32Array.from(parts[next] ?? []),
      level,
      aggregation: group?.aggregation,
    });
    const above = group?.parent == null ? undefined : places.get(group.parent);
    if (above === undefined) continue;
    const at = above - first;
    levels[at] = Math.max(levels[at] ?? 0, level + 1);
    waiting[at] = (waiting[at] ?? 0) - 1;
    if (waiting[at] === 0) ready.push(at);
  }
  return planned;
}
