import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aggregation, Normalisation, Treatment } from "@/lib/contracts/recipe";
import { scoreTable } from "@/lib/scoring";
import { checkMethods } from "@/lib/scoring/check/check-methods";
import { treat } from "@/lib/scoring/treat/treat";
import { drawnIndex, toRanks, toRecipe, toTable } from "./drawn-index";

const NORMALISATIONS: Normalisation[] = [
  { method: "min-max", low: 0, high: 100 },
  { method: "percentile-rank" },
  { method: "borda" },
  { method: "fraction-of-max" },
  { method: "share-of-total" },
];
/** Those that measure figures below zero, such as logarithms, as any other. */
const ANYWHERE = NORMALISATIONS.slice(0, 3);
const SCALE_FREE: Normalisation[] = [
  ...NORMALISATIONS,
  { method: "z-score", mean: 0, deviation: 1 },
  { method: "distance-to-reference", unit: "unit-0" },
];
const AGGREGATIONS: Aggregation[] = [
  { method: "arithmetic" },
  { method: "geometric" },
  { method: "harmonic" },
  { method: "power", exponent: 0.5 },
  { method: "median" },
  { method: "copeland" },
];
const TREATMENTS: Treatment[] = [
  { method: "winsorise", most: 5, skew: 2, kurtosis: 3.5, otherwise: "log" },
  { method: "log", mirrored: false },
  { method: "log", mirrored: true },
  { method: "box-cox", lambda: 0 },
  { method: "box-cox", lambda: -1 },
];

/** Every method has its turn, with those that it can go with. */
const stages = fc
  .record({
    normalisation: fc.constantFrom(...NORMALISATIONS),
    aggregation: fc.constantFrom(...AGGREGATIONS).map((method) => [method]),
    treatment: fc.constantFrom<Treatment>(...TREATMENTS, { method: "none" }),
    imputation: fc.constantFrom(
      { method: "none" as const },
      { method: "group-mean" as const, group: null },
    ),
  })
  .filter((how) => checkMethods(toRecipe({ directions: [1], weights: [1] }, how)).length === 0);
/** As above without what looks at the shape of all figures, or fills in. */
const plainStages = fc.record({
  normalisation: fc.constantFrom(...NORMALISATIONS),
  aggregation: fc
    .constantFrom(...AGGREGATIONS.filter(({ method }) => method !== "copeland"))
    .map((method) => [method]),
});

const RUNS = { numRuns: 150 };

/** Equal but for the rounding of sums that were added up in another order. */
function expectAlike(ours: number, theirs: number): void {
  if (Number.isNaN(ours) || Number.isNaN(theirs)) expect(ours).toBe(theirs);
  else expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(theirs)));
}

