"use client";

import dynamic from "next/dynamic";
import type { CompareReply } from "@/lib/contracts/compare";
import { toCreditLine, toSourceName } from "@/lib/export/credit-line";
import { toFigureAddress, toFigureFileName } from "@/lib/export/figure-address";
import { toBarsContent } from "@/lib/series/bars-content";
import { toBarKey } from "@/lib/series/tables";
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
      remark={<Disputes compared={compared} />}
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
            toFigure={(row) => toBarKey(row, compared.slug)}
          />
        )}
      />
    </ChartPanel>
  );
}

/** Whose figures other sources dispute, with the way to all of them. */
function Disputes({ compared }: { compared: CompareReply["data"][number] }) {
  const disputed = compared.figures.filter(({ disputeFactor }) => disputeFactor !== null);
  if (disputed.length === 0) return null;
  return (
    <p className="mt-1 text-13">
      Sources differ on{" "}
      {disputed.map(({ iso3, name, disputeFactor }, index) => (
        <span key={iso3}>
          {index > 0 && ", "}
          <a
            href={`/indicators/${compared.slug}/sources?country=${iso3}`}
            className="text-accent underline underline-offset-4"
          >
            {name}
          </a>
          {` (${Number((disputeFactor ?? 1).toPrecision(2))} times)`}
        </span>
      ))}
      .
    </p>
  );
}
