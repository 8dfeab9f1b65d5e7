"use client";

import dynamic from "next/dynamic";
import type { CompareReply } from "@/lib/contracts/compare";
import { toCreditLine, toSourceName } from "@/lib/export/credit-line";
import { toFigureAddress, toFigureFileName } from "@/lib/export/figure-address";
import type { BarRow } from "@/lib/series/bar-chart";
import { toBarsContent } from "@/lib/series/bars-content";
import { toMissingWords } from "@/lib/series/figure-words";
import { formatFull, formatInterval } from "@/lib/series/format-figure";
import { ChartPanel } from "./chart-panel";
import { FigureFrame, type StaticFigure } from "./figure-frame";
import { useOverviewView } from "./overview-context";
import type { QueryState } from "./query-states";

const BarChartDrawing = dynamic(
  () => import("@/components/charts/bar-chart-drawing").then((each) => each.BarChartDrawing),
  { ssr: false },
);

/** One indicator: each chosen country's newest figure as a bar. */
export function BarsPanel({
  compared,
  releases,
  query,
  figure,
}: {
  compared: CompareReply["data"][number];
  releases: CompareReply["meta"]["releases"];
  query: QueryState;
  figure: StaticFigure | null;
}) {
  const { view } = useOverviewView();
  const names = new Map(releases.map((release) => [release.slug, toSourceName(release)]));
  const sourceOf = (slug: string) => names.get(slug) ?? slug;
  const content = toBarsContent(compared, view.axis, sourceOf);
  const shown = {
    kind: "bars" as const,
    indicator: compared.slug,
    country: compared.figures.map(({ iso3 }) => iso3),
    axis: view.axis,
  };
  const { notes } = content.toChart(600);
  return (
    <ChartPanel
      title={content.title}
      subtitle={content.subtitle}
      query={query}
      empty={null}
      sentence={content.sentence}
      missing={notes}
      table={content.table}
      source={toCreditLine(releases.filter(({ slug }) => content.releases.includes(slug)))}
      pictureAddress={(format, options) => toFigureAddress(shown, format, options)}
      fileName={toFigureFileName(shown, content.years)}
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <BarChartDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
            toTip={(row) => toTip(row, compared.unit, sourceOf)}
          />
        )}
      />
    </ChartPanel>
  );
}

function toTip(row: BarRow, unit: string, sourceOf: (release: string) => string): string[] {
  const { value, low, high, year, standing, note, release } = row;
  if (!row.isMeasured) return [toMissingWords(standing), ...(note === null ? [] : [note])];
  return [
    ...(value === null ? [] : [`${formatFull(value, unit)} ${toUnitWords(unit)}`.trim()]),
    ...(low !== null && high !== null ? [formatInterval(low, high, unit)] : []),
    [year, standing].filter((each) => each !== null).join(", "),
    ...(note === null ? [] : [note]),
    ...(release === null ? [] : [sourceOf(release)]),
  ];
}

/** The unit beside a full value; money and shares carry their sign with them. */
function toUnitWords(unit: string): string {
  return unit.startsWith("%") ? unit.slice(1).trim() : unit;
}
