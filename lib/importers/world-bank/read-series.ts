import type { RowError } from "@/lib/domain/import-error";
import { parseFigure } from "../parse-figure";
import { readCsv } from "../read-csv";
import type { SourceFile } from "../read-source-file";
import type { CountryFacts } from "../release-draft";
import { WORLD_BANK_AGGREGATES } from "./aggregates";
import { SIGNED_SERIES } from "./series";

/** One figure of a series, in the series' own unit. */
export interface SeriesFigure {
  iso3: string;
  year: number;
  value: number;
  line: number;
}

/**
 * One WDI series, countries only; what is wrong goes to `errors`.
 *
 * Aggregates are passed over by their known codes; any other code that is no country is an error.
 * Years run from 1960 on, each once for a country; figures are not below 0 except where the series can be.
 */
export function readSeries(
  file: Pick<SourceFile, "name" | "bytes">,
  code: string,
  facts: CountryFacts,
  errors: RowError[],
): SeriesFigure[] {
  const columns = ["Country Name", "Country Code", "Year", "Value"] as const;
  const bounds = SIGNED_SERIES.has(code) ? {} : { low: 0 };
  const seen = new Set<string>();
  return readCsv(file.name, file.bytes, columns, errors).flatMap((row) => {
    const iso3 = row.cells["Country Code"];
    if (WORLD_BANK_AGGREGATES.has(iso3)) return [];
    const year = parseFigure(row, "Year", { whole: true, low: 1960, high: 2100 }, errors);
    const value = parseFigure(row, "Value", bounds, errors);
    if (!facts.known.has(iso3)) {
      const problem = "is neither a country nor a known aggregate";
      errors.push({ file: row.file, line: row.line, column: "Country Code", value: iso3, problem });
      return [];
    }
    if (year === undefined || value === undefined) return [];
    if (seen.has(`${iso3} ${year}`)) {
      const problem = "is stated twice for this country";
      errors.push({ file: row.file, line: row.line, column: "Year", value: String(year), problem });
      return [];
    }
    seen.add(`${iso3} ${year}`);
    return [{ iso3, year, value, line: row.line }];
  });
}
