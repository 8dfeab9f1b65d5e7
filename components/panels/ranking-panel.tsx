"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { toRankingContent } from "@/lib/series/snapshot-contents";
import type { StaticFigure } from "@/lib/series/written-aside";
import { SnapshotPanel } from "./snapshot-panel";

/** One indicator's ranking of countries: the first ten and the chosen ones; all of them in the table. */
export function RankingPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"ranking">;
  figure: StaticFigure | null;
}) {
  return (
    <SnapshotPanel
      view={view}
      figure={figure}
      toContent={(snapshot) => toRankingContent(snapshot, view.axis)}
    />
  );
}
