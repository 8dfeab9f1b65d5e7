import { describe, expect, it } from "vitest";
import { type AnalysesRequest, analysesReply, analysesRequest } from "@/lib/contracts/analyses";
import { type RecipeInput, recipe } from "@/lib/contracts/recipe";
import { analyse } from "@/lib/scoring/analyses/analyse";
import { checkAnalyses } from "@/lib/scoring/analyses/check-analyses";
import { effectiveWeights } from "@/lib/scoring/analyses/effective-weights";
import { removePart } from "@/lib/scoring/analyses/remove-part";
import { runAtOnce } from "@/lib/scoring/analyses/run-in-chunks";
import {
  contributionsToGap,
  contributionsToScore,
} from "@/lib/scoring/analyses/score-contributions";
import { scoreTable } from "@/lib/scoring/score-table";
import type { ScoringTable } from "@/lib/scoring/scoring-table";
import { makeRecipe, makeScoringTable } from "@/tests/helpers/make-scoring-table";

const TABLE = makeScoringTable({ units: 24, indicators: 12 }, 2);
const score = (changes: Partial<RecipeInput> = {}) =>
  scoreTable(TABLE, recipe.parse(makeRecipe(12, changes)));
const sum = (parts: Iterable<number>) => [...parts].reduce((total, part) => total + part, 0);

const MEANS: Partial<RecipeInput>[] = [
  { aggregation: [{ method: "geometric" }] },
  { aggregation: [{ method: "arithmetic" }, { method: "geometric" }] },
  { aggregation: [{ method: "median" }, { method: "harmonic" }] },
  { aggregation: [{ method: "power", exponent: 3 }], imputation: { method: "none" } },
  { aggregation: [{ method: "arithmetic" }, { method: "copeland" }] },
  { aggregation: [{ method: "copeland" }, { method: "arithmetic" }] },
  { aggregation: [{ method: "arithmetic" }], imputation: { method: "none" } },
];

const ask = (request: object, table: ScoringTable = TABLE): AnalysesRequest => {
  const asked = analysesRequest.parse(request);
  expect(checkAnalyses(asked, recipe.parse(makeRecipe(12)), table)).toEqual([]);
  return asked;
};

describe("what makes a score", () => {
  it("is weight times figure in an index of sums, and sums to the score", () => {
    const scored = score();
    for (const unit of scored.units.keys()) {
      const found = runAtOnce(contributionsToScore(scored, unit, 1));
      expect(found.from).toBe(0);
      expect(sum(found.parts)).toBeCloseTo(scored.scores[unit] ?? Number.NaN, 9);
    }
    const [first] = scored.indicators;
    const pillar = scored.groups.find(({ code }) => code === first?.parent);
    expect(runAtOnce(contributionsToScore(scored, 0, 1)).parts[0]).toBeCloseTo(
      (first?.normalised[0] ?? 0) * (first?.weight ?? 0) * (pillar?.weight ?? 0),
      12,
    );
  });

  it("sums to the score from the bottom of every scale, whatever the means are", () => {
    for (const changes of MEANS) {
      const scored = score(changes);
      for (const unit of [0, 7, 23]) {
        const found = runAtOnce(contributionsToScore(scored, unit, 1));
        expect(found.to).toBeCloseTo(scored.scores[unit] ?? Number.NaN, 9);
        expect(found.from + sum(found.parts)).toBeCloseTo(found.to, 9);
      }
    }
  });

  it("makes the gap between two countries, whichever is named first", () => {
    for (const changes of [{}, ...MEANS]) {
      const scored = score(changes);
      const gap = (scored.scores[3] ?? 0) - (scored.scores[9] ?? 0);
      const found = runAtOnce(contributionsToGap(scored, 3, 9, 1));
      expect(found.from).toBeCloseTo(scored.scores[9] ?? Number.NaN, 9);
      expect(sum(found.parts)).toBeCloseTo(gap, 9);
      const other = runAtOnce(contributionsToGap(scored, 9, 3, 1));
      for (const [place, part] of other.parts.entries()) {
        expect(part).toBeCloseTo(-(found.parts[place] ?? Number.NaN), 9);
      }
    }
  });

  it("lets others in between the orders drawn, the pairs of columns and the countries", () => {
    const geometric = recipe.parse({ ...makeRecipe(12), aggregation: [{ method: "geometric" }] });
    const countParts = (request: object) => {
      const steps = analyse(TABLE, geometric, ask(request));
      let parts = 0;
      while (!steps.next().done) parts += 1;
      return parts;
    };
    expect(countParts({ correlations: {} })).toBe(12);
    expect(countParts({ effectiveWeights: true })).toBeGreaterThanOrEqual(20);
    const wide = recipe.parse({ ...makeRecipe(60), aggregation: [{ method: "geometric" }] });
    const asked = analysesRequest.parse({ contributions: { unit: TABLE.units[0]?.code } });
    const large = makeScoringTable({ units: 24, indicators: 60 }, 3);
    let parts = 0;
    for (const steps = analyse(large, wide, asked); !steps.next().done; ) parts += 1;
    expect(parts).toBeGreaterThan(10);
  });

  it("of a country without a score is not known", () => {
    const scored = score({ screening: { least: 1 }, imputation: { method: "none" } });
    const unit = scored.scores.findIndex(Number.isNaN);
    expect(runAtOnce(contributionsToScore(scored, unit, 1)).parts.every(Number.isNaN)).toBe(true);
  });
});

