"use client";

import { type ReactNode, useId } from "react";
import { DraftField } from "@/components/ui/draft-field";
import { press } from "@/components/ui/press";
import type { Recipe } from "@/lib/contracts/recipe";
import { leaveOut, setWeight, takeIn } from "@/lib/scoring/edit-recipe";
import { useLab } from "./lab-context";
import { LabSection } from "./lab-section";

/** Weights beside each other, and how far a slider goes. */
const STEP = 0.1;
const MOST = 10;

/** What those here mean where the recipe does not take them as they are. */
const SEARCHED: Readonly<Partial<Record<Recipe["weighting"]["method"], string>>> = {
  equal: " The recipe weighs all alike now; those here matter where they are 0.",
  pca: " The recipe finds its own weights now; those here matter where they are 0.",
  importance:
    " Those here are wishes now: the recipe searches for weights by which each part has as much effect on the result as is wished.",
  random: " The recipe draws its weights at random around those here.",
};

/** What the index is made of: each pillar and indicator with its weight, to be moved, left out or taken in. */
export function LabWeights({
  nameOf,
  children,
}: {
  nameOf: (code: string) => string;
  /** What stands below them. */
  children?: ReactNode;
}) {
  const { base, recipe } = useLab();
  const top = base.groups.find(({ parent }) => parent === null)?.code ?? "";
  return (
    <LabSection title="Weights">
      <p className="text-13 text-muted">
        Only ratios count: twice the weight counts twice as much as what stands beside it.
        {SEARCHED[recipe.weighting.method]}
      </p>
      <PartList parent={top} nameOf={nameOf} />
      {children}
    </LabSection>
  );
}

/** Everything below one group: of the lens, and what was added to it. */
function PartList({ parent, nameOf }: { parent: string; nameOf: (code: string) => string }) {
  const { base, recipe } = useLab();
  const groups = listBelow(base.groups, recipe.groups, parent);
  const indicators = listBelow(base.indicators, recipe.indicators, parent);
  return (
    <ul className="mt-2">
      {groups.map(({ code }) => (
        <li key={code} className="border-t border-rule py-2">
          <WeightRow code={code} name={nameOf(code)} isBold />
          <details className="mt-1 pl-3">
            <summary className={press.word}>
              {countBelow(recipe, code)} of {countBelow(base, code)} indicators
            </summary>
            <PartList parent={code} nameOf={nameOf} />
          </details>
        </li>
      ))}
      {indicators.map(({ code }) => (
        <li key={code} className="border-t border-rule py-1.5">
          <WeightRow code={code} name={nameOf(code)} isIndicator />
        </li>
      ))}
    </ul>
  );
}

/** The lens' own first, in its order; then what was added. */
function listBelow<Part extends { code: string; parent: string | null }>(
  base: readonly Part[],
  now: readonly Part[],
  parent: string,
): Part[] {
  const known = new Set(base.map(({ code }) => code));
  return [...base, ...now.filter(({ code }) => !known.has(code))].filter(
    (each) => each.parent === parent,
  );
}

function countBelow(recipe: Recipe, code: string): number {
  const below = recipe.groups.filter(({ parent }) => parent === code);
  return (
    recipe.indicators.filter(({ parent }) => parent === code).length +
    below.reduce((sum, group) => sum + countBelow(recipe, group.code), 0)
  );
}

function WeightRow({
  code,
  name,
  isBold = false,
  isIndicator = false,
}: {
  code: string;
  name: string;
  isBold?: boolean;
  isIndicator?: boolean;
}) {
  const id = useId();
  const { base, recipe, change } = useLab();
  const parts = isIndicator ? recipe.indicators : recipe.groups;
  const part = parts.find((each) => each.code === code);
  const isIn = part !== undefined;
  const isLast = isIndicator && isIn && recipe.indicators.length === 1;
  const move = (text: string) => {
    change({ recipe: setWeight(recipe, code, Number(text)) }, "replace");
  };
  const weight = part?.weight ?? 0;
  const shown = Number(weight.toFixed(3));
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-3">
      <label
        htmlFor={isIndicator ? `${id}-in` : id}
        className={`flex items-center gap-2 text-13 ${isBold ? "font-semibold" : ""} ${isIn ? "" : "text-muted"}`}
      >
        {isIndicator && (
          <input
            id={`${id}-in`}
            type="checkbox"
            className="size-4 accent-(--accent)"
            checked={isIn}
            disabled={isLast}
            onChange={() =>
              change({ recipe: isIn ? leaveOut(recipe, code) : takeIn(recipe, base, code) })
            }
          />
        )}
        {name}
      </label>
      <div className="w-20">
        <DraftField
          aria-label={`Weight of ${name}, as a number`}
          inputMode="decimal"
          value={isIn ? String(shown) : ""}
          disabled={!isIn}
          isFit={(text) => /^\d+(\.\d+)?$/.test(text)}
          onDraft={move}
        />
      </div>
      <input
        id={id}
        type="range"
        aria-label={`Weight of ${name}`}
        className="col-span-2 block h-6 w-full accent-(--accent) disabled:opacity-40"
        min={0}
        max={Math.max(MOST, Math.ceil(weight))}
        step={STEP}
        value={weight}
        disabled={!isIn}
        onChange={({ target }) => move(target.value)}
      />
    </div>
  );
}
