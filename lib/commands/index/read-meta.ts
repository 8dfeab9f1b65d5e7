import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { CsvRow } from "@/lib/importers/read-csv";
import { readNumber, readText } from "./read-cell";
import { readTableFile } from "./read-table-file";

/** What a file in the layout of COINr's iMeta says. */
export interface IndexMeta {
  file: string;
  /** As a recipe has them, not checked yet, each with the line that it stands on. */
  indicators: readonly Lined[];
  groups: readonly Lined[];
  /** Codes of columns of figures: indicators and denominators. */
  columns: readonly string[];
  /** Codes of columns that group the units. */
  groupings: readonly string[];
}

export interface Lined {
  line: number;
  part: Record<string, unknown>;
}

const HEADINGS = ["iCode", "Direction", "Weight", "Parent", "Type"];
const TYPES = ["Indicator", "Aggregate", "Denominator", "Group", "Other"];

/**
 * Reads what an index is made of: `Level`, `iCode`, `iName`, `Direction`, `Weight`, `Parent`, `Type`,
 * and where they are there `Denominator` and `Target`. The level is not read: parents tell it.
 *
 * @throws ImportError with every bad cell; BadInput where the file can not be read
 */
export function readMeta(file: string): IndexMeta {
  const errors: RowError[] = [];
  const { rows } = readTableFile(file, HEADINGS, errors);
  const typed = rows.flatMap((row) => {
    const type = readText(row, "Type") ?? "";
    const code = readText(row, "iCode");
    const refuse = (column: string, value: string, problem: string) => {
      errors.push({ file, line: row.line, column, value, problem });
      return [];
    };
    if (!TYPES.includes(type)) return refuse("Type", type, `is none of ${TYPES.join(", ")}`);
    return code === null ? refuse("iCode", "", "is empty") : [{ type, code, row }];
  });
  const ofType = (...types: string[]) => typed.filter(({ type }) => types.includes(type));
  const meta = {
    file,
    indicators: ofType("Indicator").map(({ row, code }) => toIndicator(row, code, errors)),
    groups: ofType("Aggregate").map(({ row, code }) => toGroup(row, code, errors)),
    columns: [...new Set(ofType("Indicator", "Denominator").map(({ code }) => code))],
    groupings: [...new Set(ofType("Group").map(({ code }) => code))],
  };
  if (errors.length > 0) throw new ImportError(file, errors);
  return meta;
}

function toIndicator(row: CsvRow<string>, code: string, errors: RowError[]): Lined {
  const denominator = readText(row, "Denominator");
  const target = readNumber(row, "Target", errors);
  return {
    line: row.line,
    part: {
      ...toPart(row, code, errors),
      direction: readDirection(row, errors),
      parent: readText(row, "Parent"),
      ...(denominator !== null && { denominator }),
      ...(!Number.isNaN(target) && { target }),
    },
  };
}

function toGroup(row: CsvRow<string>, code: string, errors: RowError[]): Lined {
  if (readText(row, "Direction") !== null && readDirection(row, errors) === -1) {
    const problem = "turns a group round, whose parts have their own directions";
    errors.push({ file: row.file, line: row.line, column: "Direction", value: "-1", problem });
  }
  return {
    line: row.line,
    part: { ...toPart(row, code, errors), parent: readText(row, "Parent") },
  };
}

function toPart(row: CsvRow<string>, code: string, errors: RowError[]) {
  const name = readText(row, "iName");
  const weight = readNumber(row, "Weight", errors);
  if (readText(row, "Weight") === null) {
    const problem = "is missing: a part without a weight can not be told from one weighted 0";
    errors.push({ file: row.file, line: row.line, column: "Weight", value: "", problem });
  }
  if (weight < 0) {
    const value = String(weight);
    errors.push({
      file: row.file,
      line: row.line,
      column: "Weight",
      value,
      problem: "is negative",
    });
  }
  return { code, weight, ...(name !== null && { name }) };
}

function readDirection(row: CsvRow<string>, errors: RowError[]): number {
  const text = row.cells.Direction ?? "";
  if (text === "1") return 1;
  if (text === "-1") return -1;
  const problem = "is neither 1 nor -1";
  errors.push({ file: row.file, line: row.line, column: "Direction", value: text, problem });
  return 1;
}
