import { describe, expect, it } from "vitest";
import { compareIndices } from "@/lib/scoring/analyses/compare-indices";

describe("two indices side by side", () => {
  it("agree as far as their orders do, and name the units they differ about most", () => {
    const found = compareIndices([50, 40, 30, 20, 10], [50, 10, 40, 30, 20], 2);
    expect(found.largest).toEqual([
      { unit: 1, one: 2, other: 5, places: -3 },
      { unit: 2, one: 3, other: 2, places: 1 },
    ]);
    expect(found).toMatchObject({ units: 5, meanDifference: 6 / 5 });
    expect(found.spearman).toBeCloseTo(1 - (6 * 12) / (5 * 24), 12);
    expect(found.kendall).toBeCloseTo((7 - 3) / 10, 12);
  });

  it("are ranked among the units of both: one left out moves nobody", () => {
    const found = compareIndices([9, 8, 7, Number.NaN], [Number.NaN, 8, 7, 99], 5);
    expect(found).toMatchObject({ units: 2, spearman: 1, kendall: 1, largest: [] });
  });

  it("all peers equal, or no unit in common: no correlation can be told", () => {
    expect(compareIndices([1, 1], [1, 2], 5).spearman).toBeNaN();
    const none = compareIndices([1, Number.NaN], [Number.NaN, 1], 5);
    expect(none).toMatchObject({ units: 0, largest: [] });
    expect(none.meanDifference).toBeNaN();
  });
});
