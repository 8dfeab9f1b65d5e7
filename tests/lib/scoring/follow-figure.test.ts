import { describe, expect, it } from "vitest";
import { changeFigures } from "@/lib/scoring/change-figures";
import { followFigure } from "@/lib/scoring/follow-figure";
import type { ScoringTable } from "@/lib/scoring/scoring-table";

const column = (...values: number[]) => ({ values: Float64Array.from(values) });

/** Mongolia lies between two neighbours, Japan has none by land. */
const TABLE: ScoringTable = {
  units: ["MNG", "RUS", "CHN", "JPN"].map((code) => ({ code, name: code })),
  neighbours: [[1, 2], [0, 2], [0, 1], []],
  columns: new Map([
    ["gdp-usd", column(20, 2_000, 18_000, 4_000)],
    ["gdp-per-head-usd", column(5, 14, 13, 33)],
    ["population", column(4, 144, 1_400, Number.NaN)],
    ["military-spending-usd", column(1, 149, 300, 50)],
    ["military-spending-usd/neighbours", column(1 / 450, 149 / 450, 300 / 450, Number.NaN)],
    ["military-spending-share-of-gdp", column(5, 7.45, 5 / 3, 1.25)],
    ["population@cow-nmc", column(3, 140, 1_390, 120)],
  ]),
  groupings: new Map(),
};

const follow = (code: string, unit: number, value: number) =>
  followFigure(TABLE, { column: code, unit, value });

describe("what is another once one figure is", () => {
  it("is what each has of it, and its part in what it is a share of", () => {
    expect(follow("gdp-usd", 0, 40)).toEqual([
      { column: "military-spending-share-of-gdp", unit: 0, value: 2.5 },
      { column: "gdp-per-head-usd", unit: 0, value: 10 },
    ]);
    expect(follow("population", 0, 8)).toEqual([
      { column: "gdp-per-head-usd", unit: 0, value: 2.5 },
    ]);
  });

  it("is the whole where a share of it is another, and what rests on that", () => {
    const followed = follow("military-spending-share-of-gdp", 0, 10);
    expect(followed.slice(0, 1)).toEqual([{ column: "military-spending-usd", unit: 0, value: 2 }]);
    expect(followed.slice(1).map((each) => each.column)).toEqual(
      Array(3).fill("military-spending-usd/neighbours"),
    );
  });

  it("is the share among neighbours, the neighbours' own shares too, and adds up as before", () => {
    const followed = follow("military-spending-usd", 0, 51);
    expect(followed.filter((each) => each.column.endsWith("/neighbours"))).toEqual([
      { column: "military-spending-usd/neighbours", unit: 0, value: 51 / 500 },
      { column: "military-spending-usd/neighbours", unit: 1, value: 149 / 500 },
      { column: "military-spending-usd/neighbours", unit: 2, value: 300 / 500 },
    ]);
    const { table } = changeFigures(TABLE, [
      { unit: "MNG", column: "military-spending-usd", to: { value: 51 } },
    ]);
    const shares = table.columns.get("military-spending-usd/neighbours")?.values ?? [];
    expect(shares[0]).toBe(51 / 500);
    expect((shares[0] ?? 0) + (shares[1] ?? 0) + (shares[2] ?? 0)).toBeCloseTo(1, 12);
    expect(table.columns.get("military-spending-share-of-gdp")?.values[0]).toBe(255);
  });

  it("is nothing of another source's, and nothing that no multiple can be told of", () => {
    expect(follow("population@cow-nmc", 0, 6)).toEqual([]);
    expect(follow("population", 3, 6)).toEqual([]);
    expect(follow("gdp-usd", 0, 20)).toEqual([
      { column: "military-spending-share-of-gdp", unit: 0, value: 5 },
      { column: "gdp-per-head-usd", unit: 0, value: 5 },
    ]);
  });
});
