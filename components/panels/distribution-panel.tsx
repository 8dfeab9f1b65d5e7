"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { toDistributionContent } from "@/lib/series/snapshot-contents";
import { ChartPanel } from "./chart-panel";
import type { StaticFigure } from "./figure-frame";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";
import { toEmpty, useEveryCountry } from "./use-every-country";

/** How one indicator is spread over all countries, the chosen ones named in it. */
export function DistributionPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"distribution">;
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
  const content = toDistributionContent(snapshot, view.axis);
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
