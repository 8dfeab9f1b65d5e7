/** One place in a file that does not say what it must. */
export interface RowError {
  file: string;
  /** Line of the file, or row of the sheet, counted from 1. */
  line: number;
  column: string;
  value: string;
  problem: string;
}

/**
 * Thrown once for a whole release, with every bad row that was found in it.
 *
 * @example new ImportError("gfp-2025", [{ file: "tanks.csv", line: 7, column: "value", value: "many", problem: "is not a number" }]).message
 * // → "gfp-2025: 1 bad row\n  tanks.csv, line 7, column value: “many” is not a number"
 */
export class ImportError extends Error {
  readonly release: string;
  readonly rows: readonly RowError[];
  /** The message says all there is to say: commands print it without a stack. */
  readonly isPlain = true;
  /** What a command ends with: bad input, nothing changed. */
  readonly exitCode = 2;

  constructor(release: string, rows: readonly RowError[]) {
    const listed = rows.map((row) => `\n  ${describeRowError(row)}`).join("");
    super(`${release}: ${rows.length} bad ${rows.length === 1 ? "row" : "rows"}${listed}`);
    this.name = "ImportError";
    this.release = release;
    this.rows = rows;
  }
}

/** The place and the problem in one line. */
export function describeRowError({ file, line, column, value, problem }: RowError): string {
  return `${file}, line ${line}, column ${column}: “${value}” ${problem}`;
}
