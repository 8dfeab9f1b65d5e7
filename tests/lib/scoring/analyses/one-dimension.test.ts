import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "@/lib/scoring/analyses/cronbach-alpha";
import { principalComponents } from "@/lib/scoring/analyses/principal-components";

const X = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
const Y = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8];
const Z = [1.5, 2, 3, 2.5, 6, 8, 1, 7, 5, 4];

describe("Cronbach's α", () => {
  it("is what its formula gives in numpy", () => {
    expect(cronbachAlpha([X, Y, Z]).alpha).toBeCloseTo(0.6689134537611218, 14);
  });

  it("is 1 where all indicators say the same", () => {
    expect(cronbachAlpha([X, X, X]).alpha).toBeCloseTo(1, 14);
  });

  it("counts units with every figure, and says how many", () => {
    expect(
      cronbachAlpha([
        [...X, 4],
        [...Y, Number.NaN],
        [...Z, 4],
      ]),
    ).toEqual({
      ...cronbachAlpha([X, Y, Z]),
      units: 10,
    });
  });

  it("one indicator, one unit, none, and sums without spread: not defined (NaN)", () => {
    for (const columns of [[], [X], [[1], [2]], [X, X.map((value) => -value)]]) {
      expect(cronbachAlpha(columns).alpha).toBeNaN();
    }
  });
});

describe("principal components", () => {
  it("are those that numpy solves", () => {
    const { eigenvalues, loadings } = principalComponents([X, Y, Z]);
    const expected = [
      [0.91515596131408, 0.4599969224036432, 0.9806706361995722],
      [-0.3668163277553249, 0.8862675219129009, -0.07340505649540373],
      [0.1671387093506484, 0.054154510260382226, -0.1813747528649794],
    ];
    for (const [at, each] of [
      2.010822498853595, 0.9254126410246298, 0.06376486012177471,
    ].entries()) {
      expect(eigenvalues[at]).toBeCloseTo(each, 12);
      for (const [column, loading] of (expected[at] ?? []).entries()) {
        expect(loadings[at]?.[column]).toBeCloseTo(loading, 10);
      }
    }
  });

  it("account for the whole: shares sum to 1, each indicator's loadings squared to 1", () => {
    const { shares, loadings } = principalComponents([X, Y, Z]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const column of [0, 1, 2]) {
      const sum = loadings.reduce((total, row) => total + (row[column] ?? 0) ** 2, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it("an indicator equal for all takes no part", () => {
    const found = principalComponents([X, X.map(() => 7), Z]);
    expect(found.eigenvalues).toHaveLength(2);
    expect(found.loadings.every(([, flat]) => Number.isNaN(flat))).toBe(true);
  });

  it("all peers equal, or no complete unit: there are no components", () => {
    expect(
      principalComponents([
        [1, 1],
        [2, 2],
      ]).eigenvalues,
    ).toEqual([]);
    expect(
      principalComponents([
        [1, Number.NaN],
        [Number.NaN, 2],
      ]),
    ).toMatchObject({
      shares: [],
      units: 0,
    });
  });
});
