import { toCount } from "@/lib/domain/count-words";
import { readValueRange, type ValueRange } from "@/lib/domain/table-terms";
import { fitsSearch, liesWithin, readRankRange } from "./find-countries";
import { formatFigure } from "./format-figure";
import { toNameInText } from "./names-in-text";
import type { RankRow } from "./rank-rows";
import { toPlain } from "./table-sentence";
import { ARMED_GROUP, type TableNames, type TableView } from "./table-view";

/** One thing that is asked of every row, and how it is said. */
export interface RowFilter {
  /** The view's own name for it; a range of values has its text behind it. */
  key: string;
  /** On its chip and in a sentence. @example "with population from 1 m to 5 m" */
  words: string;
  /** Whether a sentence says it before the word "countries" or after it. */
  place: "before" | "after";
  fits: (row: RankRow) => boolean;
}

/**
 * Every filter of a view. Each looks at one row alone, so they may be applied in any order; only
 * "near" reads the whole ranking, and reads it before any filter.
 *
 * @param rows the whole ranking, by rank
 */
export function toRowFilters(
  view: TableView,
  rows: readonly RankRow[],
  names: TableNames,
): RowFilter[] {
  const { q, region, group, rank, landlocked, armed, borders, near, around, range } = view;
  const nameOf = (iso3: string) => toNameInText(names.countries.get(iso3) ?? iso3);
  const filters: RowFilter[] = [];
  const add = (key: string, place: RowFilter["place"], words: string, fits: RowFilter["fits"]) =>
    filters.push({ key, place, words, fits });

  if (landlocked) {
    const wanted = landlocked === "yes";
    const fits = ({ country }: RankRow) => country.landlocked === wanted;
    if (wanted) add("landlocked", "before", "landlocked", fits);
    else add("landlocked", "after", "with a coast", fits);
  }
  if (armed) {
    const words = armed === "yes" ? "nuclear-armed" : "not nuclear-armed";
    const fits = ({ country }: RankRow) =>
      country.groups.includes(ARMED_GROUP) === (armed === "yes");
    add("armed", armed === "yes" ? "before" : "after", words, fits);
  }
  if (region) {
    add("region", "after", `in ${region}`, ({ country }) =>
      [country.region, country.subregion].includes(region),
    );
  }
  if (group) {
    add("group", "after", `in the group ${names.groups.get(group) ?? group}`, ({ country }) =>
      country.groups.includes(group),
    );
  }
  if (borders) {
    add("borders", "after", `bordering ${nameOf(borders)}`, ({ country }) =>
      country.landBorders.some(({ neighbour }) => neighbour === borders),
    );
  }
  if (rank) {
    const span = readRankRange(rank);
    add("rank", "after", toSpanWords("ranked", span.from, span.to, String), (row) =>
      liesWithin(row.rank, span),
    );
  }
  if (near) {
    const close = new Set(takeAround(rows, near, around));
    const words = `within ${toCount(around, "place")} of ${nameOf(near)}`;
    add("near", "after", words, (row) => close.has(row.iso3));
  }
  for (const text of range) {
    const span = readValueRange(text);
    if (span === null) continue;
    const { name = span.indicator, unit = "" } = names.indicators.get(span.indicator) ?? {};
    const words = toSpanWords(`with ${toPlain(name)}`, span.least, span.most, (value) =>
      formatFigure(value, unit),
    );
    add(`range ${text}`, "after", words, (row) => fitsRange(row, span));
  }
  if (q) add("q", "after", `matching “${q}”`, ({ country }) => fitsSearch(country, q));
  return filters;
}

/** The rows that fit every filter, in the order given. */
export function filterRows(rows: readonly RankRow[], filters: readonly RowFilter[]): RankRow[] {
  return rows.filter((row) => filters.every(({ fits }) => fits(row)));
}

/** A country without a value fits no range: unknown is not zero. A range of its own fits where it reaches in. */
function fitsRange({ figures }: RankRow, { indicator, least, most }: ValueRange): boolean {
  const { value = null, low = null, high = null } = figures.get(indicator) ?? {};
  const [from, to] = value === null ? [low, high] : [value, value];
  if (from === null || to === null) return false;
  return (least === null || to >= least) && (most === null || from <= most);
}

/** The country itself and so many rows above and below it; nobody where it is not ranked. */
function takeAround(rows: readonly RankRow[], iso3: string, around: number): string[] {
  const at = rows.findIndex((row) => row.iso3 === iso3);
  if (at === -1) return [];
  return rows.slice(Math.max(0, at - around), at + around + 1).map((row) => row.iso3);
}

function toSpanWords(
  what: string,
  from: number | null,
  to: number | null,
  format: (value: number) => string,
): string {
  if (from === null) return `${what} up to ${format(to ?? 0)}`;
  return to === null
    ? `${what} from ${format(from)}`
    : `${what} from ${format(from)} to ${format(to)}`;
}
