import fc from "fast-check";
import { expect, it } from "vitest";
import { groupDigits } from "@/lib/domain/group-digits";

const intl = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15 });

it("sets thousands apart and leaves decimals together", () => {
  expect(groupDigits(0)).toBe("0");
  expect(groupDigits(999)).toBe("999");
  expect(groupDigits(1000)).toBe("1,000");
  expect(groupDigits(-1_234_567.654_321)).toBe("-1,234,567.654321");
  expect(groupDigits(0.1 + 0.2)).toBe("0.3");
});

it("writes every number of up to fifteen digits as the Unicode rules for English have it", () => {
  const numbers = fc
    .oneof(fc.double(), fc.integer(), fc.double({ min: -1e15, max: 1e15, noNaN: true }))
    .map((value) => Number(value.toPrecision(15)) + 0);
  fc.assert(
    fc.property(numbers, (value) => {
      expect(groupDigits(value)).toBe(intl.format(value));
    }),
    { numRuns: 2000 },
  );
});
