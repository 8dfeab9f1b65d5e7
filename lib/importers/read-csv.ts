import { parse } from "csv-parse/sync";
import type { RowError } from "@/lib/domain/import-error";

/** One row of a CSV file, by the names in its first line, with the line it stands on. */
export interface CsvRow<Column extends string> {
  file: string;
  line: number;
  cells: Readonly<Record<Column, string>>;
}

/**
 * Reads a CSV file with a heading line; a byte-order mark is dropped.
 *
 * The headings must be the ones given, in their order: a publisher who adds, drops or moves a
 * column stops the import at line 1. A row with too few or too many cells goes to `errors` too.
 *
 * @param headings what the first line says, where the columns must be told apart by other names
 * @throws where quotes are not balanced
 * @example readCsv("a.csv", "iso3,rank\nMNG,98\n", ["iso3", "rank"], errors)[0]?.cells.rank // → "98"
 */
export function readCsv<const Column extends string>(
  file: string,
  content: Buffer | string,
  columns: readonly Column[],
  errors: RowError[],
  headings: readonly string[] = columns,
): CsvRow<Column>[] {
  const [found = [], ...records] = parse(content, {
    bom: true,
    // Each record begins with the number of its line.
    on_record: (record, { lines }) => [String(lines), ...record],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  checkHeadings(file, found.slice(1), headings, errors);
  return records.flatMap(([line, ...record]) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [index, column] of columns.entries()) cells[column] = record[index];
    if (record.length === columns.length && isComplete(cells, columns)) {
      return [{ file, line: Number(line), cells }];
    }
    const problem = `has ${record.length} cells, not ${columns.length}`;
    errors.push({ file, line: Number(line), column: "row", value: record.join(","), problem });
    return [];
  });
}

function isComplete<Column extends string>(
  cells: Partial<Record<Column, string>>,
  columns: readonly Column[],
): cells is Record<Column, string> {
  return columns.every((column) => cells[column] !== undefined);
}

function checkHeadings(
  file: string,
  headings: readonly string[],
  columns: readonly string[],
  errors: RowError[],
): void {
  for (let index = 0; index < Math.max(headings.length, columns.length); index += 1) {
    const found = headings[index] ?? "";
    const expected = columns[index];
    if (found === expected) continue;
    const problem = expected === undefined ? "is not an expected heading" : `is not ${expected}`;
    errors.push({ file, line: 1, column: `heading ${index + 1}`, value: found, problem });
  }
}
