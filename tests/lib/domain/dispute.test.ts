import fc from "fast-check";
import { expect, it } from "vitest";
import { DISPUTE_RULE, findFactor, isDispute } from "@/lib/domain/dispute";

const value = (each: number | null) => ({ value: each, low: null, high: null });
const range = (low: number, high: number) => ({ value: null, low, high });

const size = fc.double({ min: 0.001, max: 1e12, noNaN: true });
const sizedRange = fc
  .tuple(size, size)
  .map(([one, other]) => range(Math.min(one, other), Math.max(one, other)));
const figure = fc.oneof(size.map(value), sizedRange);

it.each([
  ["two values", value(35_000), value(10_000), 3.5],
  ["the same values", value(7), value(7), 1],
  ["a value above a range", value(35_000), range(10_000, 20_000), 1.75],
  ["a value within a range", value(15_000), range(10_000, 20_000), 1],
  ["a value below a range", value(5_000), range(10_000, 20_000), 2],
  ["two ranges apart", range(1, 2), range(6, 9), 3],
  ["two ranges that touch", range(1, 2), range(2, 9), 1],
])("tells %s apart by the nearest ends", (_, one, other, factor) => {
  expect(findFactor(one, other)).toBe(factor);
});

it("is the same from either side", () => {
  fc.assert(
    fc.property(figure, figure, (one, other) => {
      expect(findFactor(one, other)).toBe(findFactor(other, one));
    }),
  );
});

it("does not depend on the unit", () => {
  const scale = (each: ReturnType<typeof value> | ReturnType<typeof range>, by: number) => ({
    value: each.value === null ? null : each.value * by,
    low: each.low === null ? null : each.low * by,
    high: each.high === null ? null : each.high * by,
  });
  fc.assert(
    fc.property(figure, figure, fc.constantFrom(0.001, 1000, 1.609344), (one, other, by) => {
      const before = findFactor(one, other) ?? Number.NaN;
      const after = findFactor(scale(one, by), scale(other, by)) ?? Number.NaN;
      expect(after / before).toBeCloseTo(1, 9);
    }),
  );
});

it("never disputes ranges that overlap, however wide they are", () => {
  fc.assert(
    fc.property(fc.tuple(size, size, size, size), (ends) => {
      const [first = 0, second = 0, third = 0, fourth = 0] = ends.toSorted((a, b) => a - b);
      expect(isDispute(findFactor(range(first, third), range(second, fourth)))).toBe(false);
      expect(isDispute(findFactor(range(first, fourth), range(second, third)))).toBe(false);
    }),
  );
});

it("never disputes what is missing, zero or below", () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(null, 0, -5), (one, nothing) => {
      expect(findFactor(one, value(nothing))).toBeNull();
      expect(findFactor(value(nothing), one)).toBeNull();
    }),
  );
  expect(findFactor(range(0, 5), value(100))).toBeNull();
  expect(isDispute(null)).toBe(false);
});

it("calls it a dispute only beyond the rule's factor", () => {
  expect(isDispute(DISPUTE_RULE.factor)).toBe(false);
  expect(isDispute(DISPUTE_RULE.factor + 0.001)).toBe(true);
});
