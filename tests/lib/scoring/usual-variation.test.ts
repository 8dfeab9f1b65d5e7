import { describe, expect, it } from "vitest";
import { recipe } from "@/lib/contracts/recipe";
import { runAtOnce } from "@/lib/scoring/analyses/run-in-chunks";
import { simulateRanks } from "@/lib/scoring/analyses/simulate-ranks";
import { createSimulation } from "@/lib/scoring/analyses/simulation";
import { copeland } from "@/lib/scoring/lenses/copeland";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { toUsualRuns, toUsualVariation, USUAL_RUNS } from "@/lib/scoring/usual-variation";
import { makeRecipe, makeScoringTable } from "../../helpers/make-scoring-table";

function make(changes: Parameters<typeof makeRecipe>[1] = {}) {
  return recipe.parse(makeRecipe(12, { imputation: { method: "none" }, ...changes }));
}

const ZEROED = { method: "min-max" as const, low: 0, high: 100 };

describe("what is varied where nothing else is asked for", () => {
  it("is every stage of a mean of scaled figures, its own method always among the choices", () => {
    const mean = make({ normalisation: ZEROED });
    const varied = toUsualVariation(mean);
    expect(varied.normalisations[0]).toEqual(mean.normalisation);
    expect(varied.aggregations[0]).toEqual(mean.aggregation);
    expect(varied.treatments[0]).toEqual(mean.treatment);
    expect(varied.imputations[0]).toEqual(mean.imputation);
    for (const choices of [varied.normalisations, varied.aggregations, varied.treatments]) {
      expect(choices).toHaveLength(2);
    }
  });

  it("is weights and figures only, where figures are taken as they are", () => {
    const shares = make({
      normalisation: { method: "share-of-total" },
      treatment: { method: "none" },
    });
    const { weights, figures, ...methods } = toUsualVariation(shares);
    expect([weights, figures]).toEqual([0.25, { ranges: true, rivals: true }]);
    expect(Object.values(methods)).toEqual([[], [], [], []]);
  });

  it("gives nobody a zero where scores are multiplied, so that no crowd ties at the bottom", () => {
    const table = makeScoringTable({ units: 40, indicators: 12 }, 2);
    const product = make({
      normalisation: { method: "min-max", low: 1, high: 100 },
      aggregation: [{ method: "geometric" }],
    });
    const simulation = createSimulation(table, product, {
      ...toUsualVariation(product),
      imputations: [],
    });
    const ranks = runAtOnce(simulateRanks(simulation, 1, 0, 60));
    for (let run = 0; run < 60; run++) {
      const own = ranks.slice(run * 40, run * 40 + 40);
      expect(new Set(own).size).toBeGreaterThan(36);
    }
  });
});

describe("how often an index is recomputed where nothing else is asked for", () => {
  it("is a thousand times for every lens but those that search for weights or let countries meet in pairs", () => {
    const fewer = { "pca-weights": 500, copeland: 250 };
    expect(
      Object.fromEntries(
        LENSES.flatMap((lens) => {
          const runs = toUsualRuns(recipe.parse(lens.recipe), 197);
          return runs === 1_000 ? [] : [[lens.slug, runs]];
        }),
      ),
    ).toEqual(fewer);
  });

  it("is never more for more countries, and a hundred times at least", () => {
    const pairs = recipe.parse(copeland.recipe);
    const all = [10, 50, 100, 200, 400, 5_000].map((units) => toUsualRuns(pairs, units));
    expect(all).toEqual(all.toSorted((one, other) => other - one));
    expect([all[0], all.at(-1)]).toEqual([Math.max(...USUAL_RUNS), Math.min(...USUAL_RUNS)]);
  });
});
