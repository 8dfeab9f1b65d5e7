import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { EXTRACT_COUNTRIES, SHEETS } from "@/lib/importers/sipri/extract";
import { importSipri } from "@/lib/importers/sipri/import-sipri";
import { COUNTRY_FACTS } from "@/tests/helpers/country-facts";
import { makeWorkbook, type WorkbookCell } from "@/tests/helpers/milex-workbook";

const folder = mkdtempSync(join(tmpdir(), "parity-sipri-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Cells of 1990, 2023 and 2024; countries that are not named here have three figures each. */
const ROWS: Record<string, { signs?: string; cells: WorkbookCell[] }> = {
  Mongolia: { cells: [0, 111.46704198602069, 180.843441375323] },
  Russia: {
    signs: "83",
    cells: [{ value: 0, colour: "blue" }, 109203.6, { value: 148967.2, colour: "blue" }],
  },
  Kazakhstan: { signs: "†", cells: ["xxx", 1164.3, { value: 1208.9, colour: "red" }] },
  "Korea, North": { signs: "57", cells: ["...", { value: 869.6, colour: "red" }, ". ."] },
  "Viet Nam": { signs: "§67", cells: [511.9, "...", null] },
};

function sheetRows(
  rows: typeof ROWS,
  others: number,
  hasCurrencyColumn: boolean,
): WorkbookCell[][] {
  const before = hasCurrencyColumn ? [null] : [];
  const countries = [
    ...EXTRACT_COUNTRIES.keys(),
    ...Array.from({ length: others }, (_, index) => `Elsewhere ${index}`),
  ];
  return [
    ["Military expenditure by country      © SIPRI 2024"],
    ["Figures in blue are SIPRI estimates."],
    [null],
    ["Country", ...before, "Notes", 1990, 2023, 2024],
    ["Africa"],
    ...countries.map((country): WorkbookCell[] => {
      const { signs = null, cells } = rows[country] ?? { cells: [1, 2, 3] };
      return [country, ...before, signs, ...cells];
    }),
  ];
}

async function importWorkbook({ rows = ROWS, others = 200, without = "" } = {}) {
  const sheets = SHEETS.filter(({ sheet }) => sheet !== without).map(
    ({ sheet }) => [sheet, sheetRows(rows, others, sheet.startsWith("Constant"))] as const,
  );
  mkdirSync(join(folder, "sipri"), { recursive: true });
  const path = join(folder, "sipri/SIPRI-Milex-data-1949-2024_2.xlsx");
  writeFileSync(path, makeWorkbook({ "Front page": [["SIPRI"]], ...Object.fromEntries(sheets) }));
  const [release] = await importSipri(folder, COUNTRY_FACTS);
  const find = (iso3: string, year: number, indicator = "military-spending-usd") =>
    release?.observations.find(
      (each) => each.iso3 === iso3 && each.year === year && each.indicator === indicator,
    );
  return { release, find };
}

it("brings each sheet to its indicator's unit", async () => {
  const { find } = await importWorkbook();
  expect(find("MNG", 2024)?.value).toBe(180_843_441.375323);
  expect(find("MNG", 2024, "military-spending-constant-usd-2023")?.value).toBe(180_843_441.375323);
  expect(find("MNG", 2024, "military-spending-share-of-gdp")?.value).toBe(18_084.3441375323);
  expect(find("MNG", 2024, "military-spending-per-head-usd")?.value).toBe(180.843441375323);
});

it("tells SIPRI's estimates and uncertain figures by their colour", async () => {
  const { find } = await importWorkbook();
  expect(find("RUS", 2023)).toMatchObject({ standing: "reported", note: null });
  expect(find("RUS", 2024)).toMatchObject({ standing: "estimated", note: null });
  expect(find("KAZ", 2024)).toMatchObject({
    standing: "estimated",
    note: "Without military pensions; Highly uncertain by SIPRI's own account",
  });
});

it("takes a printed 0 for unknown, for every country of the extract has armed forces", async () => {
  const { find } = await importWorkbook();
  for (const iso3 of ["MNG", "RUS"]) {
    expect(find(iso3, 1990)).toMatchObject({
      value: null,
      standing: "not-reported",
      note: "The workbook prints 0 for want of an exchange rate",
    });
  }
});

it("keeps North Korea's spending unknown even where the workbook holds a figure", async () => {
  const { release } = await importWorkbook();
  const korea = release?.observations.filter(({ iso3 }) => iso3 === "PRK") ?? [];
  expect(korea).toHaveLength(3 * SHEETS.length);
  expect(korea.every(({ value, standing }) => value === null && standing === "not-reported")).toBe(
    true,
  );
});

it("writes “unavailable” as not reported, and nothing for a state that was not there", async () => {
  const { find } = await importWorkbook();
  expect(find("VNM", 2023)?.standing).toBe("not-reported");
  expect(find("KAZ", 1990)).toBeUndefined();
  expect(find("VNM", 2024)).toBeUndefined();
});

it("says of a budget that it is one", async () => {
  const { find } = await importWorkbook();
  expect(find("VNM", 1990)?.note).toBe("Adopted budget, not actual spending");
});

it("leaves out every country that is not of the extract", async () => {
  const { release } = await importWorkbook();
  expect(new Set(release?.observations.map(({ iso3 }) => iso3))).toEqual(
    new Set(EXTRACT_COUNTRIES.values()),
  );
  expect(release?.extract).toEqual({ figures: 5 * 40, ofFigures: 5 * 640 });
});

it("refuses to pass on a tenth of the workbook", async () => {
  await expect(importWorkbook({ others: 100 })).rejects.toThrow("is not under a tenth");
});

it("stops at a country or a sheet that is gone from the workbook", async () => {
  await expect(importWorkbook({ rows: { ...ROWS, Mongolia: { cells: [] } } })).rejects.toThrow(
    "has no row for Mongolia",
  );
  await expect(importWorkbook({ without: "Per capita" })).rejects.toThrow("no sheet “Per capita”");
});

it("names a cell that is neither a figure nor a known sign by sheet, row and year", async () => {
  const rows = { ...ROWS, Japan: { cells: [1, "n.a.", -5] } };
  await expect(importWorkbook({ rows })).rejects.toThrow(
    "Current US$, line 9, column 2023: “n.a.” is neither a figure nor a known sign",
  );
});
