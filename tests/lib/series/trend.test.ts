import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toTrend } from "@/lib/series/trend";

/** Anscombe (1973), the first of his quartet: y = 3.00 + 0.500 x, R² = 0.67. */
const ANSCOMBE: [number, number][] = [
  [10, 8.04],
  [8, 6.95],
  [13, 7.58],
  [9, 8.81],
  [11, 8.33],
  [14, 9.96],
  [6, 7.24],
  [4, 4.26],
  [12, 10.84],
  [7, 4.82],
  [5, 5.68],
];

describe("a trend", () => {
  it("is the published line of Anscombe's first example", () => {
    const trend = toTrend(ANSCOMBE);
    expect(trend?.intercept).toBeCloseTo(3.0, 2);
    expect(trend?.slope).toBeCloseTo(0.5, 3);
    expect(trend?.r2).toBeCloseTo(0.667, 3);
    expect(trend?.n).toBe(11);
  });

  it("explains everything where the points lie on a line", () => {
    expect(
      toTrend([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toEqual({ intercept: 1, slope: 2, r2: 1, n: 3 });
  });

  it("is not drawn through fewer than three points", () => {
    expect(
      toTrend([
        [0, 1],
        [1, 3],
      ]),
    ).toBeNull();
    expect(toTrend([])).toBeNull();
  });

  it("is not drawn where all points share a figure", () => {
    expect(
      toTrend([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
    expect(
      toTrend([
        [1, 2],
        [2, 2],
        [3, 2],
      ]),
    ).toBeNull();
  });

  it("fits as well whatever the units, and never better than wholly", () => {
    const points = fc.array(
      fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })),
      { minLength: 3, maxLength: 30 },
    );
    fc.assert(
      fc.property(points, (all) => {
        const trend = toTrend(all);
        if (trend === null) return;
        expect(trend.r2).toBeGreaterThanOrEqual(0);
        expect(trend.r2).toBeLessThanOrEqual(1);
        const scaled = toTrend(all.map(([x, y]) => [x * 8, y / 4]));
        expect(scaled?.r2).toBeCloseTo(trend.r2, 8);
      }),
    );
  });
});
