import { ImportError, type RowError } from "@/lib/domain/import-error";
import { parseFigure } from "../parse-figure";
import { readCsv } from "../read-csv";
import { readSourceFile, type SourceFile } from "../read-source-file";
import {
  type CountryFacts,
  type ObservationDraft,
  type ReleaseContent,
  type ReleaseDraft,
  reportFigure,
} from "../release-draft";

/** Our World in Data's code for the sum of all countries, which is no country. */
const WORLD = "OWID_WRL";

/**
 * The Federation of American Scientists' stockpile estimates, 1945 to 2023.
 *
 * @throws ImportError with every bad row
 */
export function importFas(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, "nuclear/warhead-stockpiles-1945-2023.csv");
  const errors: RowError[] = [];
  const observations = readStockpiles(file, facts, errors);
  if (errors.length > 0) throw new ImportError("fas-nuclear-2023", errors);
  return [
    {
      source: "fas-nuclear",
      version: "2023",
      published: "2023",
      retrieved: "2026-11-01",
      via: "Our World in Data, in GitHub rhen0017/Visualisation2",
      citation:
        "Federation of American Scientists, Status of World Nuclear Forces (2023), processed by Our World in Data",
      yearBasis: "measured",
      files: [file],
      extract: null,
      observations,
      rankings: [],
      remarks: ["the sum over the world is left out"],
    },
  ];
}

/**
 * The same from files given by hand.
 *
 * @throws ImportError with every bad row
 */
export function readFasFiles(
  files: readonly SourceFile[],
  { release }: { release: string },
  facts: CountryFacts,
): ReleaseContent {
  const errors: RowError[] = [];
  const observations = files.flatMap((file) => readStockpiles(file, facts, errors));
  if (errors.length > 0) throw new ImportError(release, errors);
  return { observations, rankings: [], remarks: ["the sum over the world is left out"] };
}

/**
 * Warheads by country and year; the world's row is passed over by its code.
 *
 * A 0 is a true one: the year is before the first warhead, or after the last.
 */
export function readStockpiles(
  file: Pick<SourceFile, "name" | "bytes">,
  facts: CountryFacts,
  errors: RowError[],
): ObservationDraft[] {
  const columns = ["Entity", "Code", "Year", "nuclear_weapons_stockpile"] as const;
  const seen = new Set<string>();
  return readCsv(file.name, file.bytes, columns, errors).flatMap((row) => {
    const { Code: iso3 } = row.cells;
    if (iso3 === WORLD) return [];
    const year = parseFigure(row, "Year", { whole: true, low: 1945, high: 2100 }, errors);
    const bounds = { whole: true, low: 0 };
    const warheads = parseFigure(row, "nuclear_weapons_stockpile", bounds, errors);
    if (!facts.known.has(iso3)) {
      const problem = "is not a known country";
      errors.push({ file: row.file, line: row.line, column: "Code", value: iso3, problem });
      return [];
    }
    if (year === undefined || warheads === undefined) return [];
    if (seen.has(`${iso3} ${year}`)) {
      const problem = "is stated twice for this country";
      errors.push({ file: row.file, line: row.line, column: "Year", value: String(year), problem });
      return [];
    }
    seen.add(`${iso3} ${year}`);
    return [{ ...reportFigure("nuclear-warheads", iso3, year, warheads), line: row.line }];
  });
}
