"use client";

import { useMemo } from "react";
import { type RankingsView, toTableView } from "@/lib/contracts/rankings-view";
import { useCountries } from "@/lib/queries/catalog";
import { useRankTable } from "@/lib/queries/rank-table";
import { useSnapshot } from "@/lib/queries/snapshot";
import { toRankRows } from "@/lib/series/rank-rows";
import { arrangeTable, type RankedTable } from "@/lib/series/ranked-table";
import { listIndicatorsOf, type TableNames } from "@/lib/series/table-view";
import { useRankingsFacts } from "./rankings-context";
import { useSiteFacts } from "./site-facts";

/** The table that a view asks for, its rows filtered and sorted in the browser; null until it is read. */
export function useRankedTable(view: RankingsView) {
  const { names: countryNames } = useSiteFacts();
  const { groups, indicators } = useRankingsFacts();
  const ranking = useRankTable(view);
  const countries = useCountries(true);
  const { year, within } = toTableView(view);
  const snapshot = useSnapshot({ indicator: listIndicatorsOf(view), year, within });

  const names = useMemo<TableNames>(
    () => ({
      countries: new Map(Object.entries(countryNames)),
      groups: new Map(groups.map(({ slug, name }) => [slug, name])),
      indicators: new Map(indicators.map((each) => [each.slug, each])),
    }),
    [countryNames, groups, indicators],
  );
  const ranked = ranking.data?.data;
  const places = countries.data?.data;
  const figures = snapshot.data?.data;
  const rows = useMemo(
    () => (ranked && places ? toRankRows(ranked, places, figures ?? []) : null),
    [ranked, places, figures],
  );
  const table = useMemo<RankedTable | null>(
    () =>
      rows && ranked
        ? arrangeTable(rows, { ranking: ranked, figures: figures ?? [], names }, toTableView(view))
        : null,
    [rows, ranked, figures, names, view],
  );
  const releases = useMemo(
    () => [...(ranking.data?.meta.releases ?? []), ...(snapshot.data?.meta.releases ?? [])],
    [ranking.data, snapshot.data],
  );
  const failed = [ranking, countries, snapshot].find(({ status }) => status === "error");
  return {
    table,
    releases,
    years: ranking.data?.meta.choices ?? [],
    query: failed ?? (ranking.status === "pending" ? ranking : countries),
    /** Whether figures of a newer view are on their way. */
    isWaiting: ranking.isPlaceholderData || snapshot.isPlaceholderData,
  };
}
