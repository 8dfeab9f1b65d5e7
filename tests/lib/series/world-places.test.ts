import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWorldPlaces } from "@/lib/series/world-places";
import { toFigures, toIndicator, toStated } from "./example-world";

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 40, maxLength: 80 });
const toCode = (place: number) => `C${place}`;
const place = (sizes: readonly number[], direction: "higher-is-stronger" | "lower-is-stronger") =>
  toIndicator(
    "any",
    "Any",
    sizes.map((size, index) => toStated(toCode(index), size)),
    { direction },
  ).world.places;

describe("places among the world", () => {
  it("run from 0, the weakest alone, to 100, the strongest alone", () => {
    const { world } = toIndicator("tanks", "Tanks", toFigures(101, { MNG: 1, RUS: 101, KAZ: 51 }));
    expect([..."MNG,KAZ,RUS".split(",")].map((iso3) => world.places.get(iso3))).toEqual([
      0, 50, 100,
    ]);
    expect(world.countries).toBe(101);
  });

  it("are higher for the higher figure, the same for the same, and 50 on the mean", () => {
    fc.assert(
      fc.property(values, (sizes) => {
        const places = place(sizes, "higher-is-stronger");
        const at = (index: number) => places.get(toCode(index)) ?? Number.NaN;
        const mean = sizes.reduce((sum, _, index) => sum + at(index), 0) / sizes.length;
        expect(mean).toBeCloseTo(50);
        for (const [index, size] of sizes.entries()) {
          const other = (index * 7 + 3) % sizes.length;
          expect(Math.sign(at(index) - at(other))).toBe(Math.sign(size - (sizes[other] ?? 0)));
        }
      }),
      { numRuns: 50 },
    );
  });

  it("are turned where less is stronger: what one way is 30 from the bottom is so from the top", () => {
    fc.assert(
      fc.property(values, (sizes) => {
        const up = place(sizes, "higher-is-stronger");
        const down = place(sizes, "lower-is-stronger");
        for (const [iso3, percentile] of up) expect(down.get(iso3)).toBeCloseTo(100 - percentile);
      }),
      { numRuns: 50 },
    );
  });

  it("do not depend on the order in which countries stand", () => {
    const figures = toFigures(60, { MNG: 12 });
    const one = toIndicator("tanks", "Tanks", figures).world.places;
    const other = toIndicator("tanks", "Tanks", figures.toReversed()).world.places;
    expect(Object.fromEntries(other)).toEqual(Object.fromEntries(one));
  });

  it.each([
    ["is not reported", toStated("MNG", null, { standing: "not-reported" })],
    ["is not applicable", toStated("MNG", null, { standing: "not-applicable" })],
    [
      "is a zero printed for “not reported” too",
      toStated("MNG", 0, { note: "GFP prints 0 both for none and for not reported" }),
    ],
    ["is more than ten years older than the newest", toStated("MNG", 5, { year: 2013 })],
  ])("are not given to a figure that %s, and it does not count", (_why, figure) => {
    const { world } = toIndicator("tanks", "Tanks", [...toFigures(60, {}), figure]);
    expect(world.places.has("MNG")).toBe(false);
    expect(world.countries).toBe(60);
  });

  it("take the middle of a range, and a true zero as zero", () => {
    const { world } = toIndicator("tanks", "Tanks", [
      ...toFigures(60, {}).filter(({ value }) => value !== 30),
      toStated("MNG", null, { low: 20, high: 40 }),
      toStated("ISL", 0),
    ]);
    expect(world.places.get("MNG")).toBe(50);
    expect(world.places.get("ISL")).toBe(0);
  });

  it("are given to nobody where fewer than forty countries have a figure", () => {
    expect(toWorldPlaces(toIndicator("w", "W", toFigures(39, {}))).places.size).toBe(0);
    expect(toWorldPlaces(toIndicator("w", "W", toFigures(40, {}))).places.size).toBe(40);
  });
});
