import { describe, expect, it } from "vitest";
import { variation } from "@/lib/contracts/analyses";
import { recipe } from "@/lib/contracts/recipe";
import { explainRanks } from "@/lib/scoring/analyses/explain-ranks";
import { outranks, spreadRanks } from "@/lib/scoring/analyses/rank-spread";
import { runAtOnce, runInChunks, splitSteps } from "@/lib/scoring/analyses/run-in-chunks";
import { saltelliDesign } from "@/lib/scoring/analyses/saltelli-design";
import { simulateDesign, simulateRanks } from "@/lib/scoring/analyses/simulate-ranks";
import { createSimulation } from "@/lib/scoring/analyses/simulation";
import { scoreTable } from "@/lib/scoring/score-table";
import type { ScoringTable } from "@/lib/scoring/scoring-table";
import { makeRecipe, makeScoringTable } from "@/tests/helpers/make-scoring-table";

const TABLE = makeScoringTable({ units: 30, indicators: 12 }, 1);
const RECIPE = recipe.parse(makeRecipe(12));
const STILL = { weights: null, figures: { ranges: false, rivals: false } };
const EVERYTHING = {
  weights: 0.25,
  normalisations: [{ method: "min-max", low: 1 }, { method: "percentile-rank" }],
  aggregations: [[{ method: "arithmetic" }], [{ method: "geometric" }]],
  treatments: [{ method: "none" }, { method: "winsorise" }],
  imputations: [{ method: "none" }, { method: "group-mean", group: "region" }],
};

const simulate = (varied: object, runs = 200, seed = 1) =>
  runAtOnce(simulateRanks(createSimulation(TABLE, RECIPE, variation.parse(varied)), seed, 0, runs));
const widest = (ranks: Uint16Array) =>
  Math.max(...spreadRanks(ranks, 30).map(({ low, high }) => (high ?? 0) - (low ?? 0)));

