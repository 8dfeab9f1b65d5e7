import type { Country, Iso3 } from "@/lib/domain/country";
import type { FigureKey } from "@/lib/domain/figure-key";
import type { Direction } from "@/lib/domain/indicator";
import type { IndicatorHead, ShownFigure } from "./figure-words";

/** What countries are ranked by. */
export interface RankingHead extends IndicatorHead {
  /** A publisher's own ranks, quoted, or ranks derived from an indicator's figures. */
  kind: "published" | "derived";
  direction: Direction;
  definition: string;
}

/** One figure in a row, with the year and release that are its own. */
export interface RowFigure extends ShownFigure {
  year: number;
  release: string;
}

/** A ranking as it is read from the store. */
export interface Ranking {
  by: RankingHead;
  /** The edition, or the year ranked; null where nobody is. */
  year: number | null;
  previousYear: number | null;
  rankedCountries: number;
  /** The years of every history, oldest first. */
  years: readonly number[];
  entries: readonly (RowFigure & {
    iso3: Iso3;
    rank: number;
    previousRank: number | null;
    previousValue: number | null;
    history: readonly (number | null)[];
  })[];
  unranked: readonly (Pick<ShownFigure, "low" | "high" | "standing"> & { iso3: Iso3 })[];
}

/** What rows need to know of a country to be found by it. */
export type RowCountry = Pick<
  Country,
  | "iso3"
  | "iso2"
  | "name"
  | "names"
  | "region"
  | "subregion"
  | "landlocked"
  | "groups"
  | "landBorders"
>;

/** One indicator's figures, whoever has one. */
export interface ColumnFigures extends IndicatorHead {
  figures: readonly (RowFigure & { iso3: Iso3 })[];
}

/** One country in the table. */
export interface RankRow {
  iso3: Iso3;
  name: string;
  country: RowCountry;
  /** As published, or as derived, whatever the filters leave. */
  rank: number;
  /** Whether another country has the same rank. */
  isTied: boolean;
  /** The publisher's index, or the figure ranked by. */
  score: RowFigure;
  /** Places won since the edition or year before; negative where lost, null where there was none. */
  change: number | null;
  previousRank: number | null;
  previousValue: number | null;
  history: readonly (number | null)[];
  /** By indicator; one that nobody states for the country is absent. */
  figures: ReadonlyMap<string, RowFigure>;
}

/**
 * A ranking's countries as rows, by rank, each with its figures of every column at hand.
 *
 * Every entry becomes one row. A country that the catalog does not hold is a fault of the store.
 *
 * @throws Error for an entry of an unknown country
 */
export function toRankRows(
  ranking: Pick<Ranking, "entries">,
  countries: readonly RowCountry[],
  columns: readonly ColumnFigures[],
): RankRow[] {
  const known = new Map(countries.map((country) => [country.iso3, country]));
  const figures = new Map<Iso3, Map<string, RowFigure>>();
  for (const column of columns) {
    for (const figure of column.figures) {
      const row = figures.get(figure.iso3) ?? new Map<string, RowFigure>();
      figures.set(figure.iso3, row.set(column.slug, figure));
    }
  }
  const shared = new Map<number, number>();
  for (const { rank } of ranking.entries) shared.set(rank, (shared.get(rank) ?? 0) + 1);
  // Two hundred years of rankings are made at once: an entry is its own figure, not copied.
  return ranking.entries.map((score) => {
    const { iso3, rank, previousRank, previousValue, history } = score;
    const country = known.get(iso3);
    if (country === undefined) throw new Error(`${iso3} is ranked but is no country here`);
    return {
      ...{ iso3, name: country.name, country, rank, previousRank, previousValue, history, score },
      isTied: (shared.get(rank) ?? 0) > 1,
      change: previousRank === null ? null : previousRank - rank,
      figures: figures.get(iso3) ?? new Map<string, RowFigure>(),
    };
  });
}

/** A rank as it is written; ties say so. @example toRankText({ rank: 2, isTied: true }) // → "2=" */
export function toRankText({ rank, isTied }: Pick<RankRow, "rank" | "isTied">): string {
  return isTied ? `${rank}=` : String(rank);
}

/** The figure behind a row's rank, or behind its figure in a column; null where nothing is stated. */
export function toRowKey(row: RankRow, column: string, by: RankingHead): FigureKey | null {
  const isOwn = column === "rank" || column === "value";
  const figure = isOwn ? row.score : row.figures.get(column);
  if (figure === undefined) return null;
  const { year, release } = figure;
  return isOwn && by.kind === "published"
    ? { kind: "rank", publisher: by.slug, iso3: row.iso3, edition: year, release }
    : { kind: "observation", indicator: isOwn ? by.slug : column, iso3: row.iso3, year, release };
}
