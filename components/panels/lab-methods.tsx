"use client";

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
import {
  AGGREGATION_NAMES,
  IMPUTATION_NAMES,
  NORMALISATION_NAMES,
  TREATMENT_NAMES,
  WEIGHTING_NAMES,
} from "@/lib/series/recipe-words";
import { useLab } from "./lab-context";
import { LabSection } from "./lab-section";

type Choice = Parameters<typeof toChoiceParts>[0];

/** A choice as an option: its parts joined, as they stand in an address. */
interface Option {
  value: string;
  label: string;
}

const TREATMENTS = [
  option("none", TREATMENT_NAMES.none),
  option("winsorise:5:2:3.5:log", `${TREATMENT_NAMES.winsorise}, else logarithms`),
  option("log:plain", TREATMENT_NAMES.log),
];
const NORMALISATIONS = [
  option("min-max:0:100", `${NORMALISATION_NAMES["min-max"]}, 0–100`),
  option("min-max:1:100", `${NORMALISATION_NAMES["min-max"]}, 1–100`),
  option("z-score:0:1", NORMALISATION_NAMES["z-score"]),
  option("percentile-rank", NORMALISATION_NAMES["percentile-rank"]),
  option("borda", NORMALISATION_NAMES.borda),
  option("fraction-of-max", NORMALISATION_NAMES["fraction-of-max"]),
  option("share-of-total", NORMALISATION_NAMES["share-of-total"]),
];
const AGGREGATIONS = [
  option("arithmetic", AGGREGATION_NAMES.arithmetic),
  option("power:0.5", "power mean of ½"),
  option("geometric", AGGREGATION_NAMES.geometric),
  option("harmonic", AGGREGATION_NAMES.harmonic),
  option("median", AGGREGATION_NAMES.median),
  option("copeland", AGGREGATION_NAMES.copeland),
];
const IMPUTATIONS = [
  option("none", IMPUTATION_NAMES.none),
  option("group-median:subregion", "median of its subregion"),
  option("group-mean:subregion", "mean of its subregion"),
  option("last-known:10", "last known within 10 years more"),
  option("regression:gdp-usd", "regression on GDP"),
];
const WEIGHTINGS = [
  option("given", WEIGHTING_NAMES.given),
  option("equal", WEIGHTING_NAMES.equal),
  option("pca", WEIGHTING_NAMES.pca),
  option("importance", WEIGHTING_NAMES.importance),
];

/** A choice of each stage: what the recipe does with figures on their way to a rank. */
export function LabMethods() {
  const { recipe, change } = useLab();
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
          options={IMPUTATIONS}
          read={readImputation}
          onChoose={(imputation) => set({ imputation })}
        />
        <Stage
          label="Outliers"
          name="treat"
          now={recipe.treatment}
          nowName={TREATMENT_NAMES[recipe.treatment.method]}
          options={TREATMENTS}
          read={readTreatment}
          onChoose={(treatment) => set({ treatment })}
        />
        <Stage
          label="One scale for all"
          name="norm"
          now={recipe.normalisation}
          nowName={NORMALISATION_NAMES[recipe.normalisation.method]}
          options={NORMALISATIONS}
          read={readNormalisation}
          onChoose={(normalisation) => set({ normalisation })}
        />
        <Stage
          label="Weights"
          name="weigh"
          now={recipe.weighting}
          nowName={WEIGHTING_NAMES[recipe.weighting.method]}
          options={WEIGHTINGS}
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
            options={AGGREGATIONS}
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

function toShares(now: number): Option[] {
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

function option(value: string, label: string): Option {
  return { value, label };
}

function Stage<Chosen extends Choice>({
  label,
  name,
  now,
  nowName,
  options,
  read,
  onChoose,
}: {
  label: string;
  name: string;
  now: Chosen;
  nowName: string;
  options: readonly Option[];
  read: (parts: readonly string[]) => Chosen | null;
  onChoose: (chosen: Chosen) => void;
}) {
  const value = toChoiceParts(now).join(":");
  const isListed = options.some((each) => each.value === value);
  return (
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
  );
}
