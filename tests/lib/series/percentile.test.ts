import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPercentile, toStrengthPercentile } from "@/lib/series/percentile";

const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
  minLength: 2,
  maxLength: 40,
});

describe("a percentile", () => {
  it("is 0 for the least, 100 for the greatest, 50 in the middle", () => {
    expect([2, 4, 6].map((value) => toPercentile(value, [2, 4, 6]))).toEqual([0, 50, 100]);
  });

  it("is the same for equal figures, which share their places", () => {
    expect(toPercentile(5, [5, 5, 5])).toBe(50);
    expect(toPercentile(1, [1, 1, 9])).toBe(25);
  });

  it("is not known of one who stands alone", () => {
    expect(toPercentile(5, [5])).toBeNull();
  });

  it("turns round where lower is stronger, and goes by size where neither is", () => {
    expect(toStrengthPercentile(1, [1, 2, 3], "lower-is-stronger")).toBe(100);
    expect(toStrengthPercentile(1, [1, 2, 3], "neither")).toBe(0);
  });

  it("keeps the order of the figures and stays between 0 and 100", () => {
    fc.assert(
      fc.property(values, (all) => {
        const sorted = all.toSorted((one, other) => one - other);
        const places = sorted.map((value) => toPercentile(value, sorted) ?? Number.NaN);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(values, (drawn) => {
        const [first = 0] = drawn;
        const all = drawn.toSorted((one, other) => one - other);
        expect(
          toPercentile(
            first * 4,
            all.map((each) => each * 4),
          ),
        ).toBe(toPercentile(first, all));
      }),
    );
  });

  it("counts those below and half of the equal ones, among the others", () => {
    fc.assert(
      fc.property(values, fc.nat(), (drawn, at) => {
        const all = drawn.toSorted((one, other) => one - other);
        const value = all[at % all.length] ?? 0;
        const below = all.filter((each) => each < value).length;
        const equal = all.filter((each) => each === value).length - 1;
        const share = (below + equal / 2) / (all.length - 1);
        expect(toPercentile(value, all)).toBe(all.length < 2 ? null : share * 100);
      }),
    );
  });
});
