import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FEWEST_SHARED,
  findSimilarity,
  listNearest,
  SIMILARITY_INDICATORS,
} from "@/lib/series/similarity";

const CODES = ["AAA", "BBB", "CCC", "DDD", "EEE"];

/** Some countries' places in every indicator of the list, some of them unknown. */
const places = fc
  .array(
    fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 }), {
      minLength: CODES.length,
      maxLength: CODES.length,
    }),
    { minLength: SIMILARITY_INDICATORS.length, maxLength: SIMILARITY_INDICATORS.length },
  )
  .map(
    (rows) =>
      new Map(
        rows.map((row, place) => [
          SIMILARITY_INDICATORS[place] ?? "",
          new Map(
            CODES.flatMap((iso3, column): [string, number][] => {
              const percentile = row[column];
              return typeof percentile === "number" ? [[iso3, percentile]] : [];
            }),
          ),
        ]),
      ),
  );

describe("similarity of two countries", () => {
  it("is the same from either side, and never outside of 0 to 100", () => {
    fc.assert(
      fc.property(places, (known) => {
        const one = findSimilarity("AAA", "BBB", known);
        expect(findSimilarity("BBB", "AAA", known)).toEqual(one);
        if (one !== null) expect(one.distance >= 0 && one.distance <= 100).toBe(true);
      }),
    );
  });

  it("is zero from a country to itself, wherever it is known well enough", () => {
    fc.assert(
      fc.property(places, (known) => {
        const own = [...known.values()].filter((each) => each.has("AAA")).length;
        expect(findSimilarity("AAA", "AAA", known)).toEqual(
          own < FEWEST_SHARED ? null : { distance: 0, shared: own },
        );
      }),
    );
  });

  it("does not depend on the order of indicators or of candidates", () => {
    fc.assert(
      fc.property(places, (known) => {
        const turned = new Map([...known].toReversed());
        const list = listNearest("AAA", CODES, known, 8);
        const again = listNearest("AAA", CODES.toReversed(), turned, 8);
        expect(again.map(({ iso3 }) => iso3)).toEqual(list.map(({ iso3 }) => iso3));
      }),
    );
  });

  it("is unknown where fewer than seven indicators are shared, however alike those are", () => {
    const share = (count: number) =>
      new Map(
        SIMILARITY_INDICATORS.map((slug, place) => [
          slug,
          new Map([["AAA", 10], ...(place < count ? [["BBB", 12] as const] : [])]),
        ]),
      );
    expect(findSimilarity("AAA", "BBB", share(FEWEST_SHARED - 1))).toBeNull();
    expect(findSimilarity("AAA", "BBB", share(FEWEST_SHARED))).toEqual({
      distance: 2,
      shared: FEWEST_SHARED,
    });
  });

  it("lists the nearest first, and never the country itself", () => {
    fc.assert(
      fc.property(places, (known) => {
        const list = listNearest("AAA", CODES, known, 3);
        expect(list.length).toBeLessThanOrEqual(3);
        expect(list.some(({ iso3 }) => iso3 === "AAA")).toBe(false);
        for (const [place, { distance }] of list.entries()) {
          expect(distance).toBeGreaterThanOrEqual(list[place - 1]?.distance ?? 0);
        }
      }),
    );
  });
});
