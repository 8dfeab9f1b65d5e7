"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { useTieNetwork } from "@/lib/queries/tie-network";
import { toTiesContent } from "@/lib/series/ties/ties-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";

const TiesDrawing = dynamic(
  () => import("@/components/charts/ties-drawing").then((each) => each.TiesDrawing),
  { ssr: false },
);

const NOBODY = "Choose two countries or more to see what ties them.";

/** Who is tied to whom among some countries, drawn as a network. */
export function TiesPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"ties">;
  figure: StaticFigure | null;
}) {
  const network = useTieNetwork(view);
  const { country, kinds, from } = view;
  const content = useMemo(() => {
    if (network.data === undefined) return null;
    const { releases, ordersUntil: until } = network.data.meta;
    return toTiesContent(network.data.data, { kinds, from, until, releases });
  }, [network.data, kinds, from]);
  if (country.length === 0) return <p className="py-6 text-15 text-muted">{NOBODY}</p>;
  if (network.data === undefined || content === null) {
    return (
      <QueryStates query={network} empty={null}>
        {null}
      </QueryStates>
    );
  }
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={network.data.meta.releases}
      query={network}
      empty={country.length < 2 ? NOBODY : null}
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <TiesDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
          />
        )}
      />
    </ChartPanel>
  );
}
