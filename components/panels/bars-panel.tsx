"use client";

import dynamic from "next/dynamic";
import type { CompareReply } from "@/lib/contracts/compare";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { toSourceName } from "@/lib/export/credit-line";
import { useCompare } from "@/lib/queries/compare";
import { toBarsContent } from "@/lib/series/bars-content";
import { toBarKey } from "@/lib/series/tables";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";

const BarChartDrawing = dynamic(
  () => import("@/components/charts/bar-chart-drawing").then((each) => each.BarChartDrawing),
  { ssr: false },
);

/**
 * One indicator: each chosen country's figure as a bar.
 *
 * @param together indicators that are asked for in one request, this one among them
 */
export function BarsPanel({
  view,
  together = [view.indicator],
  figure,
}: {
  view: FigureViewOf<"bars">;
  together?: readonly string[];
  figure: StaticFigure | null;
}) {
  const compare = useCompare(view.country, together, view);
  // While another indicator's figures are on their way, the ones before stay, faded.
  const compared =
    compare.data?.data.find(({ slug }) => slug === view.indicator) ??
    (compare.isPlaceholderData ? compare.data?.data[0] : undefined);
  const releases = compare.data?.meta.releases ?? [];
  if (compared === undefined) {
    return (
      <QueryStates query={compare} empty="Choose a country to see its figures.">
        {null}
      </QueryStates>
    );
  }
  const names = new Map(releases.map((release) => [release.slug, toSourceName(release)]));
  const content = toBarsContent(compared, view.axis, (slug) => names.get(slug) ?? slug, view.sort);
  return (
    <ChartPanel
      view={{ ...view, country: compared.figures.map(({ iso3 }) => iso3) }}
      content={content}
      releases={releases}
      query={compare}
      empty={null}
      remark={<Disputes compared={compared} />}
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
