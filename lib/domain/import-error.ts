/** One place in a file that does not say what it must. */
export interface RowError {
  file: string;
  /** Line of the file, or row of the sheet, counted from 1. */
  line: number;
  column: string;
  value: string;
  problem: string;
}

/** How many bad rows a message lists; the rest is a number. */
export const MOST_LISTED = 100;
/** A cell that is longer is cut short in a message. */
const LONGEST_VALUE = 80;

/**
 * Thrown once for a whole release, with the bad rows that were found in it.
 *
 * @example new ImportError("gfp-2025", [{ file: "tanks.csv", line: 7, column: "value", value: "many", problem: "is not a number" }]).message
 * // → "gfp-2025: 1 bad row\n  tanks.csv, line 7, column value: “many” is not a number"
 */
export class ImportError extends Error {
  readonly release: string;
  /** The bad rows, or the first of them. */
  readonly rows: readonly RowError[];
  /** How many there are in all. */
  readonly found: number;
  /** The message says all there is to say: commands print it without a stack. */
  readonly isPlain = true;
  /** What a command ends with: bad input, nothing changed. */
  readonly exitCode = 2;

  constructor(release: string, rows: readonly RowError[], found = rows.length) {
    const listed = rows.slice(0, MOST_LISTED).map((row) => `\n  ${describeRowError(row)}`);
    const rest = found - listed.length;
    super(
      `${release}: ${found.toLocaleString("en")} bad ${found === 1 ? "row" : "rows"}${listed.join("")}${rest > 0 ? `\n  and ${rest.toLocaleString("en")} more` : ""}`,
    );
    this.name = "ImportError";
    this.release = release;
    this.rows = rows;
    this.found = found;
  }
}

/** Gathers the bad rows of a file of any size: the first are kept, all are counted. */
export class BadRows {
  readonly rows: RowError[] = [];
  found = 0;

  add(row: RowError): void {
    this.found += 1;
    if (this.rows.length < MOST_LISTED) this.rows.push({ ...row, value: shorten(row.value) });
  }
}

/** The place and the problem in one line. */
export function describeRowError({ file, line, column, value, problem }: RowError): string {
  return `${file}, line ${line}, column ${column}: “${toPrintable(shorten(value))}” ${problem}`;
}

function shorten(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** Signs that would move a terminal's cursor are written as their code. */
function toPrintable(value: string): string {
  return value.replace(
    /\p{Cc}/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
