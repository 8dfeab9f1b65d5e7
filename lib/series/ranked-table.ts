import { readSortTerm, type SortTerm } from "@/lib/domain/table-terms";
import {
  type ColumnFigures,
  type Ranking,
  type RankingHead,
  type RankRow,
  type RowCountry,
  toRankRows,
} from "./rank-rows";
import { filterRows, type RowFilter, toRowFilters } from "./row-filters";
import { sortRows } from "./sort-rows";
import { type ColumnSummary, summariseRows } from "./summarise-rows";
import { toPlain, toTableSentence } from "./table-sentence";
import type { TableNames, TableView } from "./table-view";

/** A column of figures: what is ranked by, or an indicator beside it. */
export interface TableColumn {
  /** `value`, or the indicator's slug. */
  key: string;
  name: string;
  unit: string;
  /** The year that most of its figures are of; another year stands beside its figure. */
  year: number | null;
  /** Whether its figures have been read; until then nothing can be said of them. */
  isAtHand: boolean;
  summary: ColumnSummary;
}

/** A ranking as one view shows it. */
export interface RankedTable {
  ranking: Ranking;
  columns: TableColumn[];
  filters: RowFilter[];
  sort: SortTerm[];
  /** The rows that fit every filter, in order. */
  rows: RankRow[];
  /** How many there are without filters. */
  total: number;
  sentence: string;
}

/** What a table is made of, as it is read from the store. */
export interface TableParts {
  ranking: Ranking;
  countries: readonly RowCountry[];
  /** Figures of the view's columns and of the indicators that it filters by. */
  figures: readonly ColumnFigures[];
  names: TableNames;
}

/**
 * A view of a ranking: its rows filtered and sorted, what its columns come to, and what all that
 * says in a sentence. The same on the page, in the picture and in the CSV.
 *
 * A column that is not at hand yet is there without figures.
 */
export function toRankedTable(
  { ranking, countries, figures, names }: TableParts,
  view: TableView,
): RankedTable {
  return arrangeTable(toRankRows(ranking, countries, figures), { ranking, figures, names }, view);
}

/** The same from rows that are made already; rows by rank. */
export function arrangeTable(
  all: readonly RankRow[],
  { ranking, figures, names }: Omit<TableParts, "countries">,
  view: TableView,
): RankedTable {
  const { filters, sort, rows } = arrangeRows(all, names, view);
  const { by } = ranking;
  // What is ranked by has its column already.
  const heads = view.columns
    .filter((slug) => by.kind === "published" || slug !== by.slug)
    .map((slug) => {
      const known = names.indicators.get(slug);
      return { key: slug, name: known?.name ?? slug, unit: known?.unit ?? "" };
    });
  const ranked = new Set(all.map(({ iso3 }) => iso3));
  const yearOf = (slug: string) =>
    findUsualYear(
      figures
        .find((each) => each.slug === slug)
        ?.figures.filter(({ iso3 }) => ranked.has(iso3))
        .map(({ year }) => year) ?? [],
    );
  const atHand = new Set(["value", ...figures.map(({ slug }) => slug)]);
  return {
    ...{ ranking, filters, sort, rows, total: all.length },
    columns: [toOwnColumn(by), ...heads].map((head) => ({
      ...head,
      isAtHand: atHand.has(head.key),
      year: head.key === "value" ? ranking.year : yearOf(head.key),
      summary: summariseRows(rows, head.key, head.unit),
    })),
    sentence: toTableSentence(ranking, filters, rows, view.country ?? [], names),
  };
}

/** The rows that a view leaves of a ranking, in its order, without what is said of them. */
export function arrangeRows(
  all: readonly RankRow[],
  names: TableNames,
  view: TableView,
): Pick<RankedTable, "filters" | "sort" | "rows"> {
  const filters = toRowFilters(view, all, names);
  const sort = view.sort.flatMap((text) => readSortTerm(text) ?? []);
  return { filters, sort, rows: sortRows(filterRows(all, filters), sort) };
}

/** The column of what a ranking ranks by. */
export function toOwnColumn(by: RankingHead): Pick<TableColumn, "key" | "name" | "unit"> {
  return by.kind === "published"
    ? { key: "value", name: "Index", unit: "0 is best" }
    : { key: "value", name: by.name, unit: by.unit };
}

/** A column's heading in words; the unit is left out where the name says it. @example "Tanks, vehicles, 2026" */
export function toColumnLabel({ name, unit, year }: TableColumn): string {
  const parts = [name, ...(name.toLowerCase().endsWith(unit.toLowerCase()) ? [] : [unit])];
  return [...parts, ...(year === null ? [] : [String(year)])].join(", ");
}

/** What a key that rows are sorted by is called, in a sentence. @example "military spending" */
export function toSortName(key: string, columns: readonly TableColumn[]): string {
  if (key === "rank" || key === "name" || key === "change") return key;
  const column = columns.find((each) => each.key === key);
  return toPlain(column?.name ?? key);
}

/** The chosen rows, to stand on top, and the others. */
export function pinRows(
  rows: readonly RankRow[],
  chosen: readonly string[],
): { pinned: RankRow[]; rest: RankRow[] } {
  return {
    pinned: rows.filter(({ iso3 }) => chosen.includes(iso3)),
    rest: rows.filter(({ iso3 }) => !chosen.includes(iso3)),
  };
}

function findUsualYear(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, ones], [other, others]) => others - ones || other - one);
  return most?.[0] ?? null;
}
