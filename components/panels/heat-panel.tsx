"use client";

import { HeatTable } from "@/components/charts/heat-table";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { useSnapshot } from "@/lib/queries/snapshot";
import { toHeatContent } from "@/lib/series/heat-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";

/**
 * Several indicators of the chosen countries as a shaded table. It is a table in the page's HTML
 * already, so that a drawn figure has nothing to stand in for.
 */
export function HeatPanel({ view }: { view: FigureViewOf<"heat">; figure?: StaticFigure | null }) {
  const { indicator, country, year, within } = view;
  const { names } = useSiteFacts();
  const snapshot = useSnapshot({ indicator, year, within });
  if (snapshot.data === undefined) {
    return (
      <QueryStates query={snapshot} empty="Choose an indicator to see its figures.">
        {null}
      </QueryStates>
    );
  }
  const countries = country.map((iso3) => ({ iso3, name: names[iso3] ?? iso3 }));
  const content = toHeatContent(snapshot.data.data, countries);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={snapshot.data.meta.releases}
      query={snapshot}
      empty={country.length === 0 ? "Choose a country to see its figures." : null}
    >
      <HeatTable
        caption={`${content.title}. ${content.subtitle}`}
        columns={content.columns}
        rows={content.rows}
      />
    </ChartPanel>
  );
}
