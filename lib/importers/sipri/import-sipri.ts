import { ImportError, type RowError } from "@/lib/domain/import-error";
import { SHARE_BOUND } from "@/lib/domain/source";
import { openWorkbook, readSheets, WorkbookProblem } from "../open-workbook";
import { readSourceFile, type SourceFile } from "../read-source-file";
import type {
  CountryFacts,
  ExtractShare,
  ObservationDraft,
  ReleaseContent,
  ReleaseDraft,
} from "../release-draft";
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
  const { extract, observations } = await readMilex(file, "sipri-milex-2024", facts);
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
      extract,
      observations,
      rankings: [],
      remarks: [],
    },
  ];
}

/**
 * The same extract from a workbook given by hand.
 *
 * @throws ImportError as above, and for any number of files but one
 */
export async function readMilexFiles(
  files: readonly SourceFile[],
  { release }: { release: string },
  facts: CountryFacts,
): Promise<ReleaseContent> {
  const [file, second] = files;
  if (file === undefined || second !== undefined) {
    const name = second?.name ?? "the folder";
    throw refuse(release, name, "is not the workbook alone: give its path");
  }
  const { extract, observations } = await readMilex(file, release, facts);
  const remark = `an extract: ${extract.figures} of ${extract.ofFigures} figures`;
  return { observations, rankings: [], remarks: [remark] };
}

async function readMilex(
  file: SourceFile,
  release: string,
  facts: CountryFacts,
): Promise<{ extract: ExtractShare; observations: ObservationDraft[] }> {
  const errors: RowError[] = [];
  try {
    const { parts, safe } = openWorkbook(file.bytes);
    const colours = readCellColours(parts);
    const workbook = await readSheets(safe);
    const sheets = SHEETS.map((sheet) => {
      const rows = workbook.find((each) => each.sheet === sheet.sheet)?.data;
      const certainties = colours.get(sheet.sheet);
      if (rows === undefined || certainties === undefined) {
        throw new WorkbookProblem(`has no sheet “${sheet.sheet}”`);
      }
      const cells = readSheet(`${file.name}, ${sheet.sheet}`, rows, certainties, errors);
      checkCountries(`${file.name}, ${sheet.sheet}`, cells, facts, errors);
      return { sheet, cells };
    });
    if (errors.length > 0) throw new ImportError(release, errors);
    return {
      extract: checkShare(sheets.flatMap(({ cells }) => cells)),
      observations: sheets.flatMap(({ sheet, cells }) =>
        cells.flatMap((cell) => {
          const iso3 = EXTRACT_COUNTRIES.get(cell.country);
          return iso3 === undefined ? [] : [mapCell(cell, iso3, sheet)];
        }),
      ),
    };
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    throw refuse(release, file.name, error.message);
  }
}

function refuse(release: string, file: string, problem: string): ImportError {
  return new ImportError(release, [{ file, line: 1, column: "workbook", value: file, problem }]);
}

/** A country of the extract that a sheet does not have, or that we do not know, goes to `errors`. */
function checkCountries(
  file: string,
  cells: readonly MilexCell[],
  facts: CountryFacts,
  errors: RowError[],
): void {
  const named = new Set(cells.map(({ country }) => country));
  for (const [country, iso3] of EXTRACT_COUNTRIES) {
    const tell = (value: string, problem: string) =>
      errors.push({ file, line: 1, column: "Country", value, problem });
    if (!named.has(country)) tell(country, `has no row for ${country}`);
    if (!facts.known.has(iso3)) tell(iso3, "is not a known country");
  }
}

/**
 * How much of the sheets the extract takes, in figures: cells that hold a number.
 *
 * Sheets that nothing is taken from do not count, so the share is rather over- than understated.
 *
 * @throws WorkbookProblem where it reaches a tenth
 */
export function checkShare(cells: readonly MilexCell[]): ExtractShare {
  const figures = cells.filter(({ value }) => value !== null);
  const taken = figures.filter(({ country }) => EXTRACT_COUNTRIES.has(country));
  const share = { figures: taken.length, ofFigures: figures.length };
  if (share.figures >= SHARE_BOUND * share.ofFigures) {
    throw new WorkbookProblem(
      `gives an extract of ${share.figures} of ${share.ofFigures} figures, which is not under a tenth`,
    );
  }
  return share;
}
