import type { Recipe } from "@/lib/contracts/recipe";
import type { PackedTable } from "@/lib/contracts/scoring-table";
import type { WhatIf } from "@/lib/domain/what-if";
import type { RankSpread } from "@/lib/scoring/analyses/rank-spread";
import { changeFigures } from "@/lib/scoring/change-figures";
import { compilePipeline } from "@/lib/scoring/compile-pipeline";
import type { ScoringTable } from "@/lib/scoring/scoring-table";
import type { PartedStrength } from "./strength-parts";

/** What an index is computed from. */
export interface StrengthQuestion {
  /** The figures as they are stated, and as they travel. */
  packed: PackedTable;
  /** The same made ready. */
  table: ScoringTable;
  recipe: Recipe;
  /** The ready recipe that it is held against, and the ranks that it gives: see `rankBy`. */
  base: Recipe;
  before: Float64Array;
  changes: readonly WhatIf[];
}

/** An index computed once: every country's place, and what the index is made of. */
export interface Strength {
  groups: PartedStrength["groups"][number][];
  indicators: PartedStrength["indicators"][number][];
  rows: StrengthPlace[];
  years: [number, number] | null;
  unranked: { iso3: string; name: string }[];
}

type StrengthPlace = Omit<PartedStrength["rows"][number], "groups"> & {
  groups: (number | null)[];
};

/**
 * Every country's place in an index, the strongest first, equal ones by name; with its place by the
 * ready recipe where that is another. Intervals are added by `addSpreads`.
 *
 * The same question has the same answer to the last bit, on server and in browser.
 *
 * @throws RecipeError where the recipe cannot be computed
 * @example computeStrength({ packed, table, recipe, base, before, changes: [] }).rows[0]
 */
export function computeStrength(question: StrengthQuestion): Strength {
  const { packed, table, recipe, base, changes } = question;
  const { table: changed, taken } = changeFigures(table, changes);
  const pipeline = compilePipeline(changed, recipe);
  const { scores, ranks, parts, weights } = pipeline.run();
  const isOther = taken.length > 0 || JSON.stringify(recipe) !== JSON.stringify(base);
  const before = isOther ? question.before : null;
  const holders = new Map<number, number>();
  for (const rank of ranks) holders.set(rank, (holders.get(rank) ?? 0) + 1);
  const first = recipe.indicators.length;
  const shares = toShares([...recipe.indicators, ...recipe.groups], weights);
  const heads = new Map(packed.columns.map((column) => [column.code, column]));
  const ranked = packed.units.map(({ code, name }, unit) => {
    const rank = ranks[unit] ?? Number.NaN;
    return {
      ...{ iso3: code, name, rank, score: scores[unit] ?? Number.NaN, spread: null },
      isTied: (holders.get(rank) ?? 0) > 1,
      before: toKnown(before?.[unit]),
      groups: recipe.groups.map((_, at) => toKnown(parts[first + at]?.[unit])),
    };
  });
  return {
    groups: recipe.groups.map(({ code, name, parent }, at) => ({
      ...{ code, name: name ?? code, parent, share: shares[first + at] ?? 0 },
    })),
    indicators: recipe.indicators.map(({ code, name, parent }, at) => ({
      ...{ code, parent, share: shares[at] ?? 0 },
      name: name ?? heads.get(code)?.name ?? code,
      unit: heads.get(code)?.unit ?? "",
    })),
    rows: ranked
      .filter(({ rank }) => !Number.isNaN(rank))
      .toSorted((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1)),
    unranked: ranked.flatMap(({ rank, iso3, name }) =>
      Number.isNaN(rank) ? [{ iso3, name }] : [],
    ),
    years: toYears(packed, recipe),
  };
}

/**
 * Every unit's rank by a recipe, NaN where it has none.
 *
 * @throws RecipeError where the recipe cannot be computed
 */
export function rankBy(table: ScoringTable, recipe: Recipe): Float64Array {
  return compilePipeline(table, recipe).run().ranks;
}

/**
 * The same with each country's interval over many recomputations; a country that none of them
 * ranked has none.
 *
 * @param spreads by the table's units
 */
export function addSpreads<Computed extends Pick<Strength, "rows">>(
  strength: Computed,
  units: readonly { code: string }[],
  spreads: readonly RankSpread[],
): Computed {
  const byCode = new Map(units.map(({ code }, unit) => [code, spreads[unit]]));
  const rows = strength.rows.map((row) => {
    const { low = null, median = null, high = null } = byCode.get(row.iso3) ?? {};
    const spread = low === null || median === null || high === null ? null : { low, median, high };
    return { ...row, spread };
  });
  return { ...strength, rows };
}

/** Each part's share of the weights beside it. */
function toShares(parts: readonly { parent: string | null }[], weights: Float64Array): number[] {
  const sums = new Map<string | null, number>();
  for (const [place, { parent }] of parts.entries()) {
    sums.set(parent, (sums.get(parent) ?? 0) + (weights[place] ?? 0));
  }
  return parts.map(({ parent }, place) => {
    const sum = sums.get(parent) ?? 0;
    return parent === null || sum === 0 ? 0 : (weights[place] ?? 0) / sum;
  });
}

function toYears({ columns }: PackedTable, { indicators }: Recipe): [number, number] | null {
  const used = new Set(indicators.map(({ code }) => code));
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { code, years } of columns) {
    if (!used.has(code)) continue;
    for (const year of years) {
      if (year === null) continue;
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return last < first ? null : [first, last];
}

function toKnown(value = Number.NaN): number | null {
  return Number.isNaN(value) ? null : value;
}
