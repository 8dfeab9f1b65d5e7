import fc from "fast-check";
import { type Recipe, type RecipeInput, recipe } from "@/lib/contracts/recipe";
import type { ScoredTable, ScoringTable } from "@/lib/scoring";

/** A small table with its hierarchy: indicators in two pillars, figures of which some are missing. */
export interface DrawnIndex {
  figures: number[][];
  directions: (1 | -1)[];
  weights: number[];
}

const figure = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .double({ min: 0.5, max: 1e4, noNaN: true })
      .map((each) => Math.round(each * 1e6) / 1e6),
  },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

export const drawnIndex: fc.Arbitrary<DrawnIndex> = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 6 }))
  .chain(([units, indicators]) => {
    const each = <Value>(arbitrary: fc.Arbitrary<Value>, length: number) =>
      fc.array(arbitrary, { minLength: length, maxLength: length });
    return fc.record({
      figures: each(each(figure, units), indicators),
      directions: each(fc.constantFrom<1 | -1>(1, -1), indicators),
      weights: each(fc.integer({ min: 1, max: 9 }), indicators),
    });
  });

export function toTable({ figures }: DrawnIndex): ScoringTable {
  return {
    units: (figures[0] ?? []).map((_, unit) => ({ code: `unit-${unit}`, name: `Unit ${unit}` })),
    columns: new Map(
      figures.map((values, at) => [`indicator-${at}`, { values: Float64Array.from(values) }]),
    ),
    groupings: new Map(),
  };
}

export function toRecipe(
  { directions, weights }: Pick<DrawnIndex, "directions" | "weights">,
  stages: Partial<RecipeInput> = {},
): Recipe {
  return recipe.parse({
    version: 1,
    indicators: directions.map((direction, at) => ({
      code: `indicator-${at}`,
      direction,
      weight: weights[at],
      parent: at % 2 === 0 ? "even" : "odd",
    })),
    groups: [
      { code: "even", parent: "index", weight: 2 },
      { code: "odd", parent: "index" },
      { code: "index", parent: null },
    ],
    ...stages,
  });
}

/** Ranks by code of the unit. */
export function toRanks({ units, ranks }: ScoredTable): Record<string, number | undefined> {
  return Object.fromEntries(units.map(({ code }, at) => [code, ranks[at]]));
}
