"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { toDistributionContent } from "@/lib/series/snapshot-contents";
import type { StaticFigure } from "@/lib/series/written-aside";
import { SnapshotPanel } from "./snapshot-panel";

/** How one indicator is spread over all countries, the chosen ones named in it. */
export function DistributionPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"distribution">;
  figure: StaticFigure | null;
}) {
  return (
    <SnapshotPanel
      view={view}
      figure={figure}
      toContent={(snapshot) => toDistributionContent(snapshot, view.axis)}
    />
  );
}
