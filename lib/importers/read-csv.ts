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
 * column stops the import at line 1.
 *
 * @throws where quotes are not balanced or a row has more or fewer cells than the heading
 * @example readCsv("a.csv", "iso3,rank\nMNG,98\n", ["iso3", "rank"], errors)[0]?.cells.rank // → "98"
 */
export function readCsv<const Column extends string>(
  file: string,
  content: Buffer | string,
  columns: readonly Column[],
  errors: RowError[],
): CsvRow<Column>[] {
  const records: { record: Record<Column, string>; info: { lines: number } }[] = parse(content, {
    bom: true,
    columns: (headings: string[]) => {
      checkHeadings(file, headings, columns, errors);
      return [...columns];
    },
    info: true,
    skip_empty_lines: true,
  });
  return records.map(({ record, info }) => ({ file, line: info.lines, cells: record }));
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
