"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { toGroupedContent } from "@/lib/series/grouped-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";
import { useYears } from "./use-years";

/** One indicator's figures of two or three years, a group of bars for each country. */
export function GroupedPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"grouped">;
  figure: StaticFigure | null;
}) {
  const { compared, releases, query } = useYears(view);
  if (compared.length === 0) {
    return (
      <QueryStates query={query} empty="Choose a country to see its figures.">
        {null}
      </QueryStates>
    );
  }
  const content = toGroupedContent(compared, view);
  return (
    <ChartPanel view={view} content={content} releases={releases} query={query} empty={null}>
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
