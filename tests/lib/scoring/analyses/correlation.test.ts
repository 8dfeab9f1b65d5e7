import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlations } from "@/lib/scoring/analyses/correlation";
import { kendall } from "@/lib/scoring/analyses/kendall";
import { middleRanks } from "@/lib/scoring/analyses/middle-ranks";
import { pearson, pearsonTable } from "@/lib/scoring/analyses/pearson";
import { findRedundantPairs } from "@/lib/scoring/analyses/redundancy";
import { runAtOnce } from "@/lib/scoring/analyses/run-in-chunks";
import { spearman } from "@/lib/scoring/analyses/spearman";

const X = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
const Y = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8];
const Z = [1.5, 2, 3, 2.5, 6, 8, 1, 7, 5, 4];
const METHODS = { pearson, spearman, kendall };

const columns = fc.integer({ min: 3, max: 12 }).chain((count) =>
  fc.tuple(
    ...[0, 1].map(() =>
      fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN)), {
        minLength: count,
        maxLength: count,
      }),
    ),
  ),
);

describe("correlations", () => {
  it("are what scipy 1.17.1 computes, ties and all", () => {
    expect(pearson(X, Y)).toBeCloseTo(0.10492284287735881, 14);
    expect(spearman(X, Y)).toBeCloseTo(0.13471506281091267, 14);
    expect(kendall(X, Y)).toBeCloseTo(0.13041013273932525, 14);
    expect(pearson(X, Z)).toBeCloseTo(0.8940780099633803, 14);
    expect(spearman(X, Z)).toBeCloseTo(0.862421616015649, 14);
    expect(kendall(X, Z)).toBeCloseTo(0.7360699299651778, 14);
  });

  it("leave out the units that lack one of the two", () => {
    for (const method of Object.values(METHODS)) {
      expect(method([...X, 100, Number.NaN], [...Y, Number.NaN, -100])).toBe(method(X, Y));
    }
  });

  it("equal peers, a single unit, none at all: nothing goes with anything (NaN)", () => {
    for (const method of Object.values(METHODS)) {
      expect(method([0.1, 0.1, 0.1], [1, 2, 3])).toBeNaN();
      expect(method([1, 2, 3], [0.3, 0.3, 0.3])).toBeNaN();
      expect(method([1], [1])).toBeNaN();
      expect(method([Number.NaN, 1], [1, Number.NaN])).toBeNaN();
      expect(method([], [])).toBeNaN();
    }
  });

  it("stay within −1 and 1, and do not mind which column is named first", () => {
    fc.assert(
      fc.property(columns, ([one = [], other = []]) => {
        for (const method of Object.values(METHODS)) {
          const found = method(one, other);
          expect(found).toBe(method(other, one));
          expect(Number.isNaN(found) || Math.abs(found) <= 1).toBe(true);
        }
      }),
    );
  });

  it("by rank see only the order: any rising scale gives the same", () => {
    fc.assert(
      fc.property(columns, ([one = [], other = []]) => {
        const bent = one.map((value) => value ** 3 + 2 * value);
        expect(spearman(bent, other)).toBe(spearman(one, other));
        expect(kendall(bent, other)).toBe(kendall(one, other));
      }),
    );
  });

  it("refuse columns of different units rather than pair the wrong ones", () => {
    expect(() => pearson([1, 2], [1])).toThrow("2 and 1 units");
  });

  it("of whole columns are the same in a table as pair by pair, to the last bit", () => {
    const whole = fc.integer({ min: 0, max: 9 }).chain((units) =>
      fc.array(
        fc.array(fc.oneof(fc.integer({ min: -2, max: 2 }), fc.double({ noNaN: true })), {
          minLength: units,
          maxLength: units,
        }),
        { maxLength: 5 },
      ),
    );
    fc.assert(
      fc.property(whole, (drawn) => {
        const table = drawn.map((column) => Float64Array.from(column));
        expect(pearsonTable(table)).toEqual(runAtOnce(correlations(table, "pearson")));
      }),
    );
  });

  it("a figure of great size does not overflow", () => {
    expect(pearson([1e160, 2e160, 4e160], [1e-160, 2e-160, 4e-160])).toBeCloseTo(1, 12);
  });
});

describe("places", () => {
  it("equal figures share the middle place; who has no figure has no place", () => {
    expect([...middleRanks([10, 30, 10, Number.NaN, 20])]).toEqual([1.5, 4, 1.5, Number.NaN, 3]);
  });
});

describe("redundancy", () => {
  it("names pairs beyond the threshold, closest first, and whether they share a group", () => {
    const table = runAtOnce(
      correlations([X, X.map((value) => -2 * value), Z, [1, ...Z.slice(1)]], "pearson"),
    );
    const indicators = ["a", "b", "c", "d"].map((code) => ({
      code,
      group: code < "c" ? "one" : "two",
    }));
    const found = findRedundantPairs(indicators, table, 0.92);
    expect(found.map(({ one, other, isWithinGroup }) => [one, other, isWithinGroup])).toEqual([
      ["a", "b", true],
      ["c", "d", true],
    ]);
    expect(found[0]?.correlation).toBeCloseTo(-1, 12);
    expect(findRedundantPairs(indicators, table, 0.8).some((pair) => !pair.isWithinGroup)).toBe(
      true,
    );
  });

  it("an indicator without spread is redundant with none", () => {
    const table = runAtOnce(correlations([X, X.map(() => 1)], "pearson"));
    const indicators = ["a", "b"].map((code) => ({ code, group: "one" }));
    expect(findRedundantPairs(indicators, table, 0)).toEqual([]);
  });
});
