import { describe, expect, it } from "vitest";
import { analysesRequest } from "@/lib/contracts/analyses";
import { type RecipeInput, recipe } from "@/lib/contracts/recipe";
import { estimateWork } from "@/lib/scoring/estimate-work";
import { copeland } from "@/lib/scoring/lenses/copeland";
import { geometric } from "@/lib/scoring/lenses/geometric";
import { openIndex } from "@/lib/scoring/lenses/open-index";

function totalOf(written: RecipeInput, units: number, analyses: object = {}): number {
  const work = estimateWork(recipe.parse(written), units, analysesRequest.parse(analyses));
  return work.reduce((sum, { figures }) => sum + figures, 0);
}

describe("the work that a request is", () => {
  it("grows with the runs, and with the countries, in proportion", () => {
    const runs = (count: number, units: number) =>
      totalOf(openIndex.recipe, units, { uncertainty: { runs: count } }) -
      totalOf(openIndex.recipe, units);
    expect(runs(2_000, 197) / runs(1_000, 197)).toBeCloseTo(2, 2);
    expect(runs(1_000, 394) / runs(1_000, 197)).toBeCloseTo(2, 2);
  });

  it("is more where every pair of countries is compared", () => {
    const asked = { uncertainty: { runs: 100 } };
    expect(totalOf(copeland.recipe, 197, asked)).toBeGreaterThan(
      5 * totalOf(openIndex.recipe, 197, asked),
    );
    const varied = {
      uncertainty: { runs: 100, varied: { aggregations: [[{ method: "copeland" }]] } },
    };
    expect(totalOf(openIndex.recipe, 197, varied)).toBeGreaterThan(
      5 * totalOf(openIndex.recipe, 197, asked),
    );
  });

  it("is more for contributions where scores are no sums", () => {
    const asked = { effectiveWeights: true, contributions: { unit: "MNG" } };
    expect(totalOf(geometric.recipe, 197, asked)).toBeGreaterThan(
      10 * totalOf(openIndex.recipe, 197, asked),
    );
  });

  it("counts every way in which alternatives can meet", () => {
    const four = Array.from({ length: 4 }, () => ({ method: "z-score" }));
    const log = Array.from({ length: 4 }, () => ({ method: "log" }));
    const one = totalOf(openIndex.recipe, 197, { uncertainty: { runs: 1 } });
    const both = totalOf(openIndex.recipe, 197, {
      uncertainty: { runs: 1, varied: { normalisations: four, treatments: log } },
    });
    expect(both - one).toBe(15 * 40 * (35 + 9));
  });

  it("names each analysis asked for by its place in the request", () => {
    const work = estimateWork(
      recipe.parse(openIndex.recipe),
      197,
      analysesRequest.parse({ removals: true, consistency: true }),
    );
    expect(work.map(({ part }) => part)).toEqual([
      "recipe",
      "analyses.consistency",
      "analyses.removals",
    ]);
  });
});
