import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { CsvRow } from "@/lib/importers/read-csv";
import type { ScoringColumn, ScoringTable } from "@/lib/scoring";
import { readNumber, readText } from "./read-cell";
import type { IndexMeta } from "./read-meta";
import { readTableFile, type TableFile } from "./read-table-file";

/** A table with the headings of its file that nothing is read from. */
export interface ReadUnits {
  table: ScoringTable;
  unread: readonly string[];
}

/** What a row is besides its figures. */
const OF_THE_ROW = ["uCode", "uName", "Time"];

/**
 * Reads the units in the layout of COINr's iData: `uCode`, `uName`, one column for each indicator,
 * denominator and grouping, and for several years `Time`.
 *
 * The newest year is the one that is scored, older ones are the earlier figures of the same units.
 * An empty cell and R's NA are unknown.
 *
 * @throws ImportError with every bad cell; BadInput where the file can not be read
 */
export function readUnits(file: string, { columns, groupings }: IndexMeta): ReadUnits {
  const errors: RowError[] = [];
  const read = readTableFile(file, ["uCode", ...columns, ...groupings], errors);
  if (read.rows.length === 0 && errors.length === 0) {
    const problem = "is the only line: there are no units";
    errors.push({ file, line: 1, column: "row", value: read.headings.join(","), problem });
  }
  const years = groupByYear(file, read, errors);
  if (errors.length > 0) throw new ImportError(file, errors);
  const [newest, ...earlier] = years;
  const rows = newest?.rows ?? new Map<string, CsvRow<string>>();
  const known = new Map(years.flatMap((year) => [...year.rows]).reverse());
  const units = [...known].map(([code, row]) => ({ code, name: readText(row, "uName") ?? code }));
  const toColumn = (code: string, from: ReadonlyMap<string, CsvRow<string>>) =>
    Float64Array.from(units, (unit) => {
      const row = from.get(unit.code);
      return row === undefined ? Number.NaN : readNumber(row, code, errors);
    });
  const table: ScoringTable = {
    ...(newest?.year !== undefined && { year: newest.year }),
    units,
    columns: new Map(
      columns.map((code): [string, ScoringColumn] => [
        code,
        {
          values: toColumn(code, rows),
          ...(earlier.length > 0 && {
            earlier: earlier.map(({ year = 0, rows: older }) => ({
              year,
              values: toColumn(code, older),
            })),
          }),
        },
      ]),
    ),
    groupings: new Map(
      groupings.map((code) => [
        code,
        units.map((unit) => {
          const row = known.get(unit.code);
          return row === undefined ? null : readText(row, code);
        }),
      ]),
    ),
  };
  if (errors.length > 0) throw new ImportError(file, errors);
  const isRead = new Set([...OF_THE_ROW, ...columns, ...groupings]);
  return { table, unread: read.headings.filter((heading) => !isRead.has(heading)) };
}

interface Year {
  year: number | undefined;
  /** By code of the unit. */
  rows: Map<string, CsvRow<string>>;
}

/** The newest first. */
function groupByYear(file: string, { rows }: TableFile, errors: RowError[]): Year[] {
  const years = new Map<number, Year>();
  for (const row of rows) {
    const { line } = row;
    const code = readText(row, "uCode");
    const time = readNumber(row, "Time", errors);
    if (code === null) {
      errors.push({ file, line, column: "uCode", value: "", problem: "is empty" });
      continue;
    }
    const year = years.get(time) ?? {
      year: Number.isNaN(time) ? undefined : time,
      rows: new Map<string, CsvRow<string>>(),
    };
    years.set(time, year);
    const first = year.rows.get(code);
    if (first !== undefined) {
      const problem = `is the same as on line ${first.line}`;
      errors.push({ file, line, column: "uCode", value: code, problem });
    }
    year.rows.set(code, row);
  }
  const sorted = [...years.values()].sort((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const timeless = sorted.find(({ year }) => year === undefined);
  if (timeless !== undefined && sorted.length > 1) {
    const [row] = timeless.rows.values();
    const problem = "is empty, and other rows have a year";
    errors.push({ file, line: row?.line ?? 1, column: "Time", value: "", problem });
  }
  return sorted;
}
