"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { toFigureAddress } from "@/lib/export/figure-address";
import { useFigureWords } from "@/lib/queries/figure-words";
import { toWordsTable } from "@/lib/series/figure-words-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";

/**
 * A figure of a portrait away from its page: as the server drew it, with its table. There is nothing
 * in it to be moved by hand.
 */
export function WordsPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"arms" | "neighbours" | "peacekeepers" | "peers" | "places">;
  figure: StaticFigure | null;
}) {
  const words = useFigureWords(toFigureAddress(view, "json"));
  if (words.data === undefined) {
    return (
      <QueryStates query={words} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const { data, meta } = words.data;
  const { notes, height } = data;
  return (
    <ChartPanel
      view={view}
      content={{
        ...data,
        table: toWordsTable(data),
        toChart: () => ({ notes, height }),
        releases: meta.releases.map(({ slug }) => slug),
      }}
      releases={meta.releases}
      query={words}
      empty={data.table.rows.length === 0 ? "There is nothing to show of this country." : null}
    >
      <FigureFrame figure={figure} height={() => height} draw={() => null} />
    </ChartPanel>
  );
}
