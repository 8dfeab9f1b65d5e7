import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSpread, type StatedFigure } from "@/lib/domain/spread";

function state(source: string, year: number, value: number | null, low?: number, high?: number) {
  return { source, year, value, low: low ?? null, high: high ?? null };
}

/** Mongolia's active personnel, as four sources state it. */
const PERSONNEL: StatedFigure[] = [
  state("cow", 2022, 10_000),
  state("wdi", 2020, 18_000),
  state("gfp", 2024, 35_000),
  state("gfp", 2026, 35_000),
  state("cia", 2025, null, 10_000, 20_000),
];

describe("the spread of several sources", () => {
  it("is that of the newest years about which two of them speak", () => {
    const spread = findSpread(PERSONNEL);
    expect(spread?.figures.map(({ source, year }) => [source, year])).toEqual([
      ["cia", 2025],
      ["gfp", 2026],
    ]);
    expect(spread?.ratio).toBe(3.5);
    expect(spread?.factor).toBe(1.75);
  });

  it("goes back to older years where the newest have one voice only", () => {
    const spread = findSpread(PERSONNEL.filter(({ source }) => source !== "cia"));
    expect(spread?.figures.map(({ source, year }) => [source, year])).toEqual([
      ["cow", 2022],
      ["gfp", 2024],
    ]);
  });

  it("is none where one source speaks, or all are silent or zero", () => {
    expect(findSpread([])).toBeNull();
    expect(findSpread([state("a", 2020, 5), state("a", 2021, 9)])).toBeNull();
    expect(findSpread([state("a", 2020, 0), state("b", 2020, 9)])).toBeNull();
    expect(findSpread([state("a", 2020, null), state("b", 2020, 9)])).toBeNull();
  });

  it("counts a source that passes on another's figures as no second one", () => {
    const sipri = state("sipri", 2023, 180);
    const copy = { ...state("wdi", 2024, 900), origin: "sipri" };
    expect(findSpread([sipri, copy])).toBeNull();
    const spread = findSpread([copy, sipri, state("gfp", 2024, 270)]);
    expect(spread?.figures.map(({ source }) => source)).toEqual(["sipri", "gfp"]);
    expect(spread?.factor).toBe(1.5);
  });

  it("lets the copy speak where its origin is silent, the newest of several", () => {
    const older = { ...state("wdi", 2023, 100), origin: "sipri" };
    const newer = { ...state("other", 2024, 110), origin: "sipri" };
    const spread = findSpread([older, newer, state("gfp", 2024, 270)]);
    expect(spread?.figures.map(({ source }) => source)).toEqual(["other", "gfp"]);
  });

  const figure = fc.record({
    source: fc.constantFrom("a", "b", "c"),
    year: fc.integer({ min: 2010, max: 2026 }),
    value: fc.double({ min: 0.001, max: 1e12, noNaN: true }),
    low: fc.constant(null),
    high: fc.constant(null),
  });

  it("does not depend on the order of the figures", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(figure, { selector: ({ source, year }) => `${source} ${year}` }),
        (figures) => {
          expect(findSpread(figures.toReversed())?.ratio).toBe(findSpread(figures)?.ratio);
        },
      ),
    );
  });

  it("is at least 1, and its factor never exceeds its ratio", () => {
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        const spread = findSpread(figures);
        if (spread === null) return;
        expect(spread.ratio).toBeGreaterThanOrEqual(1);
        expect(spread.factor).toBeLessThanOrEqual(spread.ratio * (1 + 1e-12));
        expect(new Set(spread.figures.map(({ source }) => source)).size).toBe(
          spread.figures.length,
        );
      }),
    );
  });
});
