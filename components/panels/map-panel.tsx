"use client";

import dynamic from "next/dynamic";
import { useCallback, useMemo } from "react";
import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { useShapes } from "@/lib/queries/shapes";
import { toLabel, toMissingWords } from "@/lib/series/figure-words";
import { rankFigures, toRankText } from "@/lib/series/rank-figures";
import { type SnapshotView, toMapContent } from "@/lib/series/snapshot-contents";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";
import { useChosenCountries } from "./use-chosen-countries";
import { toEmpty, useEveryCountry } from "./use-every-country";
import { useReaderPresence } from "./use-reader-presence";

const MapDrawing = dynamic(
  () => import("@/components/charts/map-drawing").then((each) => each.MapDrawing),
  { ssr: false },
);

/** One indicator in every country, on a map; pressing a country chooses it. */
export function MapPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"map">;
  figure: StaticFigure | null;
}) {
  const { query, releases, snapshot, scope } = useEveryCountry(view);
  const { country, setCountry } = useChosenCountries();
  const isPresent = useReaderPresence();
  const shapes = useShapes(view.zoom, isPresent || figure === null).data?.data;
  const toTip = useMemo(() => (snapshot === null ? null : toTips(snapshot)), [snapshot]);
  const choose = useCallback(
    (iso3: string) => {
      const others = country.filter((each) => each !== iso3);
      setCountry(others.length < country.length ? others : [...country, iso3]);
    },
    [country, setCountry],
  );
  if (snapshot === null || toTip === null) {
    return (
      <QueryStates query={query} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const land = shapes ?? { zoom: view.zoom, width: 10_000, height: 4_500, shapes: [] };
  const content = toMapContent(snapshot, view.breaks, scope, () => land);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={releases}
      query={query}
      empty={toEmpty(snapshot)}
      remark={
        country.length >= MOST_CHOSEN ? (
          <p className="mt-1 text-13">
            {MOST_CHOSEN} countries are chosen, as many as can be: remove one to choose another.
          </p>
        ) : null
      }
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) =>
          shapes &&
          width > 0 && (
            <MapDrawing
              chart={content.toChart(width)}
              name={`${content.title}. ${content.subtitle}.`}
              toTip={toTip}
              onChoose={choose}
            />
          )
        }
      />
    </ChartPanel>
  );
}

/** What is said of a country under the pointer: its figure with year and standing, its rank, its source. */
function toTips({ indicator, names, sourceOf }: SnapshotView) {
  const nameOf = (iso3: string) => names[iso3] ?? iso3;
  const ranked = rankFigures(indicator.figures, indicator.direction, nameOf);
  const places = new Map(ranked.map((each) => [each.iso3, each]));
  const figures = new Map(indicator.figures.map((figure) => [figure.iso3, figure]));
  return (iso3: string) => {
    const figure = figures.get(iso3);
    const place = places.get(iso3);
    if (figure === undefined) return { title: nameOf(iso3), lines: [toMissingWords(null)] };
    return {
      title: nameOf(iso3),
      lines: [
        `${toLabel(figure, indicator.unit)} (${figure.year})`,
        ...(place === undefined ? [] : [`rank ${toRankText(place)} of ${ranked.length}`]),
        sourceOf(figure.release),
      ],
    };
  };
}