describe("effective weights", () => {
  it("on paper sum to 1 over the indicators, and so do shares of variance", () => {
    for (const changes of [{}, ...MEANS.slice(0, 4)]) {
      const found = runAtOnce(effectiveWeights(score(changes), 1));
      expect(sum(found.map(({ weight }) => weight))).toBeCloseTo(1, 12);
      expect(sum(found.map(({ shareOfVariance }) => shareOfVariance))).toBeCloseTo(1, 9);
    }
  });

  it("an indicator weighted 0 has none; one that is equal for all brings no variance", () => {
    const made = makeRecipe(12);
    const columns = new Map(TABLE.columns);
    columns.set("i1", { values: new Float64Array(24).fill(5) });
    const indicators = made.indicators.map((each) =>
      each.code === "i0" ? { ...each, weight: 0 } : each,
    );
    const found = runAtOnce(
      effectiveWeights(scoreTable({ ...TABLE, columns }, recipe.parse({ ...made, indicators })), 1),
    );
    expect(found[0]).toMatchObject({ weight: 0, shareOfVariance: 0 });
    expect(found[1]?.correlation).toBeNaN();
    expect(found[1]?.shareOfVariance).toBeCloseTo(0, 12);
  });

  it("all peers equal: there is no variance to share (NaN)", () => {
    const columns = new Map(
      [...TABLE.columns.keys()].map((code) => [code, { values: new Float64Array(24).fill(1) }]),
    );
    const [first] = runAtOnce(
      effectiveWeights(scoreTable({ ...TABLE, columns }, recipe.parse(makeRecipe(12))), 1),
    );
    expect(first?.shareOfVariance).toBeNaN();
  });
});

describe("an indicator or a group left out", () => {
  it("takes with it what stands below, and a group that is left empty", () => {
    const made = recipe.parse(makeRecipe(12));
    expect(removePart(made, "p0")?.indicators.map(({ code }) => code)).not.toContain("i8");
    // i7 is the only indicator of p7.
    expect(removePart(made, "i7")?.groups.map(({ code }) => code)).not.toContain("p7");
    expect(removePart(recipe.parse(makeRecipe(1)), "i0")).toBeNull();
  });

  it("moves ranks as a recipe without it does", () => {
    const made = recipe.parse(makeRecipe(12));
    const { removals } = runAtOnce(analyse(TABLE, made, ask({ removals: true })));
    expect(removals?.map(({ code }) => code)).toEqual([
      ...made.indicators.map(({ code }) => code),
      ...made.groups.flatMap(({ code, parent }) => (parent === null ? [] : [code])),
    ]);
    const before = scoreTable(TABLE, made).ranks;
    for (const { code, changes } of removals ?? []) {
      const after = scoreTable(TABLE, removePart(made, code) ?? made).ranks;
      const moved = TABLE.units.filter((_, unit) => before[unit] !== after[unit]);
      expect(changes?.map(({ unit }) => unit)).toEqual(moved.map((unit) => unit.code));
    }
  });

  it("that was the only one leaves nothing to be ranked by", () => {
    const table = makeScoringTable({ units: 5, indicators: 1 }, 1);
    const made = recipe.parse(makeRecipe(1));
    const reply = runAtOnce(analyse(table, made, { removals: true }));
    expect(reply.removals?.map(({ changes }) => changes)).toEqual([null, null]);
  });
});

