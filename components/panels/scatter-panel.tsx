"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { useSnapshot } from "@/lib/queries/snapshot";
import { toFullWords } from "@/lib/series/full-figure";
import type { ScatterDot } from "@/lib/series/scatter-chart";
import { toScatterContent } from "@/lib/series/scatter-content";
import { addFigures, type SnapshotFigure, toSnapshotKey } from "@/lib/series/snapshot";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";

const ScatterDrawing = dynamic(
  () => import("@/components/charts/scatter-drawing").then((each) => each.ScatterDrawing),
  { ssr: false },
);

/** Two indicators against each other in every country, or in those of a region or a group and the chosen ones. */
export function ScatterPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"scatter">;
  figure: StaticFigure | null;
}) {
  const { indicator, country, region, group, year, within } = view;
  const facts = useSiteFacts();
  const world = useSnapshot({ indicator, year, within, region, group });
  const chosen = useSnapshot({ indicator, year, within, country });
  const indicators = useMemo(
    () => addFigures(world.data?.data ?? [], chosen.data?.data ?? []),
    [world.data, chosen.data],
  );
  const scope = region ?? (group === undefined ? null : (facts.groups[group] ?? group));
  const content = useMemo(
    () =>
      indicators.length < 2
        ? null
        : toScatterContent({
            ...{ indicators, names: new Map(Object.entries(facts.names)), chosen: country },
            ...{ axes: { x: view.xaxis, y: view.yaxis }, scope },
          }),
    [indicators, facts.names, country, view.xaxis, view.yaxis, scope],
  );
  const [x, y, size] = indicators;
  if (content === null || x === undefined || y === undefined || chosen.data === undefined) {
    const query = world.status === "success" ? chosen : world;
    return (
      <QueryStates query={query} empty="Choose two indicators to set against each other.">
        {null}
      </QueryStates>
    );
  }
  const releases = [...(world.data?.meta.releases ?? []), ...chosen.data.meta.releases];
  const toTip = ({ figures }: ScatterDot) => [
    toTipLine(x, figures.x),
    toTipLine(y, figures.y),
    ...(size === undefined || figures.size === null ? [] : [toTipLine(size, figures.size)]),
  ];
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={[...new Map(releases.map((release) => [release.slug, release])).values()]}
      query={world}
      empty={
        content.shown.points.length === 0
          ? "No country here has both figures. Choose another year, allow years around it, or other indicators."
          : null
      }
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <ScatterDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
            toTip={toTip}
            toFigure={({ figures }) => toSnapshotKey(y.slug, figures.y)}
          />
        )}
      />
    </ChartPanel>
  );
}

/** @example "Population: 3,574,000 people (2025)" */
function toTipLine({ name, unit }: { name: string; unit: string }, figure: SnapshotFigure): string {
  return `${name}: ${toFullWords(figure, unit)} (${figure.year})`;
}
