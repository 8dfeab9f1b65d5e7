import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunOptions } from "@/lib/scoring";
import { compilePipeline, scoreTable } from "@/lib/scoring";
import { readAsemRecipe, readAsemTable } from "./coinr-fixtures";
import { drawnIndex, toRecipe, toTable } from "./drawn-index";

const OPTIONS: RunOptions[] = [
  {},
  { normalisation: { method: "percentile-rank" } },
  {
    normalisation: { method: "min-max", low: 1, high: 100 },
    aggregation: [{ method: "geometric" }],
  },
  { treatment: { method: "winsorise", most: 3, skew: 1, kurtosis: 1, otherwise: "log" } },
  { imputation: { method: "group-median", group: null } },
  { aggregation: [{ method: "arithmetic" }, { method: "copeland" }] },
  { weighting: { method: "equal" } },
];

describe("a pipeline", () => {
  it("runs again as it ran before, whatever was run in between", () => {
    fc.assert(
      fc.property(
        drawnIndex,
        fc.array(fc.constantFrom(...OPTIONS), { minLength: 1, maxLength: 6 }),
        (index, between) => {
          const pipeline = compilePipeline(toTable(index), toRecipe(index));
          const keep = (options?: RunOptions) => {
            const { scores, ranks, weights } = pipeline.run(options);
            return [scores.slice(), ranks.slice(), weights.slice()];
          };
          const first = keep();
          for (const options of between) expect(keep(options)).toEqual(keep(options));
          expect(keep()).toEqual(first);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("gives with other methods what a recipe of those methods gives", () => {
    fc.assert(
      fc.property(drawnIndex, fc.constantFrom(...OPTIONS), (index, options) => {
        const table = toTable(index);
        const recipe = toRecipe(index);
        const { scores, ranks } = compilePipeline(table, recipe).run(options);
        const aggregation = [...(options.aggregation ?? recipe.aggregation)];
        const scored = scoreTable(table, { ...recipe, ...options, aggregation });
        expect(scores).toEqual(scored.scores);
        expect(ranks).toEqual(scored.ranks);
      }),
      { numRuns: 100 },
    );
  });

  it("gives with a changed cell what a changed table gives, and the table is as before", () => {
    fc.assert(
      fc.property(
        drawnIndex,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(123, Number.NaN),
        (index, nth, which, value) => {
          const column = nth % index.figures.length;
          const unit = which % (index.figures[0]?.length ?? 1);
          const recipe = toRecipe(index, { imputation: { method: "group-mean", group: null } });
          const pipeline = compilePipeline(toTable(index), recipe);
          const before = pipeline.run().scores.slice();
          const cells = [{ column, unit, value }];
          const changed = pipeline.run({ cells }).scores.slice();
          const figures = index.figures.map((values, at) =>
            values.map((each, of) => (at === column && of === unit ? value : each)),
          );
          expect(changed).toEqual(scoreTable(toTable({ ...index, figures }), recipe).scores);
          expect(pipeline.run().scores).toEqual(before);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("treats figures that are others each time, and such as come again, as if it had none seen before", () => {
    fc.assert(
      fc.property(
        drawnIndex,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 30, maxLength: 90 }),
        (index, changes) => {
          const table = toTable(index);
          const recipe = toRecipe(index, { treatment: { method: "log", mirrored: false } });
          const pipeline = compilePipeline(table, recipe);
          // Others each time for longer than it looks for them, then the same.
          for (const [at, change] of [...changes, 1, 1, 1, 1].entries()) {
            const value = at < changes.length ? change + at / 100 : change;
            const cells = [{ column: 0, unit: 0, value }];
            const scores = pipeline.run({ cells }).scores.slice();
            if (at % 13 !== 0 && at < changes.length) continue;
            expect(scores).toEqual(compilePipeline(table, recipe).run({ cells }).scores);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("takes no logarithm for a percentile rank, which sees the order alone, until it is asked for", () => {
    const recipe = { ...readAsemRecipe(), normalisation: { method: "percentile-rank" as const } };
    const treatment = { method: "log" as const, mirrored: false };
    const { stages, run } = compilePipeline(readAsemTable(), recipe);
    const plain = run({ treatment: { method: "none" } }).scores.slice();
    const column = stages.indicators.findIndex((each) => each.treatment === undefined);
    expect(run({ treatment }).scores).toEqual(plain);
    expect(stages.treated[column]).toEqual(stages.screened[column]);
    stages.treatRest();
    expect(stages.treated[column]).not.toEqual(stages.screened[column]);
    expect(stages.treatments[column]?.done).toBe("log");
    const scored = scoreTable(readAsemTable(), { ...recipe, treatment });
    expect(scored.indicators[column]?.treated).toEqual(stages.treated[column]);
    expect(scored.indicators[column]?.treatment.done).toBe("log");
  });

  it("refuses a cell that is not there, and has changed nothing", () => {
    const pipeline = compilePipeline(readAsemTable(), readAsemRecipe());
    const before = pipeline.run().scores.slice();
    const good = { column: 0, unit: 0, value: 1 };
    for (const bad of [
      { column: 999, unit: 0, value: 1 },
      { column: 0, unit: -1, value: 1 },
    ]) {
      expect(() => pipeline.run({ cells: [good, bad] })).toThrow(RangeError);
    }
    expect(pipeline.run().scores).toEqual(before);
  });

  it("names its columns and parts, by whose places cells and weights are given", () => {
    const pipeline = compilePipeline(readAsemTable(), readAsemRecipe());
    expect(pipeline.columns).toHaveLength(49 + 4);
    expect(pipeline.parts).toHaveLength(49 + 11);
    const weights = pipeline.run().weights.slice();
    weights[pipeline.parts.indexOf("Sust")] = 0;
    const { parts, scores } = pipeline.run({ weights });
    expect(scores).toEqual(parts[pipeline.parts.indexOf("Conn")]);
  });
});
