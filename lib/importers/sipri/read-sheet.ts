import type { RowError } from "@/lib/domain/import-error";
import { type CellCertainties, type Certainty, toAddress } from "./read-cell-colours";

/** One country's cell for one year. */
export interface MilexCell {
  country: string;
  year: number;
  /** null where SIPRI says that it has no figure. */
  value: number | null;
  certainty: Certainty;
  /** What stands in the Notes column: signs and a footnote's number. */
  signs: string;
}

/** Data unavailable: the legend has it with a blank, the cells mostly without. */
const UNAVAILABLE = new Set(["...", ". .", ".."]);
/** The country did not exist or was not independent: no figure could stand there. */
const NO_STATE = "xxx";

/**
 * Every country's cells of one sheet, in the sheet's own unit; what is wrong goes to `errors`.
 *
 * Titles, legend, region headings and blank cells are passed over: a country's row is one that has
 * anything at all in a year's column. The heading row is the one that begins with “Country”.
 */
export function readSheet(
  file: string,
  rows: readonly (readonly unknown[])[],
  certainties: CellCertainties,
  errors: RowError[],
): MilexCell[] {
  const headingIndex = rows.findIndex((row) => row[0] === "Country");
  const headings = rows[headingIndex] ?? [];
  const notesIndex = headings.indexOf("Notes");
  if (headingIndex === -1 || notesIndex === -1) {
    errors.push({ file, line: 1, column: "A", value: "", problem: "has no heading row" });
    return [];
  }
  return rows.slice(headingIndex + 1).flatMap((row, offset) => {
    const rowIndex = headingIndex + 1 + offset;
    const country = String(row[0] ?? "").trim();
    return headings.flatMap((year, column) => {
      if (typeof year !== "number") return [];
      const cell = row[column] ?? null;
      if (cell === null || cell === NO_STATE) return [];
      const value = typeof cell === "string" && UNAVAILABLE.has(cell.trim()) ? null : cell;
      if (value !== null && (typeof value !== "number" || value < 0)) {
        const problem = "is neither a figure nor a known sign";
        errors.push({
          file,
          line: rowIndex + 1,
          column: String(year),
          value: String(cell),
          problem,
        });
        return [];
      }
      const certainty = certainties.get(toAddress(rowIndex, column)) ?? "stated";
      return [{ country, year, value, certainty, signs: String(row[notesIndex] ?? "") }];
    });
  });
}
