"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { useRankHistory } from "@/lib/queries/rankings";
import { toRanksContent } from "@/lib/series/ranks-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { TimeDrawing } from "./time-drawing";

/** The chosen countries' published ranks over all editions at hand. */
export function RanksPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"ranks">;
  figure: StaticFigure | null;
}) {
  const { publisher, country } = view;
  const history = useRankHistory(publisher, country);
  const { editions, countries } = history.data?.data ?? { editions: [], countries: [] };
  const releases = history.data?.meta.releases ?? [];
  const content = toRanksContent(
    { slug: publisher, name: releases[0]?.publisher ?? "" },
    editions,
    countries,
  );
  const toTip = (edition: number) => {
    const ranked = editions.find((each) => each.edition === edition)?.rankedCountries;
    if (ranked === undefined) return ["This edition is not at hand"];
    return countries.map(({ name, entries }) => {
      const entry = entries.find((each) => each.edition === edition);
      return entry === undefined
        ? `${name}: not ranked`
        : `${name}: ${entry.rank} of ${ranked} (${releases[0]?.shortName} ${edition})`;
    });
  };
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={releases}
      query={history}
      empty={
        countries.every(({ entries }) => entries.length === 0)
          ? "No edition ranks these countries. Choose others."
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
            toFigure={(iso3, edition) => {
              const at = editions.find((each) => each.edition === edition);
              return at === undefined
                ? null
                : { kind: "rank", publisher, iso3, edition, release: at.release };
            }}
          />
        )}
      />
    </ChartPanel>
  );
}
