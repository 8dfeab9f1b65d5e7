import type { Recipe } from "@/lib/contracts/recipe";
import type { PackedTable } from "@/lib/contracts/scoring-table";
import { runAtOnce } from "@/lib/scoring/analyses/run-in-chunks";
import {
  contributionsToGap,
  contributionsToScore,
} from "@/lib/scoring/analyses/score-contributions";
import { scoreTable } from "@/lib/scoring/score-table";
import type { ScoringTable } from "@/lib/scoring/scoring-table";
import { USUAL_SEED } from "@/lib/scoring/usual-variation";

/** A score, or the gap between two, taken apart. */
export interface ComputedParts {
  country: string;
  against: string | null;
  from: number | null;
  to: number | null;
  method: "exact" | "sampled";
  /** How many orders were drawn; null where all were counted. */
  orders: number | null;
  parts: { code: string; name: string; points: number }[];
}

/**
 * What each indicator adds to a country's score, or to its lead over another, the most first; what
 * adds nothing is left out. The parts sum to `to − from`.
 *
 * @param table with the figures that are taken otherwise
 * @param country a unit of the table, as is `against`
 * @throws RecipeError where the recipe cannot be computed
 * @example computeParts({ packed, table, recipe, country: "MNG", against: "KAZ" }).parts[0]
 */
export function computeParts({
  packed,
  table,
  recipe,
  country,
  against,
}: {
  packed: PackedTable;
  table: ScoringTable;
  recipe: Recipe;
  country: string;
  against: string | null;
}): ComputedParts {
  const computed = scoreTable(table, recipe);
  const toPlace = (code: string) => computed.units.findIndex((unit) => unit.code === code);
  const { from, to, method, orders, parts } = runAtOnce(
    against === null
      ? contributionsToScore(computed, toPlace(country), USUAL_SEED)
      : contributionsToGap(computed, toPlace(country), toPlace(against), USUAL_SEED),
  );
  const names = new Map(packed.columns.map(({ code, name }) => [code, name]));
  return {
    ...{ country, against, method, orders },
    from: Number.isNaN(from) ? null : from,
    to: Number.isNaN(to) ? null : to,
    parts: recipe.indicators
      .flatMap(({ code, name }, at) => {
        const points = parts[at] ?? Number.NaN;
        return Number.isNaN(points) || points === 0
          ? []
          : [{ code, name: name ?? names.get(code) ?? code, points }];
      })
      .toSorted((one, other) => other.points - one.points),
  };
}
