"use client";

import { toCreditLine } from "@/lib/export/credit-line";
import { toFigureAddress, toFigureFileName } from "@/lib/export/figure-address";
import { useRankHistory } from "@/lib/queries/rankings";
import { toRanksContent } from "@/lib/series/ranks-content";
import { ChartPanel } from "./chart-panel";
import { FigureFrame, type StaticFigure } from "./figure-frame";
import { useOverviewView } from "./overview-context";
import { TimeDrawing } from "./time-drawing";

const PUBLISHER = "gfp";

/** The chosen countries' published ranks over all editions at hand. */
export function RanksPanel({ figure }: { figure: StaticFigure | null }) {
  const { view } = useOverviewView();
  const history = useRankHistory(PUBLISHER, view.country);
  const { editions, countries } = history.data?.data ?? { editions: [], countries: [] };
  const releases = history.data?.meta.releases ?? [];
  const content = toRanksContent(
    { slug: PUBLISHER, name: releases[0]?.publisher ?? "" },
    editions,
    countries,
  );
  const shown = { kind: "ranks" as const, publisher: PUBLISHER, country: view.country };
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
      title={content.title}
      subtitle={content.subtitle}
      query={history}
      empty={
        countries.every(({ entries }) => entries.length === 0)
          ? "No edition ranks these countries. Choose others."
          : null
      }
      sentence={content.sentence}
      missing={content.toChart(600).notes}
      table={content.table}
      source={toCreditLine(releases.filter(({ slug }) => content.releases.includes(slug)))}
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
            toFigure={(iso3, edition) => {
              const at = editions.find((each) => each.edition === edition);
              return at === undefined
                ? null
                : { kind: "rank", publisher: PUBLISHER, iso3, edition, release: at.release };
            }}
          />
        )}
      />
    </ChartPanel>
  );
}
