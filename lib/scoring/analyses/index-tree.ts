import type { Aggregation } from "@/lib/contracts/recipe";
import { aggregate } from "../aggregate/aggregate";
import { copelandAgainst } from "../aggregate/copeland";
import type { ScoredTable } from "../scored-table";
import { type ContributionGroup, scoreProfile } from "./contribution-tree";
import { listParts } from "./listed-parts";

/** While a mean is made, a profile is compared with about so many units. */
const MEAN = 16;

/**
 * The hierarchy of a scored table as contributions see it.
 *
 * Only Copeland minds the other units: a profile is compared with every unit as it is. With itself
 * a unit ties, and so it has the score that it has in the index.
 *
 * @example runAtOnce(toContributions(toIndexTree(scored), figuresOf5, figuresOf3, { seed: 1 }))
 */
export function toIndexTree(scored: ScoredTable): ContributionGroup {
  const parts = listParts(scored);
  const profiles = scored.units.map((_, unit) => toProfile(scored, unit));
  return toGroup(scored.index);

  function toGroup(code: string): ContributionGroup {
    const own = parts.get(code) ?? [];
    const { aggregation } = scored.groups.find((group) => group.code === code) ?? {
      aggregation: { method: "arithmetic" as const },
    };
    const weights = Float64Array.from(own, ({ weight }) => weight);
    const children = own.map((part) => part.indicator ?? toGroup(part.code));
    const isAdditive = aggregation.method === "arithmetic";
    if (aggregation.method !== "copeland") {
      return { children, isAdditive, aggregate: toMean(weights, aggregation) };
    }
    // Scored here as every mix is: what rounding leaves would decide where two are equal.
    const columns = children.map((child) =>
      Float64Array.from(profiles, (profile) => scoreProfile(child, profile)),
    );
    const aggregate = (scores: Float64Array) => copelandAgainst(scores, columns, weights);
    return { children, isAdditive, aggregate, cost: Math.ceil(profiles.length / MEAN) };
  }
}

/** A unit's figures on the common scale, one for each indicator; NaN where not known. */
export function toProfile({ indicators }: ScoredTable, unit: number): Float64Array {
  return Float64Array.from(indicators, ({ normalised }) => normalised[unit] ?? Number.NaN);
}

function toMean(weights: Float64Array, aggregation: Aggregation): (scores: Float64Array) => number {
  const cells = Array.from(weights, () => new Float64Array(1));
  const out = new Float64Array(1);
  return (scores) => {
    for (const [place, cell] of cells.entries()) cell[0] = scores[place] ?? Number.NaN;
    aggregate(cells, weights, aggregation, out);
    return out[0] ?? Number.NaN;
  };
}
