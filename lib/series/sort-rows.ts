import type { SortTerm } from "@/lib/domain/table-terms";
import type { RankRow } from "./rank-rows";

/**
 * Rows ordered by several columns, the first term first; what all terms leave equal stays by rank
 * and then by name.
 *
 * A row without a value comes last, whichever way the column runs: unknown is neither the least nor
 * the most. A range without a value counts as none.
 *
 * @param terms keys: rank, name, change, value, or an indicator's slug
 */
export function sortRows(rows: readonly RankRow[], terms: readonly SortTerm[]): RankRow[] {
  const whole = [
    ...terms,
    { key: "rank", isDescending: false },
    { key: "name", isDescending: false },
  ];
  return rows.toSorted((one, other) => {
    for (const { key, isDescending } of whole) {
      const order = compare(toSortValue(one, key), toSortValue(other, key), isDescending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compare(
  one: string | number | null,
  other: string | number | null,
  isDescending: boolean,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === "string" || typeof other === "string"
      ? alphabet.compare(String(one), String(other))
      : one - other;
  return isDescending ? -order : order;
}

const alphabet = new Intl.Collator("en");

function toSortValue(row: RankRow, key: string): string | number | null {
  switch (key) {
    case "rank":
      return row.rank;
    case "name":
      return row.name;
    case "change":
      return row.change;
    case "value":
      return row.score.value;
    default:
      return row.figures.get(key)?.value ?? null;
  }
}

/**
 * The order after a column's heading was pressed. Alone, the column sorts; pressed again it turns
 * round. Added, it comes after those that are there, or turns round in its place.
 *
 * Ranks and names begin with the first, figures with the largest.
 *
 * @example toNextSort([{ key: "rank", isDescending: false }], "tanks", false) // → [{ key: "tanks", isDescending: true }]
 */
export function toNextSort(terms: readonly SortTerm[], key: string, isAdded: boolean): SortTerm[] {
  const present = terms.find((each) => each.key === key);
  const turned = {
    key,
    isDescending: present === undefined ? key !== "rank" && key !== "name" : !present.isDescending,
  };
  if (!isAdded) return [turned];
  return present === undefined
    ? [...terms, turned]
    : terms.map((each) => (each.key === key ? turned : each));
}