describe("an index", () => {
  it("does not depend on the order of countries", () => {
    fc.assert(
      fc.property(drawnIndex, stages, fc.array(fc.nat(), { maxLength: 12 }), (index, how, keys) => {
        const table = toTable(index);
        const order = table.units
          .map((_, at) => at)
          .sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || other - one);
        const shuffled = {
          ...index,
          figures: index.figures.map((column) => order.map((at) => column[at] ?? Number.NaN)),
        };
        const units = order.flatMap((at) => table.units[at] ?? []);
        const recipe = toRecipe(index, how);
        const first = scoreTable(table, recipe);
        const second = scoreTable({ ...toTable(shuffled), units }, recipe);
        for (const [at, from] of order.entries()) {
          expectAlike(second.scores[at] ?? 0, first.scores[from] ?? 0);
        }
        expect(toRanks(second)).toEqual(toRanks(first));
      }),
      RUNS,
    );
  });

  it("does not depend on the order of indicators and groups", () => {
    fc.assert(
      fc.property(drawnIndex, stages, (index, how) => {
        const recipe = toRecipe(index, how);
        const turned = {
          ...recipe,
          indicators: recipe.indicators.toReversed(),
          groups: recipe.groups.toReversed(),
        };
        const table = toTable(index);
        expect(toRanks(scoreTable(table, turned))).toEqual(toRanks(scoreTable(table, recipe)));
      }),
      RUNS,
    );
  });

  it("does not depend on the unit that a figure is given in, where a method compares peers", () => {
    fc.assert(
      fc.property(
        drawnIndex,
        fc.constantFrom(...SCALE_FREE),
        fc.integer({ min: -8, max: 8 }),
        (index, normalisation, power) => {
          const recipe = toRecipe(index, { normalisation });
          const [first = [], ...others] = index.figures;
          const other = { ...index, figures: [first.map((each) => each * 2 ** power), ...others] };
          const ours = scoreTable(toTable(other), recipe);
          const theirs = scoreTable(toTable(index), recipe);
          for (const [at, score] of ours.scores.entries())
            expectAlike(score, theirs.scores[at] ?? 0);
        },
      ),
      RUNS,
    );
  });

  it("never falls for a country whose own figure got better", () => {
    fc.assert(
      fc.property(drawnIndex, plainStages, fc.nat(), fc.nat(), (index, how, nth, which) => {
        const indicator = nth % index.figures.length;
        const unit = which % (index.figures[0]?.length ?? 1);
        const better = index.directions[indicator] === 1 ? 1.5 : 0.5;
        const figures = index.figures.map((column, at) =>
          column.map((value, of) => (at === indicator && of === unit ? value * better : value)),
        );
        const recipe = toRecipe(index, how);
        const before = scoreTable(toTable(index), recipe).scores[unit] ?? Number.NaN;
        const after = scoreTable(toTable({ ...index, figures }), recipe).scores[unit] ?? Number.NaN;
        if (Number.isNaN(before)) expect(after).toBeNaN();
        else expect(after).toBeGreaterThanOrEqual(before - 1e-9 * (1 + Math.abs(before)));
      }),
      RUNS,
    );
  });

  it("does not depend on the scale of weights: only their ratios count", () => {
    fc.assert(
      fc.property(
        drawnIndex,
        stages,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (index, how, by) => {
          const table = toTable(index);
          const scaled = { ...index, weights: index.weights.map((weight) => weight * by) };
          const ours = scoreTable(table, toRecipe(scaled, how));
          const theirs = scoreTable(table, toRecipe(index, how));
          for (const [at, score] of ours.scores.entries())
            expectAlike(score, theirs.scores[at] ?? 0);
        },
      ),
      RUNS,
    );
  });

  it("keeps missing what is missing, in every stage that fills nothing in", () => {
    fc.assert(
      fc.property(drawnIndex, stages, fc.constantFrom(...ANYWHERE), (index, how, normalisation) => {
        const scored = scoreTable(
          toTable(index),
          toRecipe(index, { ...how, normalisation, imputation: undefined }),
        );
        for (const [at, { normalised, treated, imputedCells }] of scored.indicators.entries()) {
          const gaps = (index.figures[at] ?? []).map((value) => Number.isNaN(value));
          expect(Array.from(treated, (value) => Number.isNaN(value))).toEqual(gaps);
          expect(Array.from(normalised, (value) => Number.isNaN(value))).toEqual(gaps);
          expect(imputedCells.includes(1)).toBe(false);
        }
        for (const [unit, score] of scored.scores.entries()) {
          const isUnknown = index.figures.every((column) => Number.isNaN(column[unit]));
          expect(Number.isNaN(score)).toBe(isUnknown);
        }
      }),
      RUNS,
    );
  });

  it("is the same to the byte for the same seed, and another one for another", () => {
    fc.assert(
      fc.property(drawnIndex, fc.nat(), (index, seed) => {
        const run = (from: number) =>
          scoreTable(
            toTable(index),
            toRecipe(index, { weighting: { method: "random", within: 0.5, seed: from } }),
          );
        expect(run(seed)).toEqual(run(seed));
        const weights = ({ indicators }: ReturnType<typeof run>) =>
          indicators.map(({ weight }) => weight);
        if (index.figures.length > 3)
          expect(weights(run(seed))).not.toEqual(weights(run(seed + 1)));
      }),
      RUNS,
    );
  });
});

describe("treatment", () => {
  it("never changes who is above whom", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .double({ min: -1e6, max: 1e6, noNaN: true })
            .map((each) => Math.round(each * 1e6) / 1e6),
          { minLength: 2, maxLength: 60 },
        ),
        fc.constantFrom(...TREATMENTS),
        (values, treatment) => {
          const column = Float64Array.from(values).sort();
          const told = { done: "none" as const, moved: 0 };
          const out = treat(column, treatment, new Float64Array(column.length), told);
          for (let at = 1; at < out.length; at++) {
            expect(out[at]).toBeGreaterThanOrEqual((out[at - 1] ?? 0) - 1e-9);
          }
        },
      ),
      RUNS,
    );
  });

  it("moves no more extremes than it may, and leaves none standing out unless it took a logarithm", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 8, maxLength: 60 }),
        fc.integer({ min: 0, max: 8 }),
        (exponents, most) => {
          const column = Float64Array.from(exponents, (each) => Math.exp(each));
          const told: { done: "none" | "winsorised" | "log" | "box-cox"; moved: number } = {
            done: "none",
            moved: 0,
          };
          const rule = {
            method: "winsorise",
            most,
            skew: 2,
            kurtosis: 3.5,
            otherwise: "log",
          } as const;
          treat(column, rule, new Float64Array(column.length), told);
          expect(told.moved).toBeLessThanOrEqual(most);
          expect(told.done === "winsorised").toBe(told.moved > 0);
        },
      ),
      RUNS,
    );
  });
});
