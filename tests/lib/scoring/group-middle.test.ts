import fc from "fast-check";
import { expect, it } from "vitest";
import { groupMedian } from "@/lib/scoring/impute/group-middle";

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

/** By ordering all that is known. */
function median(figures: readonly number[]): number {
  const known = figures
    .filter((each) => !Number.isNaN(each))
    .map((each) => each + 0)
    .sort((one, other) => one - other);
  const half = known.length >> 1;
  const [lower = Number.NaN, upper = Number.NaN] = known.slice(known.length % 2 ? half : half - 1);
  return known.length % 2 === 1 ? lower : (lower + upper) / 2;
}

it("a group's median is that of its figures in order, whatever order the call before has left", () => {
  const columns = fc.integer({ min: 1, max: 60 }).chain((units) =>
    fc.array(fc.array(figure, { minLength: units, maxLength: units }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(columns, (calls) => {
      const members = Int32Array.from(calls[0]?.keys() ?? []);
      for (const figures of calls) {
        expect(groupMedian(Float64Array.from(figures), members) + 0).toBe(median(figures) + 0);
        expect(members.toSorted()).toEqual(Int32Array.from(figures.keys()));
      }
    }),
  );
});

it("a group's median is found again where figures change a little", () => {
  const members = Int32Array.from({ length: 39 }, (_, at) => at);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 39 }),
      (by) => {
        const values = Float64Array.from(members, (at) => ((at * 7) % 39) + (by[at] ?? 1));
        expect(groupMedian(values, members)).toBe(median([...values]));
      },
    ),
  );
});