describe("analyses of an index", () => {
  it("are answered as the contract says, each only where asked for", () => {
    const made = recipe.parse(makeRecipe(12));
    expect(runAtOnce(analyse(TABLE, made, ask({})))).toEqual({});
    const reply = runAtOnce(
      analyse(
        TABLE,
        made,
        ask({
          correlations: { method: "spearman", threshold: 0.5 },
          consistency: true,
          effectiveWeights: true,
          contributions: { unit: "u3", against: "u9" },
          removals: true,
          uncertainty: { runs: 50, pairs: [["u3", "u9"]] },
          sensitivity: { samples: 16, units: ["u3"] },
        }),
      ),
    );
    expect(analysesReply.parse(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
    expect(Object.keys(reply)).toHaveLength(7);
    expect(reply.uncertainty?.units).toHaveLength(24);
    expect(reply.uncertainty?.varied).toEqual(["weights", "figures"]);
    expect(reply.sensitivity?.outputs.map(({ of, unit }) => [of, unit])).toEqual([
      ["mean-rank-shift", undefined],
      ["rank", "u3"],
    ]);
    for (const { notices } of reply.sensitivity?.outputs ?? []) {
      expect(notices.map(({ kind }) => kind)).toContain("few-samples");
    }
  });

  it("are the same to the byte when asked for again", () => {
    const made = recipe.parse(makeRecipe(12));
    const request = ask({ uncertainty: { runs: 40 }, sensitivity: { samples: 8 } });
    const once = JSON.stringify(runAtOnce(analyse(TABLE, made, request)));
    expect(JSON.stringify(runAtOnce(analyse(TABLE, made, request)))).toBe(once);
  });

  it("where nothing varies say so rather than give shares of nothing", () => {
    const still = { weights: null, figures: { ranges: false, rivals: false } };
    const reply = runAtOnce(
      analyse(
        TABLE,
        recipe.parse(makeRecipe(12)),
        ask({ uncertainty: { runs: 2, varied: still }, sensitivity: { varied: still } }),
      ),
    );
    expect(reply.uncertainty?.notices[0]?.kind).toBe("nothing-moves");
    expect(reply.sensitivity).toMatchObject({
      evaluations: 0,
      outputs: [{ factors: [], notices: [{ kind: "nothing-moves" }] }],
    });
  });

  it("that can not be computed are refused with their paths", () => {
    const made = recipe.parse(makeRecipe(12));
    const request = analysesRequest.parse({
      contributions: { unit: "u3", against: "nobody" },
      uncertainty: {
        pairs: [["u1", "u99"]],
        varied: {
          normalisations: [{ method: "borda" }, { method: "z-score" }],
          aggregations: [[{ method: "arithmetic" }], [{ method: "geometric" }]],
          imputations: [{ method: "group-mean", group: "nowhere" }],
        },
      },
    });
    expect(checkAnalyses(request, made, TABLE).map(({ path }) => path)).toEqual([
      "contributions.against",
      "uncertainty.pairs[0][1]",
      "uncertainty.varied.imputations[0].group",
    ]);
    const { uncertainty } = request;
    if (uncertainty === undefined) throw new Error("no uncertainty was asked for");
    uncertainty.varied.imputations = [];
    expect(checkAnalyses(request, made, TABLE).map(({ path }) => path)).toContain(
      "uncertainty.varied.aggregations[1][0]",
    );
    expect(() => runAtOnce(analyse(TABLE, made, request))).toThrow("names no unit: nobody");
  });
});
