import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BREAK_KINDS, findClass, toBreakKind, toClasses } from "@/lib/series/class-breaks";

const values = fc.array(
  fc.oneof(
    fc.double({ min: -1e6, max: 1e12, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
    fc.double({ min: 1e-6, max: 1, noNaN: true }),
  ),
  { minLength: 1, maxLength: 200 },
);

describe.each(BREAK_KINDS)("classes by %s", (kind) => {
  it("hold every value once, and their counts add up to all of them", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 7 }), (all, wanted) => {
        const classes = toClasses(all, kind, wanted);
        const places = all.map((value) => findClass(value, classes));
        expect(places).not.toContain(null);
        classes.forEach(({ count }, index) => {
          expect(places.filter((place) => place === index)).toHaveLength(count);
        });
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  it("are no more than wanted, none empty, in rising order, and never part equal values", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 7 }), (all, wanted) => {
        const classes = toClasses(all, kind, wanted);
        expect(classes.length).toBeLessThanOrEqual(wanted);
        expect(classes.every(({ count }) => count > 0)).toBe(true);
        const lows = classes.map(({ low }) => low);
        expect(lows).toEqual(lows.toSorted((one, other) => one - other));
        expect(new Set(lows).size).toBe(lows.length);
      }),
    );
  });

  it("tell two different values apart", () => {
    expect(toClasses([1, 100], kind, 5).length).toBe(2);
  });
});

it("quantiles put about as many countries into each class", () => {
  const classes = toClasses(
    Array.from({ length: 100 }, (_, index) => index),
    "quantile",
    5,
  );
  expect(classes.map(({ count }) => count)).toEqual([20, 20, 20, 20, 20]);
});

it("natural breaks stand in the gaps between clusters", () => {
  const classes = toClasses([1, 2, 3, 50, 51, 52, 900], "jenks", 3);
  expect(classes.map(({ low, count }) => [low, count])).toEqual([
    [1, 3],
    [50, 3],
    [900, 1],
  ]);
});

it("log classes begin at powers of ten where the spread is wide", () => {
  const classes = toClasses([3, 20, 300, 4000, 50_000], "log", 5);
  expect(classes.map(({ low }) => low)).toEqual([3, 10, 100, 1000, 10_000]);
});

it("where most countries have none, those that have some are still told apart", () => {
  const classes = toClasses([...Array(100).fill(0), 1, 2, 11], "quantile", 5);
  expect(classes.map(({ low, count }) => [low, count])).toEqual([
    [0, 100],
    [1, 3],
  ]);
});

it("a zero has no place between steps of equal ratio, so quantiles stand in", () => {
  expect(toBreakKind([0, 1, 10], "log")).toBe("quantile");
  expect(toBreakKind([0.1, 1, 10], "log")).toBe("log");
});

it("nothing at all makes no classes: that is the caller's mistake", () => {
  expect(() => toClasses([], "quantile", 5)).toThrow(RangeError);
});
