"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import type { FigureBasis } from "@/lib/domain/comparison";
import { toSourceName } from "@/lib/export/credit-line";
import { useSeries } from "@/lib/queries/series";
import { toLabel } from "@/lib/series/figure-words";
import { toLinesContent } from "@/lib/series/lines-content";
import { toBasisWords } from "@/lib/series/measure-words";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { TimeDrawing } from "./time-drawing";

const NOTHING = { indicator: null, countries: [], shown: undefined };

/** One indicator over the years, a line for each chosen country. */
export function LinesPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"lines">;
  figure: StaticFigure | null;
}) {
  const slug = view.indicator;
  const series = useSeries(view);
  const { indicator, countries, shown } = series.data?.data ?? NOTHING;
  const releases = series.data?.meta.releases ?? [];
  const content = toLinesContent(
    indicator ?? { slug, name: "Figures", unit: "" },
    countries,
    view.axis,
    shown,
  );
  const unit = shown?.unit ?? "";
  const toBasis = ({ basis }: { basis?: FigureBasis }) =>
    basis === undefined || shown === undefined
      ? ""
      : ` (${toBasisWords(basis, shown.measure, indicator?.unit ?? "")})`;
  const toTip = (year: number) => {
    const points = countries.map(({ name, points }) => ({
      name,
      point: points.find((each) => each.year === year),
    }));
    const stated = new Set(points.flatMap(({ point }) => point?.release ?? []));
    return [
      ...points.map(({ name, point }) =>
        point === undefined
          ? `${name}: no figure`
          : `${name}: ${toLabel(point, unit)}${toBasis(point)}`,
      ),
      ...releases.filter(({ slug }) => stated.has(slug)).map(toSourceName),
    ];
  };
  return (
    <ChartPanel view={view} content={content} releases={releases} query={series} empty={null}>
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <TimeDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
            toTip={toTip}
            toFigure={(iso3, year) => {
              const point = countries
                .find((each) => each.iso3 === iso3)
                ?.points.find((each) => each.year === year);
              if (point === undefined) return null;
              return { kind: "observation", indicator: slug, iso3, year, release: point.release };
            }}
          />
        )}
      />
    </ChartPanel>
  );
}
