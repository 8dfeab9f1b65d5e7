import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { listColumns } from "@/lib/importers/gi-organized-crime/columns";
import { importOrganizedCrime } from "@/lib/importers/gi-organized-crime/import-organized-crime";
import { COUNTRY_FACTS } from "@/tests/helpers/country-facts";
import { makeWorkbook, type WorkbookCell } from "@/tests/helpers/milex-workbook";

const folder = mkdtempSync(join(tmpdir(), "parity-crime-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Mongolia's rows as the index has them; the averages lead their parts. */
const MONGOLIA = {
  2021: [
    ...[4.01, 3.9, 4.5, 3, 3.5, 5.5, 4.5, 4, 2, 2, 4, 6, 4.13, 2, 4.5, 4.5, 5.5],
    ...[5.08, 5, 5, 6, 6.5, 4, 5, 5, 4, 3.5, 4, 6.5, 6.5],
  ],
  2023: [
    ...[4.12, 3.83, 5, 3, 3, 5.5, 4.5, 5, 2, 2, 3.5, 5.5, 6, 5, 3.5, 2, 2],
    ...[4.4, 2, 4.5, 5, 5.5, 5],
    ...[5.21, 5, 5, 6.5, 6.5, 4.5, 5, 5.5, 4.5, 3.5, 4.5, 6.5, 5.5],
  ],
} as const;
/** A country all of whose scores are the same: so are its averages. */
const level = (score: number, edition: 2021 | 2023) => listColumns(edition).map(() => score);

type Change = (rows: WorkbookCell[][]) => void;

async function importWorkbook({
  change = () => {},
  without = 0,
}: {
  change?: Change;
  without?: number;
} = {}) {
  const sheets = ([2023, 2021] as const)
    .filter((edition) => edition !== without)
    .map((edition) => {
      const comma = edition === 2023 ? "," : ".";
      const rows: WorkbookCell[][] = [
        [
          ...["Continent", "Region", "Country"],
          ...listColumns(edition).map(({ heading, part }) => {
            const isAverage = ["criminality", "markets", "actors", "resilience"].includes(part);
            return edition === 2023 && isAverage ? `${heading} avg,` : heading;
          }),
        ],
        ["Asia", "Eastern Asia", "Mongolia", ...MONGOLIA[edition]],
        ["Asia", "Eastern Asia", `Korea, Rep${comma}`, ...level(5, edition)],
        ["Asia", "Eastern Asia", "Korea, DPR", ...level(6.5, edition)],
        ["Africa", "Central Africa", `Congo, Dem${comma} Rep${comma}`, ...level(7, edition)],
        ["Africa", "Central Africa", `Congo, Rep${comma}`, ...level(6, edition)],
      ];
      if (edition === 2023) change(rows);
      return [`${edition}_dataset`, rows] as const;
    });
  mkdirSync(join(folder, "crime"), { recursive: true });
  const path = join(folder, "crime/global-organized-crime-index-2021-2023.xlsx");
  const cover: WorkbookCell[][] = [[null, "GLOBAL ORGANIZED CRIME INDEX"]];
  writeFileSync(
    path,
    makeWorkbook({ "2023_Global_OC_Index": cover, ...Object.fromEntries(sheets) }),
  );
  return importOrganizedCrime(folder, COUNTRY_FACTS);
}

async function find(iso3: string, year: number, indicator: string) {
  const releases = await importWorkbook();
  return releases
    .flatMap(({ observations }) => observations)
    .find((each) => each.iso3 === iso3 && each.year === year && each.indicator === indicator)
    ?.value;
}

it("has one release for each edition, each with all that it scores", async () => {
  const releases = await importWorkbook();
  expect(releases.map(({ version, observations }) => [version, observations.length])).toEqual([
    ["2021", 5 * 30],
    ["2023", 5 * 36],
  ]);
  expect(releases.every(({ yearBasis }) => yearBasis === "edition")).toBe(true);
});

it("has Mongolia's criminality and resilience in both editions", async () => {
  expect(await find("MNG", 2021, "criminality-score")).toBe(4.01);
  expect(await find("MNG", 2023, "criminality-score")).toBe(4.12);
  expect(await find("MNG", 2023, "human-trafficking-score")).toBe(5);
  expect(await find("MNG", 2023, "resilience-score")).toBe(5.21);
  expect(await find("MNG", 2023, "resilience-prevention-score")).toBe(6.5);
});

it("scores crimes on computers in 2023 and not before", async () => {
  expect(await find("MNG", 2023, "cyber-dependent-crimes-score")).toBe(6);
  expect(await find("MNG", 2021, "cyber-dependent-crimes-score")).toBeUndefined();
});

it("tells the two Koreas and the two Congos apart, however they are punctuated", async () => {
  for (const year of [2021, 2023]) {
    expect(await find("KOR", year, "criminality-score")).toBe(5);
    expect(await find("PRK", year, "criminality-score")).toBe(6.5);
    expect(await find("COD", year, "criminality-score")).toBe(7);
    expect(await find("COG", year, "criminality-score")).toBe(6);
  }
});

it("notices a score that was changed on the way, by the average that no longer fits", async () => {
  const change: Change = (rows) => rows[1]?.splice(5, 1, 9);
  await expect(importWorkbook({ change })).rejects.toThrow(
    "2023_dataset, line 2, column Criminal markets: “3.83” is not the mean of its parts, 4.100",
  );
});

it.each<[string, Change, string]>([
  ["a blank score", (rows) => rows[1]?.splice(5, 1, null), "line 2, column Human trafficking: “”"],
  ["a score of 0", (rows) => rows[1]?.splice(6, 1, 0), "“0” is not a score from 1 to 10"],
  ["an unknown country", (rows) => rows[2]?.splice(2, 1, "Utopia"), "line 3, column Country"],
  [
    "a country scored twice",
    (rows) => rows.push(["", "", "Mongolia", ...MONGOLIA[2023]]),
    "line 7",
  ],
  [
    "another heading",
    (rows) => rows[0]?.splice(5, 1, "Piracy"),
    "“Piracy” is not Human trafficking",
  ],
])("stops at %s", async (_, change, problem) => {
  await expect(importWorkbook({ change })).rejects.toThrow(problem);
});

it("says which sheet is gone", async () => {
  await expect(importWorkbook({ without: 2021 })).rejects.toThrow("has no sheet “2021_dataset”");
});
