import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsMeasure, MEASURES } from "@/lib/domain/measure";
import { toBasisWords, toMeasuredHead, toMeasureNotes } from "@/lib/series/measure-words";
import {
  divideFigures,
  findBase,
  findDivisor,
  growFigures,
  indexFigures,
  toFactor,
} from "@/lib/series/measures";

function stated(year: number, value: number | null) {
  return {
    ...{ year, value, low: null, high: null, note: null, release: "r" },
    standing: value === null ? ("not-reported" as const) : ("reported" as const),
  };
}

function divisor(year: number, value: number) {
  return { year, value, releases: ["d"], countries: null };
}

const value = fc.double({ min: 1e-3, max: 1e13, noNaN: true });
/** Figures of some years, each year once; some of them not reported. */
const figures = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1950, max: 2025 }), fc.option(value)), {
    selector: ([year]) => year,
    maxLength: 40,
  })
  .map((all) =>
    all.sort(([one], [other]) => one - other).map(([year, each]) => stated(year, each)),
  );
const divisors = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1950, max: 2025 }), value), {
    selector: ([year]) => year,
    maxLength: 40,
  })
  .map((all) => all.map(([year, each]) => divisor(year, each)));

describe("figures by a measure", () => {
  it("leave what is missing missing, and tell each year that the measure says nothing of", () => {
    fc.assert(
      fc.property(figures, divisors, (all, by) => {
        const { points, unmeasured } = divideFigures("per-head", "people", all, by);
        const measured = all.filter((each) => each.value !== null).map(({ year }) => year);
        expect([...points.map(({ year }) => year), ...unmeasured].sort()).toEqual(measured.sort());
        for (const point of points) expect(point.value).toBeGreaterThan(0);
      }),
    );
  });

  it("give the figure as stated again when multiplied by what they were divided by", () => {
    fc.assert(
      fc.property(figures, divisors, (all, by) => {
        for (const unit of ["people", "current US$"]) {
          for (const { value, basis, year } of divideFigures("per-head", unit, all, by).points) {
            const absolute = ((value ?? 0) * basis.divisor) / toFactor("per-head", unit);
            const own = all.find((each) => each.year === year)?.value ?? Number.NaN;
            expect(absolute / own).toBeCloseTo(1, 9);
            expect(basis.value).toBe(own);
          }
        }
      }),
    );
  });

  it("are shares of at most 100 of a sum that they are part of", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (all) => {
        const world = {
          ...divisor(
            2020,
            all.reduce((sum, each) => sum + each, 0),
          ),
          countries: all.length,
        };
        const shares = all.flatMap(
          (each) => divideFigures("share-of-world", "people", [stated(2020, each)], [world]).points,
        );
        for (const share of shares) expect(share.value).toBeLessThanOrEqual(100 + 1e-9);
        expect(shares.reduce((sum, share) => sum + (share.value ?? 0), 0)).toBeCloseTo(100, 6);
      }),
    );
  });

  it("are 100 in the base year of an index, and keep every ratio between years", () => {
    fc.assert(
      fc.property(figures, (all) => {
        const base = all.find((each) => each.value !== null);
        if (base === undefined) return;
        const { points } = indexFigures(all, base.year);
        expect(points.find(({ year }) => year === base.year)?.value).toBeCloseTo(100, 9);
        for (const point of points) {
          const own = all.find(({ year }) => year === point.year)?.value ?? 0;
          expect((point.value ?? 0) / 100 / (own / (base.value ?? 1))).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it("are unknown throughout where the base year of an index has no figure", () => {
    const { points, unmeasured } = indexFigures([stated(2000, null), stated(2001, 5)], 2000);
    expect(points).toEqual([]);
    expect(unmeasured).toEqual([2001]);
  });

  it("grow from the year before only: a gap is never bridged", () => {
    const { points } = growFigures([stated(2000, 100), stated(2001, 110), stated(2003, 200)]);
    expect(points.map(({ year, value }) => [year, value])).toEqual([[2001, expect.closeTo(10)]]);
  });

  it("make a range of a zero that stands for a small number", () => {
    const few = { ...stated(2020, 0), note: "Fewer than 500: counted in thousands" };
    const { points } = divideFigures("per-head", "people", [few], [divisor(2020, 1e5)]);
    expect(points[0]).toMatchObject({ value: null, low: 0, high: 5 });
  });

  it("take a range's both ends along", () => {
    const range = { ...stated(2020, null), low: 10_000, high: 20_000 };
    const { points } = divideFigures("per-head", "people", [range], [divisor(2020, 1e6)]);
    expect(points[0]).toMatchObject({ value: null, low: 10, high: 20 });
  });
});

describe("a divisor", () => {
  it("is of the figure's year, or of the year beside it, and of no other", () => {
    const by = [divisor(2018, 1), divisor(2021, 2)];
    expect(findDivisor(by, 2021, 1)?.year).toBe(2021);
    expect(findDivisor(by, 2020, 1)?.year).toBe(2021);
    expect(findDivisor(by, 2023, 1)).toBeNull();
  });

  it("is the earlier of two that lie equally near", () => {
    expect(findDivisor([divisor(2025, 1), divisor(2023, 1)], 2024, 1)?.year).toBe(2023);
  });

  it("is never zero", () => {
    expect(findDivisor([divisor(2024, 0)], 2024, 1)).toBeNull();
  });

  it("of another year than the figure's is told openly", () => {
    const basis = {
      ...{ value: 180e6, low: null, high: null, divisor: 3.5e6, year: 2023 },
      ...{ releases: ["d"], countries: null },
    };
    expect(toMeasureNotes("per-head", [{ year: 2024, basis }])).toEqual([
      "Divided by the population of 2023",
    ]);
    expect(toBasisWords(basis, "per-head", "current US$")).toBe("$180 m over 3.5 m people (2023)");
  });
});

describe("a measure", () => {
  const spending = {
    slug: "military-spending-usd",
    name: "Military spending",
    unit: "current US$",
  };
  const tanks = { slug: "tanks", name: "Tanks", unit: "vehicles" };

  it.each([
    [spending, "share-of-gdp", true],
    [tanks, "share-of-gdp", false],
    [{ slug: "gdp-usd", unit: "current US$" }, "share-of-gdp", false],
    [{ slug: "population", unit: "people" }, "per-head", false],
    [{ slug: "military-spending-share-of-gdp", unit: "% of GDP" }, "per-head", false],
    [{ slug: "criminality-score", unit: "score 1–10" }, "share-of-world", false],
    [{ slug: "trafficking-tier", unit: "tier" }, "index", false],
    [tanks, "per-border-km", true],
  ] as const)("says something of %o by %s: %s", (indicator, measure, expected) => {
    expect(fitsMeasure(indicator, measure)).toBe(expected);
  });

  it("names its unit, each its own", () => {
    const units = MEASURES.map((measure) => toMeasuredHead(tanks, measure, 2000).unit);
    expect(new Set(units).size).toBe(MEASURES.length);
    expect(units).toContain("vehicles per 1,000 people");
    expect(toMeasuredHead(spending, "per-head", null).unit).toBe("current US$ per person");
    expect(units).toContain("index, 2000 = 100");
  });

  it("begins an index in the first year that most of the countries share", () => {
    expect(findBase([[stated(1990, 1), stated(2000, 1)], [stated(2000, 2)]])).toBe(2000);
    expect(findBase([[stated(1990, null)]])).toBeNull();
  });
});
