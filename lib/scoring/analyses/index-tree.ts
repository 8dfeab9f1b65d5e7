import type { Aggregation } from "@/lib/contracts/recipe";
import { aggregate } from "../aggregate/aggregate";
import { copelandAgainst } from "../aggregate/copeland";
import type { ScoredTable } from "../scored-table";
import type { ContributionGroup } from "./contribution-tree";
import { listParts } from "./listed-parts";

/**
 * The hierarchy of a scored table as contributions see it: one unit's figures may change, the
 * others' stay.
 *
 * Only Copeland minds the others: the unit is compared with each as they are. On the way from
 * another unit's figures that one counts twice, since whatever is won from it, it loses.
 *
 * @param unit whose figures change
 * @param against from whose figures they come; null for none of the units
 * @example toContributions(toIndexTree(scored, 3, 5), figuresOf5, figuresOf3, { seed: 1 })
 */
export function toIndexTree(
  scored: ScoredTable,
  unit: number,
  against: number | null,
): ContributionGroup {
  const parts = listParts(scored);
  return toGroup(scored.index);

  function toGroup(code: string): ContributionGroup {
    const own = parts.get(code) ?? [];
    const { aggregation } = scored.groups.find((group) => group.code === code) ?? {
      aggregation: { method: "arithmetic" as const },
    };
    const weights = Float64Array.from(own, ({ weight }) => weight);
    const columns = own.map(({ column }) => column);
    return {
      children: own.map((part) => part.indicator ?? toGroup(part.code)),
      isAdditive: aggregation.method === "arithmetic",
      aggregate:
        aggregation.method === "copeland"
          ? toContest(columns, weights, unit, against)
          : toMean(weights, aggregation),
    };
  }
}

function toMean(weights: Float64Array, aggregation: Aggregation): (scores: Float64Array) => number {
  const cells = Array.from(weights, () => new Float64Array(1));
  const out = new Float64Array(1);
  const total = new Float64Array(1);
  return (scores) => {
    for (const [place, cell] of cells.entries()) cell[0] = scores[place] ?? Number.NaN;
    aggregate(cells, weights, aggregation, out, total);
    return out[0] ?? Number.NaN;
  };
}

function toContest(
  columns: readonly Float64Array[],
  weights: Float64Array,
  unit: number,
  against: number | null,
): (scores: Float64Array) => number {
  const times = new Float64Array(columns[0]?.length ?? 0).fill(1);
  times[unit] = 0;
  if (against === null) return (scores) => copelandAgainst(scores, columns, weights, times);

  const duel = new Float64Array(times.length);
  duel[against] = 1;
  times[against] = 2;
  const own = Float64Array.from(columns, (column) => column[unit] ?? Number.NaN);
  const won = copelandAgainst(own, columns, weights, duel);
  // Both ends are then what they are in the index: of the duel, counted twice, one half is the other's.
  return (scores) =>
    copelandAgainst(scores, columns, weights, times) - (Number.isNaN(won) ? 0 : won);
}
