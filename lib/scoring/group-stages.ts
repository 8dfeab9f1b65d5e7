import type { Aggregation, Recipe, Weighting } from "@/lib/contracts/recipe";
import { aggregate } from "./aggregate/aggregate";
import { type PlannedGroup, planGroups } from "./plan-groups";
import type { RunOptions } from "./run-options";
import { importanceWeights } from "./weigh/importance-weights";
import { principalWeights } from "./weigh/principal-weights";
import { randomWeights } from "./weigh/random-weights";

/** Weights and scores of every group; written anew by each run. */
export interface GroupStages {
  /** Indicators and groups by place, in the order of the recipe. */
  codes: readonly string[];
  /** Every group after its parts. */
  groups: readonly PlannedGroup[];
  /** By place: an indicator's normalised figures, a group's scores. */
  parts: readonly Float64Array[];
  weights: Float64Array;
  /** The place of the index. */
  top: number;
  run: (options: RunOptions) => void;
}

/**
 * The stages from normalised figures to the index, with room for all of them made once.
 *
 * @param recipe one that `checkRecipe` finds nothing in
 * @param normalised one column for each indicator
 */
export function createGroupStages(
  recipe: Recipe,
  normalised: readonly Float64Array[],
  units: number,
): GroupStages {
  const groups = planGroups(recipe);
  const codes = [...recipe.indicators, ...recipe.groups].map(({ code }) => code);
  const given = Float64Array.from([...recipe.indicators, ...recipe.groups], (each) => each.weight);
  const parts = [...normalised, ...recipe.groups.map(() => new Float64Array(units))];
  const weights = given.slice();
  const nowhere = new Float64Array(0);
  const rooms = groups.map((group) => ({
    group,
    columns: Array.from(group.parts, (place) => parts[place] ?? nowhere),
    weights: new Float64Array(group.parts.length),
    scores: parts[group.place] ?? nowhere,
  }));

  function run({ weights: wanted, noise, weighting, aggregation }: RunOptions): void {
    const method = wanted === undefined ? (weighting ?? recipe.weighting) : null;
    weights.set(wanted ?? toGiven(method ?? recipe.weighting, codes, given));
    for (const { group, columns, weights: own, scores } of rooms) {
      for (let at = 0; at < own.length; at++) own[at] = weights[group.parts[at] ?? 0] ?? 0;
      const choice = toAggregation(group, aggregation ?? recipe.aggregation);
      if (method?.method === "pca" || method?.method === "importance") {
        own.set(toSearched(method.method, columns, own, choice));
      }
      for (let at = 0; at < own.length; at++) {
        const place = group.parts[at] ?? 0;
        own[at] = (own[at] ?? 0) * (noise?.[place] ?? 1);
        weights[place] = own[at] ?? 0;
      }
      aggregate(columns, own, choice, scores);
    }
  }

  return { codes, groups, parts, weights, top: groups.at(-1)?.place ?? 0, run };
}

/**
 * How a group is aggregated: as it says itself, else as its level does.
 *
 * @param byLevel from the lowest level up; the last one holds for all above it
 */
export function toAggregation(
  { aggregation, level }: PlannedGroup,
  byLevel: readonly Aggregation[],
): Aggregation {
  return (
    aggregation ?? byLevel[Math.min(level, byLevel.length - 1)] ?? { method: "arithmetic" as const }
  );
}

/** What is weighted 0 is left out under every method. */
function toGiven(
  weighting: Weighting,
  codes: readonly string[],
  given: Float64Array,
): Float64Array {
  if (weighting.method === "equal") return given.map((weight) => (weight > 0 ? 1 : 0));
  if (weighting.method !== "random") return given;
  return randomWeights(codes, given, weighting.within, weighting.seed);
}

function toSearched(
  method: "pca" | "importance",
  columns: readonly Float64Array[],
  given: Float64Array,
  aggregation: Aggregation,
): Float64Array {
  if (method === "pca") return principalWeights(columns, given);
  // A median and Copeland's count add nothing up: there is no variance to share.
  if (aggregation.method === "median" || aggregation.method === "copeland") return given;
  return importanceWeights(columns, given, aggregation);
}
