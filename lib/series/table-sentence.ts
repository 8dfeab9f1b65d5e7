import { formatOrdinal } from "./format-figure";
import { toNameInText } from "./names-in-text";
import type { Ranking, RankRow } from "./rank-rows";
import type { RowFilter } from "./row-filters";
import type { TableNames } from "./table-view";

/**
 * How many countries the filters leave, which they are, and where the first chosen country stands
 * among them by the ranking's own order, however the rows are sorted.
 *
 * @example "21 landlocked countries; Mongolia is 5th of them."
 */
export function toTableSentence(
  { by, year }: Pick<Ranking, "by" | "year">,
  filters: readonly Pick<RowFilter, "place" | "words">[],
  rows: readonly RankRow[],
  chosen: readonly string[],
  names: TableNames,
): string {
  const of = (place: RowFilter["place"]) =>
    filters.filter((filter) => filter.place === place).map(({ words }) => words);
  const noun = rows.length === 1 ? "country" : "countries";
  const before = of("before").map((word) => `${word} `);
  const after = of("after").map((words, index) => `${index === 0 ? "" : ","} ${words}`);
  const which = `${before.join("")}${noun}${after.join("")}`;
  const ranked =
    by.kind === "published" ? ` ranked by ${by.name}` : ` ranked by ${toPlain(by.name)}`;
  const when = year === null ? "" : ` in ${year}`;
  const counted = filters.length === 0 ? `${which}${ranked}${when}` : which;
  if (rows.length === 0) {
    return filters.length === 0 ? `No country is${ranked}${when}.` : `No ${which} are ranked here.`;
  }
  const [first] = chosen;
  if (first === undefined) return `${rows.length} ${counted}.`;
  const name = toNameInText(names.countries.get(first) ?? first);
  const row = rows.find(({ iso3 }) => iso3 === first);
  if (row === undefined) return `${rows.length} ${counted}; ${name} is not among them.`;
  const place = 1 + rows.filter(({ rank }) => rank < row.rank).length;
  const tied = row.isTied && rows.some((each) => each !== row && each.rank === row.rank);
  const them =
    rows.length === 1
      ? "the only one"
      : `${formatOrdinal(place)}${tied ? " (shared)" : ""} of them`;
  const isNamed = counted.endsWith(name);
  return `${rows.length} ${counted}; ${isNamed ? "it" : name} is ${them}.`;
}

/** A name inside a sentence: a small first letter, unless it is a name with capitals of its own. @example toPlain("Military spending") // → "military spending" */
export function toPlain(name: string): string {
  return /[A-Z]/.test(name.slice(1)) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
