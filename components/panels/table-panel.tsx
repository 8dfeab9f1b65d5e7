"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { useCountries } from "@/lib/queries/catalog";
import { useRankTable } from "@/lib/queries/rank-table";
import { useSnapshot } from "@/lib/queries/snapshot";
import { toRankedTable } from "@/lib/series/ranked-table";
import { toTableContent } from "@/lib/series/table-content";
import { listIndicatorsOf } from "@/lib/series/table-view";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";

/**
 * A table of countries away from the page of rankings: its picture as the server drew it, and every
 * row below. There is nothing in it to be moved by hand.
 */
export function TablePanel({
  view,
  figure,
}: {
  view: FigureViewOf<"table">;
  figure: StaticFigure | null;
}) {
  const { year, within, country = [] } = view;
  const ranking = useRankTable(view);
  const countries = useCountries(true);
  const snapshot = useSnapshot({ indicator: listIndicatorsOf(view), year, within });
  const places = countries.data;
  if (ranking.data === undefined || places === undefined) {
    return (
      <QueryStates query={ranking.data === undefined ? ranking : countries} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const figures = snapshot.data?.data ?? [];
  const names = {
    countries: new Map(places.data.map(({ iso3, name }) => [iso3, name])),
    groups: new Map(places.meta.groups.map(({ slug, name }) => [slug, name])),
    indicators: new Map(figures.map((each) => [each.slug, each])),
  };
  const table = toRankedTable(
    { ranking: ranking.data.data, countries: places.data, figures, names },
    view,
  );
  const content = toTableContent(table, country, view.rows);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={[...ranking.data.meta.releases, ...(snapshot.data?.meta.releases ?? [])]}
      query={ranking}
      empty={table.rows.length === 0 ? "No country fits these filters." : null}
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={() => null}
      />
    </ChartPanel>
  );
}
