"use client";

import { useState } from "react";
import { ViewSelect } from "@/components/ui/view-select";
import type { Recipe } from "@/lib/contracts/recipe";
import {
  readAggregation,
  readImputation,
  readNormalisation,
  readTreatment,
  readWeighting,
  toChoiceParts,
} from "@/lib/contracts/recipe-choices";
import { setScale } from "@/lib/scoring/edit-recipe";
import { RECIPE_OPTIONS, type RecipeOption } from "@/lib/series/recipe-options";
import {
  AGGREGATION_NAMES,
  IMPUTATION_NAMES,
  NORMALISATION_NAMES,
  toTreatmentName,
  WEIGHTING_NAMES,
} from "@/lib/series/recipe-words";
import { useLab } from "./lab-context";
import { LabSection } from "./lab-section";

type Choice = Parameters<typeof toChoiceParts>[0];

/** A choice of each stage: what the recipe does with figures on their way to a rank. */
export function LabMethods() {
  const { recipe, change } = useLab();
  // The scale and the treatment that was changed with it; told as long as both stand.
  const [fitted, setFitted] = useState("");
  const set = (changed: Partial<Recipe>) => change({ recipe: { ...recipe, ...changed } });
  const levels = countLevels(recipe);
  const at = (level: number) =>
    recipe.aggregation[Math.min(level, recipe.aggregation.length - 1)] ?? {
      method: "arithmetic" as const,
    };
  return (
    <LabSection title="Methods">
      <div className="mt-2 grid gap-3">
        <Stage
          label="Missing figures"
          name="impute"
          now={recipe.imputation}
          nowName={IMPUTATION_NAMES[recipe.imputation.method]}
          options={RECIPE_OPTIONS.imputation}
          read={readImputation}
          onChoose={(imputation) => set({ imputation })}
        />
        <Stage
          label="Outliers"
          name="treat"
          now={recipe.treatment}
          nowName={toTreatmentName(recipe.treatment)}
          options={RECIPE_OPTIONS.treatment}
          read={readTreatment}
          onChoose={(treatment) => set({ treatment })}
          note={
            fitted === toStages(recipe)
              ? `Changed with the scale: a ${NORMALISATION_NAMES[recipe.normalisation.method]} takes no figure below zero, as a logarithm may be.`
              : null
          }
        />
        <Stage
          label="One scale for all"
          name="norm"
          now={recipe.normalisation}
          nowName={NORMALISATION_NAMES[recipe.normalisation.method]}
          options={RECIPE_OPTIONS.normalisation}
          read={readNormalisation}
          onChoose={(normalisation) => {
            const changed = setScale(recipe, normalisation);
            setFitted(changed.treatment === recipe.treatment ? "" : toStages(changed));
            set(changed);
          }}
        />
        <Stage
          label="Weights"
          name="weigh"
          now={recipe.weighting}
          nowName={WEIGHTING_NAMES[recipe.weighting.method]}
          options={RECIPE_OPTIONS.weighting}
          read={readWeighting}
          onChoose={(weighting) => set({ weighting })}
        />
        {Array.from({ length: levels }, (_, level) => (
          <Stage
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
            key={level}
            label={
              levels === 1
                ? "Putting indicators together"
                : level === 0
                  ? "Putting indicators together, within a pillar"
                  : "Putting pillars together"
            }
            name={`agg-${level}`}
            now={at(level)}
            nowName={AGGREGATION_NAMES[at(level).method]}
            options={RECIPE_OPTIONS.aggregation}
            read={readAggregation}
            onChoose={(chosen) =>
              set({
                aggregation: Array.from({ length: levels }, (_, each) =>
                  each === level ? chosen : at(each),
                ),
              })
            }
          />
        ))}
        <ViewSelect
          label="To be ranked, a country needs"
          name="screen"
          value={String(recipe.screening.least)}
          options={toShares(recipe.screening.least)}
          onChoose={(text) => set({ screening: { ...recipe.screening, least: Number(text) } })}
        />
      </div>
    </LabSection>
  );
}

const SHARES = [0, 0.25, 0.5, 0.66, 0.8, 0.9, 1];

function toShares(now: number): RecipeOption[] {
  return [...new Set([...SHARES, now])]
    .toSorted((one, other) => one - other)
    .map((share) => ({
      value: String(share),
      label: share === 0 ? "any of its figures" : `${Math.round(share * 100)}% of its figures`,
    }));
}

/** Groups one above another, the index among them. */
function countLevels({ groups }: Recipe): number {
  const parents = new Map(groups.map(({ code, parent }) => [code, parent]));
  const depths = groups.map(({ code }) => {
    let depth = 1;
    for (let up = parents.get(code); up != null && depth < 20; up = parents.get(up)) depth += 1;
    return depth;
  });
  return Math.max(1, ...depths);
}

/** What is done to figures before they are put together, as one text. */
function toStages({ treatment, normalisation }: Recipe): string {
  return [treatment, normalisation].flatMap(toChoiceParts).join(":");
}

function Stage<Chosen extends Choice>({
  label,
  name,
  now,
  nowName,
  options,
  read,
  onChoose,
  note,
}: {
  label: string;
  name: string;
  now: Chosen;
  nowName: string;
  options: readonly RecipeOption[];
  read: (parts: readonly string[]) => Chosen | null;
  onChoose: (chosen: Chosen) => void;
  /** Why it stands as it does, where the reader did not choose it. */
  note?: string | null;
}) {
  const value = toChoiceParts(now).join(":");
  const isListed = options.some((each) => each.value === value);
  return (
    <div>
      <ViewSelect
        label={label}
        name={name}
        value={value}
        options={isListed ? options : [...options, { value, label: `${nowName} (${value})` }]}
        onChoose={(text) => {
          const chosen = read(text.split(":"));
          if (chosen !== null) onChoose(chosen);
        }}
      />
      {note !== undefined && (
        <p
          role="status"
          className={note === null ? "" : "mt-1 border-l-4 border-accent pl-2 text-13"}
        >
          {note}
        </p>
      )}
    </div>
  );
}
