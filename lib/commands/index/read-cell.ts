import type { RowError } from "@/lib/domain/import-error";
import { parseFigure } from "@/lib/importers/parse-figure";
import type { CsvRow } from "@/lib/importers/read-csv";

/** The text of a cell; null for an empty one and for R's NA. A column that is not there is empty. */
export function readText({ cells }: CsvRow<string>, column: string): string | null {
  const text = cells[column] ?? "";
  return text === "" || text === "NA" ? null : text;
}

/**
 * The number in a cell; NaN for an empty one, for R's NA, and for one that is no number, which goes
 * to `errors`.
 *
 * @example readNumber(row, "GDP", errors) // → 390.8
 */
export function readNumber(row: CsvRow<string>, column: string, errors: RowError[]): number {
  if (readText(row, column) === null) return Number.NaN;
  return parseFigure(row, column, {}, errors) ?? Number.NaN;
}
