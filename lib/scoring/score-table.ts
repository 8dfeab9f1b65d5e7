import type { Recipe } from "@/lib/contracts/recipe";
import { compilePipeline, type Pipeline } from "./compile-pipeline";
import { toAggregation } from "./group-stages";
import type { ScoredGroup, ScoredIndicator, ScoredTable } from "./scored-table";
import type { ScoringTable } from "./scoring-table";
import { measureMoments } from "./treat/moments";

/**
 * Computes an index over a table and keeps every stage: denominated, imputed, screened, treated,
 * normalised, weighted, aggregated, ranked.
 *
 * Unknown is never zero: what is missing stays so until the recipe imputes it, and each imputed
 * cell is marked. The order of units and of indicators decides nothing.
 *
 * @throws RecipeError naming every problem, where the recipe can not be computed
 * @see OECD/JRC, Handbook on Constructing Composite Indicators (2008)
 * @example scoreTable(table, recipe).ranks
 */
export function scoreTable(table: ScoringTable, recipe: Recipe): ScoredTable {
  const pipeline = compilePipeline(table, recipe);
  const { scores, ranks } = pipeline.run();
  const shares = toShares(pipeline);
  const units = table.units.length;
  const { stages } = pipeline;
  stages.treatRest();
  const indicators = recipe.indicators.map((indicator, at): ScoredIndicator => {
    const keep = (columns: readonly Float64Array[]) =>
      columns[at]?.slice(0, units) ?? new Float64Array(units);
    const applies = stages.indicators[at]?.applies ?? new Uint8Array(units);
    const denominated = keep(stages.denominated);
    const imputed = keep(stages.imputed);
    return {
      code: indicator.code,
      parent: indicator.parent,
      direction: indicator.direction,
      weight: shares[at] ?? 0,
      notApplicable: toNotApplicable(denominated, applies),
      denominated,
      imputed,
      imputedCells: toImputedCells(denominated, imputed),
      screened: keep(stages.screened),
      treated: keep(stages.treated),
      treatment: {
        done: stages.treatments[at]?.done ?? "none",
        moved: stages.treatments[at]?.moved ?? 0,
        before: measureMoments(stages.screened[at] ?? new Float64Array(0)),
        after: measureMoments(stages.treated[at] ?? new Float64Array(0)),
      },
      normalised: keep(stages.normalised),
    };
  });
  return {
    units: table.units,
    indicators,
    groups: keepGroups(pipeline, recipe, shares, indicators),
    index: pipeline.parts[pipeline.groups.top] ?? "",
    coverage: stages.coverage.slice(),
    leftOut: stages.leftOut.slice(),
    scores: scores.slice(),
    ranks: ranks.slice(),
    ranked: ranks.reduce((count, rank) => count + (Number.isNaN(rank) ? 0 : 1), 0),
  };
}

/** A figure that is there does apply, whatever was said of it. */
function toNotApplicable(figures: Float64Array, applies: Uint8Array): Uint8Array {
  const marks = new Uint8Array(applies.length);
  for (let unit = 0; unit < marks.length; unit++) {
    if (applies[unit] === 0 && Number.isNaN(figures[unit])) marks[unit] = 1;
  }
  return marks;
}

function toImputedCells(before: Float64Array, after: Float64Array): Uint8Array {
  const marks = new Uint8Array(before.length);
  for (let unit = 0; unit < marks.length; unit++) {
    if (Number.isNaN(before[unit]) && !Number.isNaN(after[unit])) marks[unit] = 1;
  }
  return marks;
}

/** Each part's share of the weights in its group. */
function toShares({ groups: { groups, weights, top } }: Pipeline): Float64Array {
  const shares = new Float64Array(weights.length);
  for (const { parts } of groups) {
    const total = parts.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
    for (const place of parts) shares[place] = total > 0 ? (weights[place] ?? 0) / total : 0;
  }
  shares[top] = 1;
  return shares;
}

function keepGroups(
  { groups: { groups, parts } }: Pipeline,
  recipe: Recipe,
  shares: Float64Array,
  indicators: readonly ScoredIndicator[],
): ScoredGroup[] {
  const first = indicators.length;
  const empty: readonly Uint8Array[] = indicators.map((each) => each.notApplicable);
  const none = [...empty, ...recipe.groups.map(() => new Uint8Array(0))];
  const kept = groups.flatMap((group): (ScoredGroup & { place: number })[] => {
    const { place, level } = group;
    const own = recipe.groups[place - first];
    const scores = parts[place];
    if (own === undefined || scores === undefined) return [];
    const notApplicable = Uint8Array.from(scores, (_, unit) =>
      group.parts.every((part) => none[part]?.[unit] === 1) ? 1 : 0,
    );
    none[place] = notApplicable;
    return [
      {
        place,
        code: own.code,
        parent: own.parent,
        level,
        weight: shares[place] ?? 0,
        aggregation: toAggregation(group, recipe.aggregation),
        scores: scores.slice(),
        notApplicable,
      },
    ];
  });
  return kept.sort((one, other) => one.place - other.place).map(({ place: _, ...each }) => each);
}
