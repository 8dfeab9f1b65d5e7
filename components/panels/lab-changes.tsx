"use client";

import { press } from "@/components/ui/press";
import type { WhatIf } from "@/lib/domain/what-if";
import { toRankChanges } from "@/lib/series/rank-changes";
import { toRecipeChanges } from "@/lib/series/recipe-words";
import type { StrengthRow } from "@/lib/series/strength-rows";
import { toWhatIfWords } from "@/lib/series/what-if-words";
import { useLab } from "./lab-context";
import { useSiteFacts } from "./site-facts";

/** What differs from the lens, and what that does to the ranks. */
export function LabChanges({
  rows,
  changes,
  nameOf,
}: {
  rows: readonly StrengthRow[];
  /** Figures taken otherwise; what on the bench could not be taken changes nothing. */
  changes: readonly WhatIf[];
  nameOf: (code: string) => string;
}) {
  const { names } = useSiteFacts();
  const { base, recipe, title, country, change } = useLab();
  const differences = [
    ...toRecipeChanges(recipe, base, nameOf),
    ...changes.map((each) =>
      toWhatIfWords(each, names[each.unit] ?? each.unit, nameOf(each.column)),
    ),
  ];
  if (differences.length === 0) {
    return (
      <p className="text-15 text-muted">
        Nothing is changed: this is the lens “{title}” as it is. Move a weight, choose a method or
        take a figure otherwise.
      </p>
    );
  }
  const moves = toRankChanges(rows, country);
  return (
    <div className="text-15">
      <ul className="list-disc pl-5" aria-label="What differs from the lens">
        {differences.map((text) => (
          <li key={text}>{text}.</li>
        ))}
      </ul>
      <ul
        className="number mt-2 flex flex-wrap gap-x-6 gap-y-1 font-semibold"
        aria-label="Ranks of the chosen countries"
        aria-live="polite"
      >
        {moves.chosen.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="number mt-1 text-13 text-muted">
        {moves.moved} of {moves.of} countries have another rank
        {moves.farthest.length > 0 && `; farthest: ${moves.farthest.join(", ")}`}.
      </p>
      <button
        type="button"
        className={`${press.plain} mt-2`}
        onClick={() => change({ recipe: base, changes: [] })}
      >
        Back to the lens
      </button>
    </div>
  );
}
