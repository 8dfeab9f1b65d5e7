"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { useStatements } from "@/lib/queries/statements";
import { toLabel } from "@/lib/series/figure-words";
import { toNameInText } from "@/lib/series/names-in-text";
import { FIRST_YEAR_BY_SOURCE, toSourcesContent } from "@/lib/series/sources-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { TimeDrawing } from "./time-drawing";

/** Every source's figures of one indicator of one country, as points over the years. */
export function SourcesPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"sources">;
  figure: StaticFigure | null;
}) {
  const { indicator, from = FIRST_YEAR_BY_SOURCE } = view;
  const [country = ""] = view.country;
  const statements = useStatements(indicator, country);
  const said = statements.data?.data;
  if (said === undefined) return null;
  const releases = statements.data?.meta.releases ?? [];
  const content = toSourcesContent(said, from);
  const toTip = (year: number) => {
    const lines = said.sources.flatMap(({ shortName, points }) =>
      points
        .filter((point) => point.year === year)
        .map((point) => `${shortName}: ${toLabel(point, said.indicator.unit)}`),
    );
    return lines.length === 0 ? ["No source speaks about this year"] : lines;
  };
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={releases}
      query={statements}
      empty={
        said.sources.length === 0
          ? `No source here speaks about this indicator of ${toNameInText(said.country.name)}. Choose another country.`
          : null
      }
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <TimeDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
            toTip={toTip}
            toFigure={(source, year) => {
              const point = said.sources
                .find((each) => each.source === source)
                ?.points.find((each) => each.year === year);
              return point === undefined
                ? null
                : {
                    kind: "observation",
                    ...{ indicator, iso3: country, year, release: point.release },
                  };
            }}
          />
        )}
      />
    </ChartPanel>
  );
}
