import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "@/lib/series/spread-labels";

const wishes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 300, noNaN: true }),
    size: fc.constantFrom(16, 32, 48),
  }),
  { maxLength: 12 },
);

describe("labels along a line", () => {
  it("stay where they want to be while none touches another", () => {
    const wanted = [
      { at: 200, size: 16 },
      { at: 20, size: 16 },
    ];
    expect(spreadLabels(wanted, 0, 300)).toEqual([200, 20]);
  });

  it("share the way to go when two want the same place", () => {
    const wanted = [
      { at: 100, size: 16 },
      { at: 100, size: 16 },
    ];
    expect(spreadLabels(wanted, 0, 300)).toEqual([92, 108]);
  });

  it("never lie over one another", () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const places = spreadLabels(wanted, 0, 1000)
          .map((middle, index) => ({ middle, size: wanted[index]?.size ?? 0 }))
          .sort((one, other) => one.middle - other.middle);
        for (const [index, { middle, size }] of places.entries()) {
          const before = places[index - 1];
          if (before)
            expect(middle - size / 2).toBeGreaterThanOrEqual(
              before.middle + before.size / 2 - 1e-6,
            );
        }
      }),
    );
  });

  it("stay within the line where all of them fit", () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const needed = wanted.reduce((sum, { size }) => sum + size, 0);
        const high = Math.max(300, needed);
        for (const [index, middle] of spreadLabels(wanted, 0, high).entries()) {
          const half = (wanted[index]?.size ?? 0) / 2;
          expect(middle - half).toBeGreaterThanOrEqual(-1e-6);
          expect(middle + half).toBeLessThanOrEqual(high + 1e-6);
        }
      }),
    );
  });

  it("keep the order of their wishes", () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const places = spreadLabels(wanted, 0, 1000);
        for (const [one, { at }] of wanted.entries()) {
          for (const [other, { at: otherAt }] of wanted.entries()) {
            if (at < otherAt) expect(places[one]).toBeLessThan(places[other] ?? Number.NaN);
          }
        }
      }),
    );
  });
});
