import { setImmediate } from "node:timers/promises";
import type { FigureViewOf } from "@/lib/contracts/figures";
import type { CreditedRelease } from "@/lib/export/credit-line";
import { toEditionsCsv, toRankingCsv } from "@/lib/export/ranking-csv";
import { countriesQuery } from "@/lib/queries/catalog";
import { rankTableQuery } from "@/lib/queries/rank-table";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { type Catalog, getCatalog, getCountries } from "@/lib/repositories/catalog";
import { getRankTable } from "@/lib/repositories/get-rank-table";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { listCountries, narrowCountries } from "@/lib/repositories/list-catalog";
import { toRankRows } from "@/lib/series/rank-rows";
import {
  arrangeRows,
  type TableParts,
  toOwnColumn,
  toRankedTable,
} from "@/lib/series/ranked-table";
import { toTableContent } from "@/lib/series/table-content";
import { listIndicatorsOf, type TableNames } from "@/lib/series/table-view";
import type { FigureParts } from "./figure-parts";

/**
 * Countries in a table, ranked, filtered and sorted.
 *
 * @throws UnknownEntry for an unknown ranking, edition, indicator, country, region or group
 */
export async function readTable(view: FigureViewOf<"table">): Promise<FigureParts> {
  const catalog = await getCatalog();
  narrowCountries(catalog, view);
  getCountries(
    catalog,
    [...(view.country ?? []), view.borders, view.near].flatMap((iso3) => iso3 ?? []),
  );
  const snapshotOf = { indicator: listIndicatorsOf(view), year: view.year, within: view.within };
  const [ranking, countries, snapshot] = await Promise.all([
    getRankTable(view),
    listCountries({}),
    getSnapshot(snapshotOf),
  ]);
  const releases = [
    ...new Map(
      [...ranking.meta.releases, ...snapshot.meta.releases].map((each) => [each.slug, each]),
    ).values(),
  ];
  const parts = {
    countries: countries.data,
    figures: snapshot.data,
    names: toTableNames(catalog),
  };
  const table = toRankedTable({ ...parts, ranking: ranking.data }, view);
  return {
    content: toTableContent(table, view.country ?? [], view.rows),
    releases,
    figures: [],
    csv:
      view.editions === "all"
        ? () => readEditionsCsv(view, ranking.meta.choices, parts)
        : toRankingCsv(table, releases),
    dataVersion: catalog.version,
    replies: [
      { queryKey: rankTableQuery(view).queryKey, reply: ranking },
      { queryKey: countriesQuery.queryKey, reply: countries },
      { queryKey: snapshotQuery(snapshotOf).queryKey, reply: snapshot },
    ],
  };
}

/** The ranking of every edition or year that can be asked for, filtered as the view is. */
async function readEditionsCsv(
  view: FigureViewOf<"table">,
  years: readonly number[],
  parts: Omit<TableParts, "ranking">,
): Promise<string> {
  const releases = new Map<string, CreditedRelease>();
  const editions: Parameters<typeof toEditionsCsv>[0][number][] = [];
  for (const year of years) {
    const { by, within } = view;
    const { data, meta } = await getRankTable({ by, edition: year, year, within, history: false });
    for (const release of meta.releases) releases.set(release.slug, release);
    const all = toRankRows(data, parts.countries, parts.figures);
    const { rows } = arrangeRows(all, parts.names, view);
    editions.push({ year, unit: toOwnColumn(data.by).unit, rows });
    // Two hundred years take a second: others are answered between them.
    await setImmediate();
  }
  return toEditionsCsv(editions, [...releases.values()]);
}

function toTableNames(catalog: Catalog): TableNames {
  return {
    countries: new Map([...catalog.countries].map(([iso3, { name }]) => [iso3, name])),
    groups: new Map(catalog.groups.map(({ slug, name }) => [slug, name])),
    indicators: catalog.indicators,
  };
}
