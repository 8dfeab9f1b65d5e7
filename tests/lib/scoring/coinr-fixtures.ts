import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Recipe, RecipeInput } from "@/lib/contracts/recipe";
import { recipe as recipeContract } from "@/lib/contracts/recipe";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import type { ScoringTable } from "@/lib/scoring";

const rows = z.array(z.record(z.string(), z.string()));
const vectors = z.array(
  z.object({ id: z.string(), call: z.string(), value: z.array(z.number().nullable()) }),
);

/** Rows of a fixture as R wrote it. */
export function readFixture(path: string): Record<string, string>[] {
  const text = readFileSync(join(PROJECT_FOLDER, "tests/fixtures", path), "utf8");
  return rows.parse(parse(text, { columns: true }));
}

export function readFigure(cell: string | undefined): number {
  return cell === undefined || cell === "NA" ? Number.NaN : Number(cell);
}

/** What COINr returned for each call; NA is NaN. */
export function readVectors(): Map<string, number[]> {
  const path = join(PROJECT_FOLDER, "tests/fixtures/coinr/unit-vectors.json");
  const read = vectors.parse(JSON.parse(readFileSync(path, "utf8")));
  return new Map(read.map(({ id, value }) => [id, value.map((each) => each ?? Number.NaN)]));
}

export function readAsemTable(): ScoringTable {
  const figures = readFixture("coinr/asem-idata.csv");
  const meta = readFixture("coinr/asem-imeta.csv");
  const codesOf = (...types: string[]) =>
    meta.flatMap(({ Type = "", iCode = "" }) => (types.includes(Type) ? [iCode] : []));
  return {
    year: 2018,
    units: figures.map(({ uCode = "", uName = "" }) => ({ code: uCode, name: uName })),
    columns: new Map(
      codesOf("Indicator", "Denominator").map((code) => [
        code,
        { values: Float64Array.from(figures, (row) => readFigure(row[code])) },
      ]),
    ),
    groupings: new Map(
      codesOf("Group").map((code) => [code, figures.map((row) => row[code] ?? null)]),
    ),
  };
}

/** The ASEM example's hierarchy with the stages of COINr's default pipeline. */
export function readAsemRecipe(stages: Partial<RecipeInput> = {}): Recipe {
  const meta = readFixture("coinr/asem-imeta.csv");
  return recipeContract.parse({
    version: 1,
    indicators: meta.flatMap(({ Type, iCode, Direction, Weight, Denominator, Parent }) =>
      Type === "Indicator"
        ? [
            {
              code: iCode,
              direction: Number(Direction),
              weight: Number(Weight),
              parent: Parent,
              ...(Denominator !== "NA" && { denominator: Denominator }),
            },
          ]
        : [],
    ),
    groups: meta.flatMap(({ Type, iCode, Weight, Parent }) =>
      Type === "Aggregate"
        ? [{ code: iCode, weight: Number(Weight), parent: Parent === "NA" ? null : Parent }]
        : [],
    ),
    imputation: { method: "group-mean", group: "EurAsia_group" },
    screening: { least: 0.9, counts: "imputed" },
    treatment: { method: "winsorise" },
    ...stages,
  });
}