describe("an index run many times", () => {
  it("stands still where nothing varies, at the ranks of the recipe", () => {
    const { ranks } = createSimulation(TABLE, RECIPE, variation.parse(STILL));
    expect(ranks).toEqual(Uint16Array.from(scoreTable(TABLE, RECIPE).ranks));
    const runs = simulate(STILL, 3);
    for (const run of [0, 1, 2]) expect(runs.subarray(run * 30, run * 30 + 30)).toEqual(ranks);
  });

  it("names what really varies", () => {
    const factors = (varied: object) =>
      createSimulation(TABLE, RECIPE, variation.parse(varied)).factors;
    expect(factors(STILL)).toEqual([]);
    expect(factors({})).toEqual(["weights", "figures"]);
    expect(factors({ ...STILL, normalisations: [{ method: "borda" }] })).toEqual([]);
    expect(factors(EVERYTHING)).toEqual([
      "weights",
      "normalisation",
      "aggregation",
      "treatment",
      "imputation",
      "figures",
    ]);
  });

  it("moves with each of them, and the more the wider the weights and the figures", () => {
    for (const [name, choices] of Object.entries(EVERYTHING)) {
      expect(widest(simulate({ ...STILL, [name]: choices }, 50))).toBeGreaterThan(0);
    }
    expect(widest(simulate({ ...STILL, figures: { ranges: true } }, 50))).toBeGreaterThan(0);
    const narrow = widest(simulate({ ...STILL, weights: 0.05 }));
    expect(widest(simulate({ ...STILL, weights: 1 }))).toBeGreaterThan(narrow);
  });

  it("computes each run whole: it is what the recipe with that choice gives", () => {
    const chosen = recipe.parse({
      ...makeRecipe(12),
      normalisation: { method: "percentile-rank" },
      treatment: { method: "log" },
      imputation: { method: "group-median", group: null },
      aggregation: [{ method: "geometric" }, { method: "arithmetic" }],
    });
    const runs = simulate(
      {
        ...STILL,
        normalisations: [chosen.normalisation],
        treatments: [chosen.treatment],
        imputations: [chosen.imputation],
        aggregations: [chosen.aggregation],
      },
      1,
    );
    expect(runs).toEqual(Uint16Array.from(scoreTable(TABLE, chosen).ranks));
  });

  it("same seed, same bytes, however the runs are shared out; another seed, others", () => {
    const simulation = createSimulation(TABLE, RECIPE, variation.parse(EVERYTHING));
    const whole = runAtOnce(simulateRanks(simulation, 7, 0, 101));
    const parts = splitSteps(101, 3).map(([from, to]) =>
      runAtOnce(
        simulateRanks(createSimulation(TABLE, RECIPE, variation.parse(EVERYTHING)), 7, from, to),
      ),
    );
    expect(Uint16Array.from(parts.flatMap((part) => [...part]))).toEqual(whole);
    expect(simulate(EVERYTHING, 101, 8)).not.toEqual(whole);
  });

  it("does not mind the order of countries and of indicators", () => {
    const order = TABLE.units.map((_, unit) => (unit * 7) % 30);
    const move = <Figures extends Float64Array | undefined>(figures: Figures) =>
      figures && Float64Array.from(order, (unit) => figures[unit] ?? Number.NaN);
    const moved: ScoringTable = {
      units: order.flatMap((unit) => TABLE.units[unit] ?? []),
      columns: new Map(
        [...TABLE.columns]
          .reverse()
          .map(([code, { values, low, high }]) => [
            code,
            { values: move(values) ?? values, low: move(low), high: move(high) },
          ]),
      ),
      groupings: new Map(
        [...TABLE.groupings].map(([code, groups]) => [
          code,
          order.map((unit) => groups[unit] ?? null),
        ]),
      ),
    };
    const turned = { ...RECIPE, indicators: RECIPE.indicators.toReversed() };
    const varied = variation.parse(EVERYTHING);
    const runs = runAtOnce(simulateRanks(createSimulation(moved, turned, varied), 3, 0, 40));
    const expected = simulate(EVERYTHING, 40, 3);
    for (let run = 0; run < 40; run++) {
      const back = order.map((_, place) => runs[run * 30 + place]);
      expect(back).toEqual(order.map((unit) => expected[run * 30 + unit]));
    }
  });

  it("a country that is dropped by the screen in some runs is ranked in the others alone", () => {
    const screened = recipe.parse({
      ...makeRecipe(12),
      screening: { least: 0.99, counts: "imputed" },
    });
    const varied = variation.parse({
      ...STILL,
      imputations: [{ method: "none" }, { method: "group-mean", group: null }],
    });
    const ranks = runAtOnce(simulateRanks(createSimulation(TABLE, screened, varied), 1, 0, 100));
    const spread = spreadRanks(ranks, 30);
    const sometimes = spread.filter(({ ranked }) => ranked > 0 && ranked < 100);
    expect(sometimes.length).toBeGreaterThan(0);
    expect(new Set(sometimes.map(({ ranked }) => ranked)).size).toBe(1);
  });

  it("says how often one country outranks another", () => {
    const nominal = createSimulation(TABLE, RECIPE, variation.parse(EVERYTHING)).ranks;
    const [first, last] = [nominal.indexOf(1), nominal.indexOf(30)];
    const ranks = simulate({ ...EVERYTHING, aggregations: [] });
    expect(outranks(ranks, 30, first, last).above).toBeGreaterThan(0.95);
    expect(outranks(ranks, 30, last, first).above).toBeLessThan(0.05);
  });

  it("tells how far it is, and stops when told to", async () => {
    const simulation = createSimulation(TABLE, RECIPE, variation.parse({}));
    const told: number[] = [];
    const onProgress = (done: number) => void told.push(done);
    const whole = await runInChunks(simulateRanks(simulation, 1, 0, 100), { onProgress });
    expect(whole).toHaveLength(3_000);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    const isCancelled = () => told.length > 10;
    expect(
      await runInChunks(simulateRanks(simulation, 1, 0, 1_000), { onProgress, isCancelled }),
    ).toBeUndefined();
    expect(told).toHaveLength(11);
  });
});

describe("what ranks are sensitive to", () => {
  const simulation = createSimulation(
    TABLE,
    RECIPE,
    variation.parse({ ...EVERYTHING, treatments: [], imputations: [] }),
  );

  it("is shared out among the factors, and few samples are told", () => {
    const design = saltelliDesign(64, simulation.factors.length, 1);
    const ranks = runAtOnce(simulateDesign(simulation, design, 0, design.rows));
    const { factors, indices } = explainRanks(
      simulation,
      design,
      ranks,
      { of: "mean-rank-shift" },
      1,
    );
    expect(factors).toEqual(["weights", "normalisation", "aggregation", "figures"]);
    expect(indices.notices[0]?.kind).toBe("few-samples");
    for (const { value } of indices.total) expect(value).toBeGreaterThanOrEqual(0);
  });

  it("a factor that decides everything has all of it", () => {
    const varied = { ...STILL, weights: 0.5, normalisations: [{ method: "borda" }] };
    const only = createSimulation(TABLE, RECIPE, variation.parse(varied));
    const design = saltelliDesign(256, 1, 1);
    const ranks = runAtOnce(simulateDesign(only, design, 0, design.rows));
    const unit = only.ranks.indexOf(15);
    const { indices } = explainRanks(only, design, ranks, { of: "rank", unit }, 1);
    expect(indices.total[0]?.value).toBeCloseTo(1, 0);
  });

  it("refuses a design of other factors, and ranks of other rows", () => {
    const design = saltelliDesign(8, 2, 1);
    expect(() => runAtOnce(simulateDesign(simulation, design, 0, 1))).toThrow("2 factors of 4");
    expect(() =>
      explainRanks(simulation, design, new Uint16Array(3), { of: "mean-rank-shift" }, 1),
    ).toThrow("3 ranks at 32 rows");
  });
});
