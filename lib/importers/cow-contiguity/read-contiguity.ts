import type { RowError } from "@/lib/domain/import-error";
import { parseFigure } from "../parse-figure";
import { type CsvRow, readCsv } from "../read-csv";
import type { SourceFile } from "../read-source-file";

/** How two states lay to each other in a period, as one of them sees it. */
export interface Contiguity {
  line: number;
  /** COW state numbers. */
  number: number;
  otherNumber: number;
  /** 1 on land, 2 to 5 apart by ever more water, 0 not contiguous. */
  type: number;
  firstYear: number;
  lastYear: number;
}

const COLUMNS = ["ccode1", "ccode2", "conttype", "stdate", "enddate"] as const;

/** Every row of the file, checked; what is wrong goes to `errors`. Of the dates the year is kept. */
export function readContiguity(
  file: Pick<SourceFile, "name" | "bytes">,
  errors: RowError[],
): Contiguity[] {
  return readCsv(file.name, file.bytes, COLUMNS, errors).flatMap((row) => {
    const number = parseFigure(row, "ccode1", { whole: true, low: 2, high: 990 }, errors);
    const otherNumber = parseFigure(row, "ccode2", { whole: true, low: 2, high: 990 }, errors);
    const type = parseFigure(row, "conttype", { whole: true, low: 0, high: 5 }, errors);
    const firstYear = parseYear(row, "stdate", errors);
    const lastYear = parseYear(row, "enddate", errors);
    if (number === undefined || otherNumber === undefined || type === undefined) return [];
    if (firstYear === undefined || lastYear === undefined) return [];
    if (row.cells.enddate >= row.cells.stdate) {
      return [{ line: row.line, number, otherNumber, type, firstYear, lastYear }];
    }
    const { enddate: value, stdate } = row.cells;
    const problem = `is before ${stdate}`;
    errors.push({ file: row.file, line: row.line, column: "enddate", value, problem });
    return [];
  });
}

function parseYear(
  { file, line, cells }: CsvRow<(typeof COLUMNS)[number]>,
  column: "stdate" | "enddate",
  errors: RowError[],
): number | undefined {
  const value = cells[column];
  const year = /^(\d{4})-\d{2}-\d{2}$/.exec(value)?.[1];
  if (year !== undefined) return Number(year);
  errors.push({ file, line, column, value, problem: "is not a day, as in 1921-01-01" });
  return undefined;
}
