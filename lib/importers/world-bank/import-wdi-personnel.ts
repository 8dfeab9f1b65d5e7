import { ImportError, type RowError } from "@/lib/domain/import-error";
import { parseFigure } from "../parse-figure";
import { readCsv } from "../read-csv";
import { readSourceFile, type SourceFile } from "../read-source-file";
import {
  type CountryFacts,
  type ObservationDraft,
  type ReleaseDraft,
  reportFigure,
} from "../release-draft";

/** Iceland has no armed forces; Libya's 0 of 2014 says only that nobody could count them. */
const ZERO_NOTE = "The World Bank prints 0 both for none and for not known";
const VERSION = "2020-via-gapminder";

/**
 * Armed forces personnel (MS.MIL.TOTL.P1) as Gapminder passed it on, to 2020.
 *
 * A release of its own, because it is an older state of the series than the snapshot.
 *
 * @throws ImportError with every bad row
 */
export function importWdiPersonnel(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, "wdi/ms.mil.totl.p1.via-gapminder.csv");
  const errors: RowError[] = [];
  const observations = readPersonnel(file, facts, errors);
  if (errors.length > 0) throw new ImportError(`world-bank-wdi-${VERSION}`, errors);
  return [
    {
      source: "world-bank-wdi",
      version: VERSION,
      published: null,
      retrieved: "2026-11-01",
      via: "Gapminder",
      citation:
        "World Bank, World Development Indicators, MS.MIL.TOTL.P1 (after IISS, The Military Balance), to 2020",
      yearBasis: "measured",
      files: [file],
      extract: null,
      observations,
      rankings: [],
      remarks: [],
    },
  ];
}

/** The file's rows; countries stand in lower case, and the measure must be the expected one. */
export function readPersonnel(
  file: Pick<SourceFile, "name" | "bytes">,
  facts: CountryFacts,
  errors: RowError[],
): ObservationDraft[] {
  const columns = ["geo", "time", "Value", "Measure"] as const;
  return readCsv(file.name, file.bytes, columns, errors).flatMap((row) => {
    const { geo, Measure: measure } = row.cells;
    const refuse = (column: "geo" | "Measure", problem: string) => {
      errors.push({ file: row.file, line: row.line, column, value: row.cells[column], problem });
      return [];
    };
    const iso3 = geo.toUpperCase();
    if (measure !== "Military Personnel") return refuse("Measure", "is not Military Personnel");
    if (!facts.known.has(iso3)) return refuse("geo", "is not a known country");
    const year = parseFigure(row, "time", { whole: true, low: 1960, high: 2100 }, errors);
    const value = parseFigure(row, "Value", { whole: true, low: 0 }, errors);
    if (year === undefined || value === undefined) return [];
    return [reportFigure("active-personnel", iso3, year, value, value === 0 ? ZERO_NOTE : null)];
  });
}
