import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { recipe } from "@/lib/contracts/recipe";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { type ScoringTable, scoreTable } from "@/lib/scoring";
import { readFigure, readFixture } from "./coinr-fixtures";

const PARTS = ["milex", "milper", "irst", "pec", "tpop", "upop"] as const;

/** Published world totals as denominators: each share is given, and CINC is the mean of them. */
const BY_WORLD_TOTALS = recipe.parse({
  version: 1,
  indicators: PARTS.map((code) => ({ code, parent: "cinc", denominator: `world-${code}` })),
  groups: [{ code: "cinc", parent: null }],
  normalisation: { method: "none" },
});

describe("CINC, the mean of the shares that a state has", () => {
  const totals = new Map(readFixture("cow/nmc7-world-totals.csv").map((row) => [row.year, row]));

  it.each([
    ["of eleven states from 1990 to 2022", "cow/nmc7-11-states.csv", 362],
    ["of Mongolia since 1921", "cow/nmc7-mongolia.csv", 102],
  ])("is the published one to 1e-6: %s", (_, file, figures) => {
    const rows = readFixture(file);
    expect(rows).toHaveLength(figures);
    const { scores } = scoreTable(
      {
        units: rows.map(({ state, year }) => ({ code: `${state}-${year}`, name: `${state}` })),
        columns: new Map(
          PARTS.flatMap((code) => [
            [code, { values: Float64Array.from(rows, (row) => readFigure(row[code])) }],
            [
              `world-${code}`,
              {
                values: Float64Array.from(rows, ({ year }) => readFigure(totals.get(year)?.[code])),
              },
            ],
          ]),
        ),
        groupings: new Map(),
      },
      BY_WORLD_TOTALS,
    );
    for (const [unit, row] of rows.entries()) {
      expect(Math.abs((scores[unit] ?? Number.NaN) - Number(row.cinc))).toBeLessThanOrEqual(1e-6);
    }
  });
});

/** The project's own figures of one year, all states that have a published CINC. */
function readYear(year: number): { table: ScoringTable; cinc: Map<string, number> } {
  const cinc = readFigures("cinc", year);
  const codes = [...cinc.keys()];
  const columns = [
    "military-spending-usd",
    "active-personnel",
    "iron-steel-production",
    "primary-energy-consumption",
    "population",
    "urban-population",
  ].map((name): [string, { values: Float64Array }] => {
    const figures = readFigures(name, year);
    return [name, { values: Float64Array.from(codes, (code) => figures.get(code) ?? Number.NaN) }];
  });
  const units = codes.map((code) => ({ code, name: code }));
  return { table: { year, units, columns: new Map(columns), groupings: new Map() }, cinc };
}

const line = z.object({ iso3: z.string(), year: z.string(), value: z.string() });

function readFigures(name: string, year: number): Map<string, number> {
  const file = join(PROJECT_FOLDER, "prisma/data/cow-nmc/7.0", `${name}.csv`);
  const rows = z.array(line).parse(parse(readFileSync(file), { columns: true }));
  return new Map(
    rows.flatMap((row) =>
      row.year === String(year) && row.value !== "" ? [[row.iso3, Number(row.value)]] : [],
    ),
  );
}

describe("CINC from the project's own figures", () => {
  it.each([1993, 2008, 2022])("is the published one of every state in %i, to 1e-6", (year) => {
    const { table, cinc } = readYear(year);
    const shares = recipe.parse({
      version: 1,
      indicators: [...table.columns.keys()].map((code) => ({ code, parent: "cinc" })),
      groups: [{ code: "cinc", parent: null }],
      normalisation: { method: "share-of-total" },
    });
    const { scores } = scoreTable(table, shares);
    expect(cinc.size).toBeGreaterThan(180);
    for (const [unit, { code }] of table.units.entries()) {
      const difference = Math.abs((scores[unit] ?? Number.NaN) - (cinc.get(code) ?? 0));
      expect(difference).toBeLessThanOrEqual(1e-6);
    }
  });
});
