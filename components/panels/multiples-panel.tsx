"use client";

import dynamic from "next/dynamic";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { useSeries } from "@/lib/queries/series";
import { toMultiplesContent } from "@/lib/series/multiples-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";

const MultiplesDrawing = dynamic(
  () => import("@/components/charts/multiples-drawing").then((each) => each.MultiplesDrawing),
  { ssr: false },
);

/** One indicator over the years, a small chart for each chosen country. */
export function MultiplesPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"multiples">;
  figure: StaticFigure | null;
}) {
  const series = useSeries(view);
  if (series.data === undefined) {
    return (
      <QueryStates query={series} empty="Choose a country to see its figures.">
        {null}
      </QueryStates>
    );
  }
  const { indicator, countries } = series.data.data;
  const content = toMultiplesContent(indicator, countries, view.scales, view.axis);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={series.data.meta.releases}
      query={series}
      empty={null}
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <MultiplesDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
            toFigure={(iso3, { year, release }) => ({
              kind: "observation",
              ...{ indicator: indicator.slug, iso3, year, release },
            })}
          />
        )}
      />
    </ChartPanel>
  );
}
