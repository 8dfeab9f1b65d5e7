import type { RowError } from "@/lib/domain/import-error";
import { parseFigure } from "../parse-figure";
import { readCsv } from "../read-csv";
import type { SourceFile } from "../read-source-file";
import type { CountryFacts } from "../release-draft";
import { GFP_COLUMNS } from "./columns";
import type { GfpFigure } from "./map-figure";

/**
 * Every cell of every edition, checked; what is wrong goes to `errors`.
 *
 * Values are whole numbers not below 0, in the unit that the column's name says. Countries come
 * as ISO 3166 codes. A column, country or figure that is not expected is an error, and so is a
 * cell that is stated twice.
 */
export function readIndicators(
  file: Pick<SourceFile, "name" | "bytes">,
  facts: CountryFacts,
  errors: RowError[],
): (GfpFigure & { line: number })[] {
  const rows = readCsv(file.name, file.bytes, ["edition", "iso3", "indicator", "value"], errors);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const { iso3, indicator } = row.cells;
    const refuse = (column: "iso3" | "indicator", problem: string) => {
      errors.push({ file: row.file, line: row.line, column, value: row.cells[column], problem });
      return [];
    };
    const edition = parseFigure(row, "edition", { whole: true, low: 2005, high: 2100 }, errors);
    const value = parseFigure(row, "value", { whole: true, low: 0 }, errors);
    const column = GFP_COLUMNS.get(indicator);
    if (column === undefined) return refuse("indicator", "is not a known column");
    if (!facts.known.has(iso3)) return refuse("iso3", "is not a known country");
    const key = `${edition} ${iso3} ${indicator}`;
    if (seen.has(key)) return refuse("indicator", "is stated twice for this country and edition");
    seen.add(key);
    if (edition === undefined || value === undefined) return [];
    return [{ edition, iso3, column, value, line: row.line }];
  });
}
