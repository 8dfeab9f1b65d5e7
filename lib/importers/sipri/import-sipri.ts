import readWorkbook from "read-excel-file/node";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import { SHARE_BOUND } from "@/lib/domain/source";
import { readSourceFile } from "../read-source-file";
import type { CountryFacts, ExtractShare, ReleaseDraft } from "../release-draft";
import { EXTRACT_COUNTRIES, SHEETS } from "./extract";
import { mapCell } from "./map-cell";
import { readCellColours } from "./read-cell-colours";
import { type MilexCell, readSheet } from "./read-sheet";

const FILE = "sipri/SIPRI-Milex-data-1949-2024_2.xlsx";

/**
 * An extract of the SIPRI Military Expenditure Database, 1949 to 2024.
 *
 * @throws ImportError with every bad cell; for a country that the workbook no longer has by that
 *   name; for an extract that reaches a tenth of the sheets it is taken from
 */
export async function importSipri(folder: string, facts: CountryFacts): Promise<ReleaseDraft[]> {
  const file = readSourceFile(folder, FILE);
  const errors: RowError[] = [];
  const workbook = await readWorkbook(file.bytes);
  const colours = readCellColours(file.bytes);
  const sheets = SHEETS.map((sheet) => {
    const rows = workbook.find((each) => each.sheet === sheet.sheet)?.data;
    const certainties = colours.get(sheet.sheet);
    if (rows === undefined || certainties === undefined) {
      throw new Error(`${FILE} has no sheet “${sheet.sheet}”`);
    }
    const cells = readSheet(`${FILE}, ${sheet.sheet}`, rows, certainties, errors);
    checkCountries(sheet.sheet, cells, facts);
    return { sheet, cells };
  });
  if (errors.length > 0) throw new ImportError("sipri-milex-2024", errors);
  return [
    {
      source: "sipri-milex",
      version: "2024",
      published: "2025",
      retrieved: "2026-11-01",
      via: "GitHub Merzer-git/Military-Expenditure and Aditya-1711/SIPRI-Military-Data-Project",
      citation: "SIPRI Military Expenditure Database 1949–2024, sipri.org/databases/milex",
      yearBasis: "measured",
      files: [file],
      extract: checkShare(sheets.flatMap(({ cells }) => cells)),
      observations: sheets.flatMap(({ sheet, cells }) =>
        cells.flatMap((cell) => {
          const iso3 = EXTRACT_COUNTRIES.get(cell.country);
          return iso3 === undefined ? [] : [mapCell(cell, iso3, sheet)];
        }),
      ),
      rankings: [],
      remarks: [],
    },
  ];
}

/** @throws for a country of the extract that a sheet does not have, or that we do not know */
function checkCountries(sheet: string, cells: readonly MilexCell[], facts: CountryFacts): void {
  const named = new Set(cells.map(({ country }) => country));
  for (const [country, iso3] of EXTRACT_COUNTRIES) {
    if (!named.has(country)) throw new Error(`${FILE}, ${sheet}: has no row for ${country}`);
    if (!facts.known.has(iso3)) throw new Error(`${iso3} is not a known country`);
  }
}

/**
 * How much of the sheets the extract takes, in figures: cells that hold a number.
 *
 * Sheets that nothing is taken from do not count, so the share is rather over- than understated.
 *
 * @throws where it reaches a tenth
 */
export function checkShare(cells: readonly MilexCell[]): ExtractShare {
  const figures = cells.filter(({ value }) => value !== null);
  const taken = figures.filter(({ country }) => EXTRACT_COUNTRIES.has(country));
  const share = { figures: taken.length, ofFigures: figures.length };
  if (share.figures >= SHARE_BOUND * share.ofFigures) {
    throw new Error(
      `sipri-milex: ${share.figures} of ${share.ofFigures} figures is not under a tenth`,
    );
  }
  return share;
}
