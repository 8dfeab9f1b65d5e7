import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
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
 * column stops the import at line 1. A row with too few or too many cells goes to `errors` too, and
 * so does a file that is not UTF-8 or has broken quotes, which gives no rows.
 *
 * @param headings what the first line says, where the columns must be told apart by other names
 * @example readCsv("a.csv", "iso3,rank\nMNG,98\n", ["iso3", "rank"], errors)[0]?.cells.rank // → "98"
 */
export function readCsv<const Column extends string>(
  file: string,
  content: Buffer | string,
  columns: readonly Column[],
  errors: RowError[],
  headings: readonly string[] = columns,
): CsvRow<Column>[] {
  const [found = [], ...records] = readRecords(file, content, errors) ?? [];
  if (found.length === 0) return [];
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

/** Every record begins with the number of its line. */
function readRecords(
  file: string,
  content: Buffer | string,
  errors: RowError[],
): string[][] | undefined {
  const refuse = (line: number, value: string, problem: string) => {
    errors.push({ file, line, column: "row", value, problem });
    return undefined;
  };
  if (Buffer.isBuffer(content) && !isUtf8(content)) {
    const [line, bytes] = findBadLine(content);
    return refuse(line, bytes.toString("latin1"), "is not UTF-8: save the file as UTF-8");
  }
  try {
    const records = parse(content, {
      bom: true,
      on_record: (record, { lines }) => [String(lines), ...record],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return records.length > 0 ? records : refuse(1, "", "is missing: the file is empty");
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(Number(error.lines ?? 1), "", `can not be read: ${error.message}`);
  }
}

function findBadLine(content: Buffer): [number, Buffer] {
  let line = 1;
  let start = 0;
  for (let end = content.indexOf(10); end !== -1; end = content.indexOf(10, start)) {
    if (!isUtf8(content.subarray(start, end))) return [line, content.subarray(start, end)];
    start = end + 1;
    line += 1;
  }
  return [line, content.subarray(start)];
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
