"use client";

import type { FigureView } from "@/lib/contracts/figures";
import type { EveryCountryView } from "@/lib/contracts/indicator-figure";
import type { SnapshotView } from "@/lib/series/snapshot-contents";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";
import { toEmpty, useEveryCountry } from "./use-every-country";

type Content = Parameters<typeof InkFigure>[0]["content"];

/** One indicator in every country, as a chart in marks. */
export function SnapshotPanel({
  view,
  figure,
  toContent,
}: {
  view: FigureView & EveryCountryView;
  figure: StaticFigure | null;
  toContent: (snapshot: SnapshotView) => Content;
}) {
  const { query, releases, snapshot } = useEveryCountry(view);
  if (snapshot === null) {
    return (
      <QueryStates query={query} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const content = toContent(snapshot);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={releases}
      query={query}
      empty={toEmpty(snapshot)}
    >
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
