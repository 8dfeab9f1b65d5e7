import { describe, expect, it } from "vitest";
import { scoreTable } from "@/lib/scoring";
import { readAsemRecipe, readAsemTable, readFigure, readFixture } from "./coinr-fixtures";

const scored = scoreTable(readAsemTable(), readAsemRecipe());

const STAGES = ["denominated", "imputed", "screened", "treated", "normalised"] as const;

/** The largest difference of any cell; infinite where one is missing in one of both. */
function findDifference(
  file: string,
  columns: readonly { code: string; figures: Float64Array }[],
): number {
  const rows = new Map(readFixture(`coinr/${file}`).map((row) => [row.uCode, row]));
  expect(rows.size).toBe(scored.units.length);
  const differences = columns.flatMap(({ code, figures }) =>
    scored.units.map((unit, at) => {
      const theirs = readFigure(rows.get(unit.code)?.[code]);
      const ours = figures[at] ?? Number.NaN;
      if (Number.isNaN(theirs) && Number.isNaN(ours)) return 0;
      return Number.isNaN(theirs) || Number.isNaN(ours)
        ? Number.POSITIVE_INFINITY
        : Math.abs(theirs - ours);
    }),
  );
  return Math.max(...differences);
}

describe("the ASEM example, as COINr computes it", () => {
  it.each(STAGES)("is the same in every cell once %s", (stage) => {
    const columns = scored.indicators.map((each) => ({ code: each.code, figures: each[stage] }));
    expect(columns).toHaveLength(49);
    expect(findDifference(`asem-${stage}.csv`, columns)).toBeLessThanOrEqual(1e-6);
  });

  it("is the same in every pillar, sub-index and index", () => {
    const columns = scored.groups.map(({ code, scores }) => ({ code, figures: scores }));
    expect(columns).toHaveLength(11);
    expect(findDifference("asem-aggregated.csv", columns)).toBeLessThanOrEqual(1e-6);
  });

  it("ranks all 51 countries alike", () => {
    const theirs = new Map(
      readFixture("coinr/asem-aggregated.csv").map(({ uCode, Index }) => [uCode, Number(Index)]),
    );
    const index = [...theirs.values()];
    const ranks = scored.units.map(
      ({ code }) => 1 + index.filter((each) => each > (theirs.get(code) ?? 0)).length,
    );
    expect([...scored.ranks]).toEqual(ranks);
    expect(scored.ranked).toBe(51);
  });

  it("treats the same indicators, moves as many figures and leaves the same shape", () => {
    const details = readFixture("coinr/asem-treated-details.csv");
    const treated = scored.indicators.filter(({ treatment }) => treatment.done !== "none");
    expect(treated.map(({ code }) => code)).toEqual(details.map(({ iCode }) => iCode));
    for (const [at, row] of details.entries()) {
      const { done, moved, before, after } = treated[at]?.treatment ?? {};
      expect(done).toBe("winsorised");
      expect(moved).toBe(Number(row["winsorise.nwin"]));
      expect(before?.skew).toBeCloseTo(Number(row["check_SkewKurt0.Skew"]), 9);
      expect(before?.kurtosis).toBeCloseTo(Number(row["check_SkewKurt0.Kurt"]), 9);
      expect(after?.skew).toBeCloseTo(Number(row["check_SkewKurt1.Skew"]), 9);
      expect(after?.kurtosis).toBeCloseTo(Number(row["check_SkewKurt1.Kurt"]), 9);
    }
  });

  it("marks the 65 figures that were filled in, and no other", () => {
    const marked = scored.indicators.flatMap(({ imputedCells, denominated }) =>
      Array.from(imputedCells, (mark, unit) => ({ mark, before: denominated[unit] })),
    );
    expect(marked.filter(({ mark }) => mark === 1)).toHaveLength(65);
    expect(marked.every(({ mark, before }) => (mark === 1) === Number.isNaN(before))).toBe(true);
  });
});

describe("screening the ASEM example by figures that are known", () => {
  const table = readAsemTable();
  const strict = scoreTable(table, readAsemRecipe({ screening: { least: 0.9 } }));

  it("leaves out the five countries with less than nine in ten", () => {
    const left = table.units.filter((_, unit) => strict.leftOut[unit] === 1);
    expect(left.map(({ code }) => code).sort()).toEqual(["BGD", "BRN", "KHM", "LAO", "MMR"]);
    expect(strict.ranked).toBe(46);
    expect(strict.ranks.filter((rank) => Number.isNaN(rank))).toHaveLength(5);
  });
});
