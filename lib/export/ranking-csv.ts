import type { RankRow, RowFigure } from "@/lib/series/rank-rows";
import type { RankedTable } from "@/lib/series/ranked-table";
import { type CreditedRelease, toSourceName } from "./credit-line";
import { toSafeCsv } from "./csv-cell";

const FACTS = ["low", "high", "year", "standing", "note", "release", "source", "terms"] as const;

/**
 * A table of countries as CSV (RFC 4180, a heading line, LF): exactly the rows and columns of the
 * view, in its order, raw values; beside each value its unit, year and standing, and the release
 * that states it with its source and terms. An empty cell is a figure that nobody states.
 *
 * @param releases those that the figures name
 */
export function toRankingCsv(
  { ranking, columns, rows }: RankedTable,
  releases: readonly CreditedRelease[],
): string {
  const known = new Map(releases.map((release) => [release.slug, release]));
  const { by } = ranking;
  const own = by.kind === "published" ? `${by.slug}-index` : by.slug;
  const headings = columns.flatMap(({ key }) => {
    const name = key === "value" ? own : key;
    return [name, ...["unit", ...FACTS].map((fact) => `${name}.${fact}`)];
  });
  const toCells = (row: RankRow, key: string, unit: string) => {
    const figure = key === "value" ? row.score : row.figures.get(key);
    return figure === undefined
      ? Array.from({ length: FACTS.length + 2 }, () => null)
      : [figure.value, unit, ...toFacts(figure, known)];
  };
  return toSafeCsv([
    ["rank", "tied", "iso3", "name", "previous-rank", "change", ...headings],
    ...rows.map((row) => [
      ...[row.rank, row.isTied, row.iso3, row.name, row.previousRank, row.change],
      ...columns.flatMap(({ key, unit }) => toCells(row, key, unit)),
    ]),
  ]);
}

/**
 * A ranking over its editions, or over the years that it is derived from, as CSV: for each of them the
 * rows of the view, with rank and value as they were then. Cells as in `toRankingCsv`.
 *
 * @param editions each with its rows and the unit of what they are ranked by, oldest first
 */
export function toEditionsCsv(
  editions: readonly { year: number; unit: string; rows: readonly RankRow[] }[],
  releases: readonly CreditedRelease[],
): string {
  const known = new Map(releases.map((release) => [release.slug, release]));
  return toSafeCsv([
    ["edition", "rank", "tied", "iso3", "name", "value", "unit", ...FACTS],
    ...editions.flatMap(({ year, unit, rows }) =>
      rows.map(({ rank, isTied, iso3, name, score }) => [
        ...[year, rank, isTied, iso3, name, score.value, unit],
        ...toFacts(score, known),
      ]),
    ),
  ]);
}

function toFacts(figure: RowFigure, known: ReadonlyMap<string, CreditedRelease>) {
  const release = known.get(figure.release);
  return FACTS.map((fact) => {
    if (fact === "source") return release === undefined ? null : toSourceName(release);
    if (fact === "terms") return release?.termsNote ?? null;
    return figure[fact];
  });
}
