"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { toRankingContent } from "@/lib/series/snapshot-contents";
import { ChartPanel } from "./chart-panel";
import type { StaticFigure } from "./figure-frame";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";
import { toEmpty, useEveryCountry } from "./use-every-country";

/** One indicator's ranking of countries: the first ten and the chosen ones; all of them in the table. */
export function RankingPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"ranking">;
  figure: StaticFigure | null;
}) {
  const { query, releases, snapshot } = useEveryCountry(view);
  if (snapshot === null) {
    return (
      <QueryStates query={query} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const content = toRankingContent(snapshot, view.axis);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={releases}
      query={query}
      empty={toEmpty(snapshot)}
    >
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
