"use client";

import { useMemo } from "react";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { useMissions } from "@/lib/queries/missions";
import { toMissionsContent } from "@/lib/series/missions/missions-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";

/** One country's presence in peacekeeping missions, year by year. */
export function MissionsPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"missions">;
  figure: StaticFigure | null;
}) {
  const missions = useMissions(view.country);
  const { names } = useSiteFacts();
  const [iso3 = ""] = view.country;
  const name = names[iso3] ?? iso3;
  const content = useMemo(() => {
    if (missions.data === undefined) return null;
    const { data, meta } = missions.data;
    return toMissionsContent(
      { iso3, name },
      { ...meta, presences: data, years: [meta.years.from, meta.years.to] },
    );
  }, [missions.data, iso3, name]);
  if (missions.data === undefined || content === null) {
    return (
      <QueryStates query={missions} empty={null}>
        {null}
      </QueryStates>
    );
  }
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={missions.data.meta.releases}
      query={missions}
      empty={content.table.rows.length === 0 ? content.sentence : null}
    >
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
