"use client";

import dynamic from "next/dynamic";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { toDistributionContent } from "@/lib/series/snapshot-contents";
import { ChartPanel } from "./chart-panel";
import { FigureFrame, type StaticFigure } from "./figure-frame";
import { QueryStates } from "./query-states";
import { toEmpty, useEveryCountry } from "./use-every-country";

const InkDrawing = dynamic(
  () => import("@/components/charts/ink-drawing").then((each) => each.InkDrawing),
  { ssr: false },
);

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
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <InkDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
          />
        )}
      />
    </ChartPanel>
  );
}
