import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addExtents, toCapabilityRatio, toExtent, toMultiple } from "@/lib/domain/extent";

const extent = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }))
  .map(([low, more]) => ({ value: low, low, high: low + more }));

describe("an extent", () => {
  it("is a figure’s range, or its one number", () => {
    expect(toExtent({ value: null, low: 10, high: 20 })).toEqual({
      value: null,
      low: 10,
      high: 20,
    });
    expect(toExtent({ value: 5, low: null, high: null })).toEqual({ value: 5, low: 5, high: 5 });
    expect(toExtent({ value: null, low: null, high: null })).toBeNull();
  });

  it("has no one number as a sum where a part has none", () => {
    const sum = addExtents([
      { value: 5, low: 5, high: 5 },
      { value: null, low: 10, high: 20 },
    ]);
    expect(sum).toEqual({ value: null, low: 15, high: 25 });
    expect(addExtents([])).toBeNull();
  });

  it("holds, as a multiple, every quotient of what the two may be", () => {
    fc.assert(
      fc.property(extent, extent, (one, other) => {
        const { low = 0, high = 0 } = toMultiple(one, other) ?? {};
        expect(one.low / other.low).toBeGreaterThanOrEqual(low);
        expect(one.high / other.high).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("is no multiple of what may be zero", () => {
    const some = { value: 5, low: 5, high: 5 };
    expect(toMultiple(some, { value: 0, low: 0, high: 500 })).toBeNull();
  });

  it("makes with another a capability ratio whose two sides add up to one", () => {
    fc.assert(
      fc.property(extent, extent, (one, other) => {
        const [ours, theirs] = [toCapabilityRatio(one, other), toCapabilityRatio(other, one)];
        expect((ours?.value ?? 0) + (theirs?.value ?? 0)).toBeCloseTo(1);
        expect((ours?.low ?? 0) + (theirs?.high ?? 0)).toBeCloseTo(1);
      }),
    );
  });

  it("makes no ratio of nothing against nothing", () => {
    const none = { value: 0, low: 0, high: 0 };
    expect(toCapabilityRatio(none, none)).toBeNull();
  });
});
