"use client";

import { toCreditLine, toSourceName } from "@/lib/export/credit-line";
import { toFigureAddress, toFigureFileName } from "@/lib/export/figure-address";
import { useSeries } from "@/lib/queries/series";
import { toLabel } from "@/lib/series/figure-words";
import { toLinesContent } from "@/lib/series/lines-content";
import { ChartPanel } from "./chart-panel";
import { FigureFrame, type StaticFigure } from "./figure-frame";
import { useOverviewView } from "./overview-context";
import { TimeDrawing } from "./time-drawing";

/** One indicator over the years, a line for each chosen country. */
export function LinesPanel({ slug, figure }: { slug: string; figure: StaticFigure | null }) {
  const { view } = useOverviewView();
  const series = useSeries(slug, view.country, view.from);
  const { indicator, countries } = series.data?.data ?? { indicator: null, countries: [] };
  const releases = series.data?.meta.releases ?? [];
  const content = toLinesContent(indicator ?? { slug, name: "", unit: "" }, countries, view.axis);
  const shown = {
    kind: "lines" as const,
    indicator: slug,
    country: view.country,
    from: view.from,
    to: null,
    axis: view.axis,
  };
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
          : `${name}: ${toLabel(point, indicator?.unit ?? "")}`,
      ),
      ...releases.filter(({ slug }) => stated.has(slug)).map(toSourceName),
    ];
  };
  const isEmpty = countries.every(({ points }) => points.length === 0);
  return (
    <ChartPanel
      title={indicator === null ? "Figures over time" : content.title}
      subtitle={content.subtitle}
      query={series}
      empty={
        isEmpty
          ? `No source here has figures on this for these countries from ${view.from} on. Choose an earlier year or other countries.`
          : null
      }
      sentence={content.sentence}
      missing={content.toChart(600).notes}
      table={content.table}
      source={toCreditLine(releases)}
      pictureAddress={(format, options) => toFigureAddress(shown, format, options)}
      fileName={toFigureFileName(shown, content.years)}
    >
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
