/** The columns of the plain form; the first four must be there, the others may. */
export const PLAIN_COLUMNS = [
  ...(["iso3", "indicator", "year", "value"] as const),
  ...(["low", "high", "standing", "note"] as const),
] as const;
export type PlainColumn = (typeof PLAIN_COLUMNS)[number];

const NEEDED: readonly PlainColumn[] = ["iso3", "indicator", "year", "value"];

/** Where each column stands in a row; -1 where the file does not have it. */
export interface Headings {
  places: Readonly<Record<PlainColumn, number>>;
  names: readonly string[];
}

/** A heading at fault, its place counted from 1. */
export interface HeadingProblem {
  place: number;
  value: string;
  problem: string;
}

/**
 * The columns that the first line names, in any order.
 *
 * @returns what is wrong, where the line is no such heading
 */
export function readHeadings(names: readonly string[]): Headings | HeadingProblem[] {
  const [first = ""] = names;
  const separator = [";", "\t", "|"].find((sign) => names.length === 1 && first.includes(sign));
  if (separator !== undefined) {
    const sign = separator === "\t" ? "tabs" : `“${separator}”`;
    return [{ place: 1, value: first, problem: `is separated by ${sign}: separate by commas` }];
  }
  const problems = names.flatMap((value, index) => {
    const problem = findProblem(names, index);
    return problem === null ? [] : [{ place: index + 1, value, problem }];
  });
  for (const column of NEEDED.filter((each) => !names.includes(each))) {
    const problem = `is no heading of the file; the first line is ${PLAIN_COLUMNS.join(",")}`;
    problems.push({ place: names.length + 1, value: column, problem });
  }
  if (problems.length > 0) return problems;
  const place = (column: PlainColumn) => names.indexOf(column);
  return {
    names,
    places: {
      iso3: place("iso3"),
      indicator: place("indicator"),
      year: place("year"),
      value: place("value"),
      low: place("low"),
      high: place("high"),
      standing: place("standing"),
      note: place("note"),
    },
  };
}

function findProblem(names: readonly string[], index: number): string | null {
  const name = names[index] ?? "";
  if (!PLAIN_COLUMNS.some((column) => column === name)) {
    return `is not one of ${PLAIN_COLUMNS.join(", ")}`;
  }
  const first = names.indexOf(name);
  return first === index ? null : `stands twice, first as heading ${first + 1}`;
}

/** Whether a first line, without its byte-order mark, is meant as the plain form's. */
export function looksPlain(line: string): boolean {
  const names = line.split(",").map((name) => name.replaceAll('"', "").trim());
  return NEEDED.every((column) => names.includes(column));
}
