"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { useCompare } from "@/lib/queries/compare";
import { toRatioContent } from "@/lib/series/ratio-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { InkFigure } from "./ink-figure";

/** Several indicators, each country's figure as a multiple of the first country's. */
export function RatioPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"ratio">;
  figure: StaticFigure | null;
}) {
  const compare = useCompare(view.country, view.indicator, view);
  const content = toRatioContent(compare.data?.data ?? []);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={compare.data?.meta.releases ?? []}
      query={compare}
      empty={view.country.length < 2 ? "Choose a second country to see how the two compare." : null}
    >
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
