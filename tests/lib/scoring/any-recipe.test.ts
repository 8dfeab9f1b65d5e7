import fc from "fast-check";
import { expect, it } from "vitest";
import type {
  Aggregation,
  Imputation,
  Normalisation,
  Treatment,
  Weighting,
} from "@/lib/contracts/recipe";
import { recipe as contract, type Recipe } from "@/lib/contracts/recipe";
import { RecipeError, type ScoringTable, scoreTable } from "@/lib/scoring";
import { checkAnalyses } from "@/lib/scoring/analyses/check-analyses";
import { checkRecipe } from "@/lib/scoring/check/check-recipe";
import { toUsualVariation } from "@/lib/scoring/usual-variation";

const UNITS = ["a", "b", "c", "d", "e", "f", "g"];

const figure = fc.oneof(
  fc.constantFrom(0, -1, 1, 7, 7, Number.NaN, Number.NaN),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((each) => Math.round(each * 1e3) / 1e3),
);
const figures = fc
  .array(figure, { minLength: UNITS.length, maxLength: UNITS.length })
  .map((values) => Float64Array.from(values));
const marks = fc
  .array(fc.constantFrom(0, 0, 0, 1), { minLength: UNITS.length, maxLength: UNITS.length })
  .map((values) => Uint8Array.from(values));
const column = fc.record({
  values: figures,
  notApplicable: marks,
  earlier: fc.array(fc.record({ year: fc.integer({ min: 2019, max: 2023 }), values: figures }), {
    maxLength: 2,
  }),
});
const table: fc.Arbitrary<ScoringTable> = fc
  .record({ first: column, second: column, third: column, people: column })
  .map((columns) => ({
    year: 2024,
    units: UNITS.map((code) => ({ code, name: code })),
    columns: new Map(Object.entries(columns)),
    groupings: new Map([["region", ["n", "n", "s", "s", null, "w", "n"]]]),
  }));

const normalisation = fc.constantFrom<Normalisation>(
  { method: "none" },
  { method: "min-max", low: 0, high: 100 },
  { method: "z-score", mean: 0, deviation: 1 },
  { method: "percentile-rank" },
  { method: "borda" },
  { method: "distance-to-reference", unit: "c" },
  { method: "distance-to-target", capped: false },
  { method: "goalposts" },
  { method: "fraction-of-max" },
  { method: "share-of-total" },
);
const treatment = fc.constantFrom<Treatment>(
  { method: "none" },
  { method: "winsorise", most: 2, skew: 1, kurtosis: 0.5, otherwise: "log" },
  { method: "winsorise", most: 0, skew: 1, kurtosis: 0.5, otherwise: "box-cox" },
  { method: "log", mirrored: false },
  { method: "box-cox", lambda: -5 },
  { method: "box-cox", lambda: 5 },
);
const aggregation = fc.constantFrom<Aggregation>(
  { method: "arithmetic" },
  { method: "geometric" },
  { method: "harmonic" },
  { method: "power", exponent: 20 },
  { method: "power", exponent: -20 },
  { method: "power", exponent: 0 },
  { method: "median" },
  { method: "copeland" },
);
const imputation = fc.constantFrom<Imputation>(
  { method: "none" },
  { method: "group-mean", group: "region" },
  { method: "group-median", group: null },
  { method: "last-known", years: 3 },
  { method: "regression", on: "people" },
);
const weighting = fc.constantFrom<Weighting>(
  { method: "given" },
  { method: "equal" },
  { method: "pca" },
  { method: "importance" },
  { method: "random", within: 1, seed: 3 },
);

const recipe: fc.Arbitrary<Recipe> = fc
  .record({
    directions: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom<1 | -1>(1, -1))),
    weights: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 3 }))),
    by: fc.constantFrom("people", undefined),
    stages: fc.record({
      normalisation,
      treatment,
      imputation,
      weighting,
      aggregation: fc.array(aggregation, { minLength: 1, maxLength: 2 }),
      over: fc.constantFrom("year" as const, "all-years" as const),
      screening: fc.constantFrom({ least: 0 }, { least: 0.6 }),
    }),
  })
  .map(({ directions, weights, by, stages }) =>
    contract.parse({
      version: 1,
      indicators: ["first", "second", "third"].map((code, at) => ({
        code,
        direction: directions[at],
        weight: weights[at],
        parent: at === 2 ? "index" : "pair",
        denominator: by,
        target: 10,
        goalposts: [-5, 5],
      })),
      groups: [
        { code: "pair", parent: "index" },
        { code: "index", parent: null },
      ],
      ...stages,
    }),
  );

it("whatever methods a recipe puts together, it is refused with paths or gives scores that are numbers or missing, and ranks that follow them", () => {
  let computed = 0;
  fc.assert(
    fc.property(table, recipe, (figuresOf, how) => {
      try {
        const { scores, ranks, ranked } = scoreTable(figuresOf, how);
        computed += 1;
        expect(scores.filter((score) => Number.isFinite(score))).toHaveLength(ranked);
        for (const [unit, score] of scores.entries()) {
          if (Number.isNaN(score)) expect(ranks[unit]).toBeNaN();
          else expect(Number.isFinite(score)).toBe(true);
          for (const [other, theirs] of scores.entries()) {
            if (score > theirs) expect(ranks[unit]).toBeLessThanOrEqual(ranks[other] ?? 0);
          }
        }
      } catch (error) {
        if (!(error instanceof RecipeError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
        for (const { path } of error.problems)
          expect(path).toMatch(/^[a-z]+(\[\d+\])?(\.[a-z]+)?$/);
      }
    }),
    { numRuns: 600 },
  );
  expect(computed).toBeGreaterThan(200);
});

it("whatever methods a recipe puts together soundly, what is varied of it unasked is as sound in every combination", () => {
  const varied = new Set<string>();
  fc.assert(
    fc.property(table, recipe, (figuresOf, how) => {
      if (checkRecipe(how, figuresOf).length > 0) return;
      // The subregions of the project's own table are no grouping of this one.
      const usual = { ...toUsualVariation(how), imputations: [] };
      for (const [stage, choices] of Object.entries(usual)) {
        if (Array.isArray(choices) && choices.length > 0) varied.add(stage);
      }
      const uncertainty = { runs: 100, seed: 1, varied: usual, pairs: [] };
      expect(checkAnalyses({ uncertainty }, how, figuresOf)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
  expect(varied).toEqual(new Set(["normalisations", "aggregations", "treatments"]));
});
