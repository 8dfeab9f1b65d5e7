import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightedMean } from "@/lib/scoring/aggregate/means";
import { importanceWeights } from "@/lib/scoring/weigh/importance-weights";
import { principalWeights } from "@/lib/scoring/weigh/principal-weights";
import { randomWeights } from "@/lib/scoring/weigh/random-weights";

const column = (length: number) =>
  fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: length, maxLength: length })
    .filter((values) => new Set(values).size > 2);

/** w·cov(x, y) / var(y) of each part, y being the weighted mean of all. */
function measureShares(parts: readonly Float64Array[], weights: Float64Array): number[] {
  const score = new Float64Array(parts[0]?.length ?? 0);
  weightedMean(parts, weights, { method: "arithmetic" }, score);
  const total = weights.reduce((sum, each) => sum + each, 0);
  const cov = (one: Float64Array, other: Float64Array) => {
    const mean = (of: Float64Array) => of.reduce((sum, each) => sum + each, 0) / of.length;
    const [first, second] = [mean(one), mean(other)];
    return one.reduce((sum, value, at) => sum + (value - first) * ((other[at] ?? 0) - second), 0);
  };
  return parts.map(
    (part, at) => (((weights[at] ?? 0) / total) * cov(part, score)) / cov(score, score),
  );
}

describe("weights by importance", () => {
  it("bring each part's share of the variance to what was wished", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }).chain((count) =>
          fc.record({
            parts: fc.array(column(14), { minLength: count, maxLength: count }),
            wishes: fc.array(fc.integer({ min: 1, max: 9 }), {
              minLength: count,
              maxLength: count,
            }),
          }),
        ),
        ({ parts, wishes }) => {
          const columns = parts.map((part) => Float64Array.from(part));
          const weights = importanceWeights(columns, Float64Array.from(wishes), {
            method: "arithmetic",
          });
          const total = wishes.reduce((sum, each) => sum + each, 0);
          for (const [at, share] of measureShares(columns, weights).entries()) {
            expect(share).toBeCloseTo((wishes[at] ?? 0) / total, 6);
          }
          expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("give less weight to a part that varies more", () => {
    const narrow = Float64Array.of(50, 51, 49, 50, 52, 48);
    const wide = Float64Array.of(10, 90, 50, 80, 20, 50);
    const [first = 0, second = 0] = importanceWeights([narrow, wide], Float64Array.of(1, 1), {
      method: "arithmetic",
    });
    expect(first).toBeGreaterThan(10 * second);
  });

  it("leave out a part wished 0, and one that is equal for all", () => {
    const part = Float64Array.of(1, 5, 3);
    const equal = Float64Array.of(2, 2, 2);
    expect([
      ...importanceWeights([part, equal, part], Float64Array.of(1, 1, 0), { method: "geometric" }),
    ]).toEqual([1, 0, 0]);
  });
});

describe("weights by the first principal component", () => {
  it("are equal for two parts, which go with each other alike", () => {
    const [one, other] = principalWeights(
      [Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 1, 4, 3)],
      Float64Array.of(1, 9),
    );
    expect(one).toBeCloseTo(0.5, 12);
    expect(other).toBeCloseTo(0.5, 12);
  });

  it("are largest for the parts that go together", () => {
    const weights = principalWeights(
      [
        Float64Array.of(1, 2, 3, 4, 5, 6),
        Float64Array.of(1, 3, 2, 4, 6, 5),
        Float64Array.of(3, 1, 2, 3, 1, 2),
      ],
      Float64Array.of(1, 1, 1),
    );
    expect(weights[2]).toBeLessThan(Math.min(weights[0] ?? 0, weights[1] ?? 0));
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  });

  it("leave out a part weighted 0", () => {
    const part = Float64Array.of(1, 2, 4);
    expect(principalWeights([part, part], Float64Array.of(1, 0))[1]).toBe(0);
  });
});

describe("random weights", () => {
  it("stay within the bounds around the given ones", () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, within) => {
        const given = Float64Array.of(1, 2, 5);
        for (const [at, weight] of randomWeights(["a", "b", "c"], given, within, seed).entries()) {
          const middle = given[at] ?? 0;
          expect(Math.abs(weight - middle)).toBeLessThanOrEqual(middle * within + 1e-12);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("are drawn by code, in whatever order a recipe names its parts", () => {
    const [a, b] = randomWeights(["a", "b"], Float64Array.of(1, 1), 0.5, 7);
    expect([...randomWeights(["b", "a"], Float64Array.of(1, 1), 0.5, 7)]).toEqual([b, a]);
    expect(a).not.toBe(b);
  });
});
