"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { useSuppliers } from "@/lib/queries/suppliers";
import { toSuppliersContent } from "@/lib/series/suppliers-content";
import { toNothingHeldWords } from "@/lib/series/suppliers-words";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";

/** Who supplied a country with arms, by decade of the order. */
export function SuppliersPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"suppliers">;
  figure: StaticFigure | null;
}) {
  const {
    country: [country = ""],
    from,
    until,
  } = view;
  const query = useSuppliers({ country, from, until });
  if (query.data === undefined) {
    return (
      <QueryStates query={query} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const { data, meta } = query.data;
  const content = toSuppliersContent(data, meta.releases[0]?.slug ?? null);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={meta.releases}
      query={query}
      empty={data.years === null ? toNothingHeldWords(data, { from, until }) : null}
    >
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
