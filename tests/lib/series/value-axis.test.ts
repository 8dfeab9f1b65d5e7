import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFraction, toValueAxis } from "@/lib/series/value-axis";

const values = fc.array(fc.double({ min: 1e-6, max: 1e14, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});
const kinds = fc.constantFrom("linear" as const, "log" as const);

describe("an axis of values", () => {
  it("includes zero when it is linear", () => {
    expect(toValueAxis([180, 300], "people", "linear", 4).domain).toEqual([0, 300]);
  });

  it("runs between powers of ten when it is logarithmic", () => {
    expect(toValueAxis([180.8e6, 313_658e6], "current US$", "log", 4).domain).toEqual([1e8, 1e12]);
  });

  it("stays linear where nothing is above zero", () => {
    expect(toValueAxis([0, 0], "vehicles", "log", 4).kind).toBe("linear");
    expect(toValueAxis([], "vehicles", "log", 4).kind).toBe("linear");
  });

  it("has room for every value it was made for", () => {
    fc.assert(
      fc.property(values, kinds, (all, kind) => {
        const axis = toValueAxis(all, "people", kind, 4);
        for (const value of all) {
          expect(toFraction(value, axis)).toBeGreaterThanOrEqual(-1e-9);
          expect(toFraction(value, axis)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it("keeps the order of values", () => {
    fc.assert(
      fc.property(values, kinds, (all, kind) => {
        const axis = toValueAxis(all, "people", kind, 4);
        const sorted = all.toSorted((one, other) => one - other);
        const places = sorted.map((value) => toFraction(value, axis));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });

  it("names places that lie on it", () => {
    fc.assert(
      fc.property(values, kinds, (all, kind) => {
        const axis = toValueAxis(all, "people", kind, 4);
        for (const { value } of axis.ticks) {
          expect(toFraction(value, axis)).toBeGreaterThanOrEqual(-1e-9);
          expect(toFraction(value, axis)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
