import { parse } from "csv-parse/sync";
import type { RowError } from "@/lib/domain/import-error";
import { type CsvRow, readCsv } from "@/lib/importers/read-csv";
import { readBoundedFile } from "./read-bounded-file";

/** A CSV file with whatever columns its heading line names. */
export interface TableFile {
  headings: readonly string[];
  rows: readonly CsvRow<string>[];
}

const MOST_MEGABYTES = 20;

/**
 * Reads a CSV file whose columns are told by their names, in any order.
 *
 * @param needed headings that it must have
 * @param errors a heading that is missing or doubled, and everything that `readCsv` refuses
 * @throws BadInput where the file is not there, or larger than 20 MB
 */
export function readTableFile(
  file: string,
  needed: readonly string[],
  errors: RowError[],
): TableFile {
  const content = readBoundedFile(file, MOST_MEGABYTES);
  const headings = readHeadings(content);
  for (const [at, heading] of headings.entries()) {
    if (headings.indexOf(heading) === at) continue;
    const column = `heading ${at + 1}`;
    errors.push({ file, line: 1, column, value: heading, problem: "is there already" });
  }
  for (const heading of needed) {
    if (headings.includes(heading)) continue;
    const problem = `is missing: there must be a column ${heading}`;
    errors.push({ file, line: 1, column: "row", value: headings.join(","), problem });
  }
  return { headings, rows: readCsv(file, content, headings, errors) };
}

/** A file whose first line can not be read has none here; what is wrong with it is told by `readCsv`. */
function readHeadings(content: Buffer): string[] {
  const end = content.indexOf(10);
  const line = content.subarray(0, end === -1 ? content.length : end);
  const [first = []] = parse(line, { bom: true, relax_quotes: true, relax_column_count: true });
  return first;
}
