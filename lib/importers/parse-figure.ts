import type { RowError } from "@/lib/domain/import-error";
import type { CsvRow } from "./read-csv";

/** What a cell's number must be besides a number. */
export interface FigureBounds {
  whole?: boolean;
  low?: number;
  high?: number;
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The number a cell holds, or undefined with the reason added to `errors`.
 *
 * Only plain figures pass: no blanks, separators, units or signs of unknown.
 *
 * @example parseFigure(row, "rank", { whole: true, low: 1 }, errors)
 */
export function parseFigure<Column extends string>(
  row: CsvRow<Column>,
  column: NoInfer<Column>,
  bounds: FigureBounds,
  errors: RowError[],
): number | undefined {
  const value = row.cells[column];
  const problem = findProblem(value, bounds);
  if (problem === null) return Number(value);
  errors.push({ file: row.file, line: row.line, column, value, problem });
  return undefined;
}

function findProblem(value: string, { whole, low, high }: FigureBounds): string | null {
  if (!NUMBER.test(value)) return "is not a number";
  const figure = Number(value);
  if (!Number.isFinite(figure)) return "is too large for a number";
  if (whole && !Number.isSafeInteger(figure)) return "is not a whole number";
  if (low !== undefined && figure < low) return `is below ${low}`;
  if (high !== undefined && figure > high) return `is above ${high}`;
  return null;
}

/**
 * A figure in another unit, without the noise that binary multiplication adds to its last digits.
 *
 * Fifteen significant digits stay, which is all that a double can promise.
 *
 * @example scaleFigure(0.07, 100) // → 7, not 7.000000000000001
 */
export function scaleFigure(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
