import { csvFormatRows } from "d3-dsv";

/** A spreadsheet takes a cell that begins so, whatever blanks stand before it, for a formula. */
const FORMULA = /^[\s\u00a0\ufeff"']*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A cell as it is handed to readers: a number as it is, a text that a spreadsheet would run behind
 * an apostrophe, so that it is shown and never run; an empty cell for null.
 *
 * @example toSafeCell("=1+1") // → "'=1+1"
 * @example toSafeCell(-5) // → "-5"
 */
export function toSafeCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  return FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
}

/** Rows as CSV (RFC 4180, LF), each cell safe to open in a spreadsheet. */
export function toSafeCsv(
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return rows.length === 0 ? "" : `${csvFormatRows(rows.map((row) => row.map(toSafeCell)))}\n`;
}
