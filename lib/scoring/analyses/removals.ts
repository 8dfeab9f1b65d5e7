import type { AnalysesReply } from "@/lib/contracts/analyses";
import type { Recipe } from "@/lib/contracts/recipe";
import { checkRecipe } from "../check/check-recipe";
import { compilePipeline } from "../compile-pipeline";
import type { ScoringTable } from "../scoring-table";
import { removePart } from "./remove-part";
import type { Chunked } from "./run-in-chunks";

type Removal = NonNullable<AnalysesReply["removals"]>[number];

/**
 * Whose rank changes when one indicator is left out, or one group with all below it; each is left
 * out alone, and the whole index computed anew.
 *
 * Nothing to be ranked by without it (the only indicator, or the others weigh nothing): null.
 *
 * @param recipe one that `checkRecipe` finds nothing in
 * @example runAtOnce(listRemovals(table, recipe))[0] // → { code: "tanks", kind: "indicator", changes: […] }
 */
export function* listRemovals(table: ScoringTable, recipe: Recipe): Chunked<Removal[]> {
  const before = compilePipeline(table, recipe).run().ranks.slice();
  const parts = [
    ...recipe.indicators.map(({ code }) => ({ code, kind: "indicator" as const })),
    ...recipe.groups.flatMap(({ code, parent }) =>
      parent === null ? [] : [{ code, kind: "group" as const }],
    ),
  ];
  const removals: Removal[] = [];
  for (const part of parts) {
    removals.push({ ...part, changes: listChanges(removePart(recipe, part.code)) });
    yield { done: removals.length, total: parts.length };
  }
  return removals;

  function listChanges(without: Recipe | null): Removal["changes"] {
    if (without === null || checkRecipe(without, table).length > 0) return null;
    const { ranks } = compilePipeline(table, without).run();
    return table.units.flatMap(({ code }, unit) => {
      const change = { unit: code, before: toRank(before[unit]), after: toRank(ranks[unit]) };
      return change.before === change.after ? [] : [change];
    });
  }
}

function toRank(rank = Number.NaN): number | null {
  return Number.isNaN(rank) ? null : rank;
}
