import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import type { RowError } from "@/lib/domain/import-error";

/** One row of a dataset file: its cells in the order of the headings. */
export interface DatasetRow {
  line: number;
  cells: readonly string[];
}

/** Tells that a cell does not say what it must. */
export type Refuse = (line: number, column: string, value: string, problem: string) => void;

/**
 * The rows of one CSV file of the dataset, as they are read from disk: memory does not grow with
 * the file.
 *
 * A wrong heading or broken quotes end the file; a row with too few or too many cells is passed
 * over. Each is told to `refuse`.
 */
export async function* readDatasetRows(
  path: string,
  headings: readonly string[],
  refuse: Refuse,
): AsyncGenerator<DatasetRow> {
  const parser = parse({ relax_column_count: true, info: true });
  const file = createReadStream(path);
  file.on("error", (error) => parser.destroy(error));
  const rows: AsyncIterable<{ record: string[]; info: { lines: number } }> = file.pipe(parser);
  let isFirst = true;
  try {
    for await (const { record, info } of rows) {
      const row = { line: info.lines, cells: record };
      if (isFirst) {
        isFirst = false;
        const found = row.cells.join(",");
        if (found === headings.join(",")) continue;
        return refuse(row.line, "heading", found, `is not ${headings.join(",")}`);
      }
      if (row.cells.length === headings.length) yield row;
      else refuse(row.line, "row", row.cells.join(","), `has not ${headings.length} cells`);
    }
    if (isFirst) refuse(1, "heading", "", "is missing");
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuse(Number(error.lines ?? 0), "row", "", `can not be read: ${error.message}`);
  } finally {
    file.destroy();
  }
}

/** The refusal for one file, gathering into `errors`. */
export function refuseInto(errors: RowError[], file: string): Refuse {
  return (line, column, value, problem) => errors.push({ file, line, column, value, problem });
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** A cell's number; null where the cell is empty; undefined, and refused, where it is no number. */
export function parseNumber(
  { line, cells }: DatasetRow,
  index: number,
  column: string,
  refuse: Refuse,
): number | null | undefined {
  const cell = cells[index] ?? "";
  if (cell === "") return null;
  if (NUMBER.test(cell) && Number.isFinite(Number(cell))) return Number(cell);
  refuse(line, column, cell, "is not a number");
  return undefined;
}

/** A cell's whole number between two bounds; undefined, and refused, where it is not one. */
export function parseWhole(
  { line, cells }: DatasetRow,
  index: number,
  column: string,
  [low, high]: readonly [number, number],
  refuse: Refuse,
): number | undefined {
  const cell = cells[index] ?? "";
  const number = Number(cell);
  if (/^\d+$/.test(cell) && number >= low && number <= high) return number;
  refuse(line, column, cell, `is not a whole number from ${low} to ${high}`);
  return undefined;
}
