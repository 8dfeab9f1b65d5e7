"use client";

import dynamic from "next/dynamic";
import { useCallback, useMemo } from "react";
import type { FigureViewOf } from "@/lib/contracts/figures";
import type { FigureKey } from "@/lib/domain/figure-key";
import { useSeries } from "@/lib/queries/series";
import { useWorldSeries } from "@/lib/queries/world-series";
import { toLabel } from "@/lib/series/figure-words";
import { toWorldLinesContent } from "@/lib/series/world-lines-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";

const WorldLinesDrawing = dynamic(
  () => import("@/components/charts/world-lines-drawing").then((each) => each.WorldLinesDrawing),
  { ssr: false },
);

/** One indicator over the years: the chosen countries' lines before those of all countries. */
export function WorldLinesPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"world-lines">;
  figure: StaticFigure | null;
}) {
  const { indicator: slug, axis } = view;
  const { names } = useSiteFacts();
  const series = useSeries(view);
  const world = useWorldSeries(view);
  const chosen = series.data?.data;
  const all = world.data;
  const content = useMemo(
    () =>
      chosen === undefined || all === undefined
        ? null
        : toWorldLinesContent(
            chosen.indicator,
            chosen.countries,
            { ...all.data, releases: all.meta.releases.map((release) => release.slug) },
            axis,
          ),
    [chosen, all, axis],
  );
  const toChart = useMemo(() => remember(content?.toChart), [content]);
  const find = useCallback(
    (iso3: string, year: number) =>
      chosen?.countries
        .find((each) => each.iso3 === iso3)
        ?.points.find((point) => point.year === year),
    [chosen],
  );
  const toTip = useCallback(
    (year: number) =>
      (chosen?.countries ?? []).map(({ iso3, name }) => {
        const point = find(iso3, year);
        return point === undefined
          ? `${name}: no figure`
          : `${name}: ${toLabel(point, chosen?.indicator.unit ?? "")}`;
      }),
    [chosen, find],
  );
  const toFigure = useCallback(
    (iso3: string, year: number): FigureKey | null => {
      const point = find(iso3, year);
      return point === undefined
        ? null
        : { kind: "observation", indicator: slug, iso3, year, release: point.release };
    },
    [find, slug],
  );
  const nameOf = useCallback((iso3: string) => names[iso3] ?? iso3, [names]);
  const query = series.status === "success" ? world : series;
  if (content === null || toChart === undefined) {
    return (
      <QueryStates query={query} empty={null}>
        {null}
      </QueryStates>
    );
  }
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={[...(series.data?.meta.releases ?? []), ...(all?.meta.releases ?? [])].filter(
        ({ slug }, place, list) => list.findIndex((each) => each.slug === slug) === place,
      )}
      query={query}
      empty={
        all?.data.countries.length === 0
          ? "No source here has figures on this in these years. Choose an earlier year."
          : null
      }
    >
      <FigureFrame
        figure={figure}
        height={(width) => toChart(width).height}
        draw={(width) => (
          <WorldLinesDrawing
            chart={toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
            {...{ toTip, toFigure, nameOf }}
          />
        )}
      />
    </ChartPanel>
  );
}

/** A chart for each width made once: 195 countries of 65 years are laid out in it. */
function remember<Chart>(
  toChart: ((width: number) => Chart) | undefined,
): ((width: number) => Chart) | undefined {
  if (toChart === undefined) return undefined;
  const made = new Map<number, Chart>();
  return (width) => {
    const known = made.get(width) ?? toChart(width);
    made.set(width, known);
    return known;
  };
}
