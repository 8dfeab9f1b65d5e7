import {
  readSortTerm,
  readValueRange,
  toSortText,
  toValueRangeText,
} from "@/lib/domain/table-terms";

/** The parts of a table's address that name indicators. */
interface TableTerms {
  by: string;
  columns: string[];
  sort: string[];
  range: string[];
}

/**
 * A table's terms with indicators' names of before exchanged for the present ones, each column once,
 * and a sentence for every name exchanged.
 *
 * @param renamed names of before, with the present one
 */
export function toPresentTerms(
  { by, columns, sort, range }: TableTerms,
  renamed: ReadonlyMap<string, string>,
): { terms: TableTerms; problems: string[] } {
  const moved = new Set<string>();
  const toPresent = (name: string) => {
    const now = renamed.get(name);
    if (now !== undefined) moved.add(name);
    return now ?? name;
  };
  const terms = {
    by: toPresent(by),
    columns: [...new Set(columns.map(toPresent))],
    sort: sort.map((text) => {
      const term = readSortTerm(text);
      return term === null ? text : toSortText({ ...term, key: toPresent(term.key) });
    }),
    range: range.map((text) => {
      const read = readValueRange(text);
      return read === null
        ? text
        : toValueRangeText({ ...read, indicator: toPresent(read.indicator) });
    }),
  };
  return {
    terms,
    problems: [...moved].map((name) => `${name} is now called ${renamed.get(name)}.`),
  };
}
