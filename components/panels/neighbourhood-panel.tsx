"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { toSourceName } from "@/lib/export/credit-line";
import { useNeighbourhood } from "@/lib/queries/neighbourhood";
import { toNameInText } from "@/lib/series/names-in-text";
import { listBorderReleases, toNeighbourhoodContent } from "@/lib/series/neighbourhood-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";

/** A country's forces, spending and warheads beside those of the countries around it. */
export function NeighbourhoodPanel({
  view,
  figure,
}: {
  view: FigureViewOf<"neighbourhood">;
  figure: StaticFigure | null;
}) {
  const [country = ""] = view.country;
  const hood = useNeighbourhood(country);
  if (hood.data === undefined) {
    return (
      <QueryStates query={hood} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const { data, meta } = hood.data;
  const names = new Map(meta.releases.map((release) => [release.slug, toSourceName(release)]));
  const content = toNeighbourhoodContent(
    data,
    view,
    listBorderReleases(hood.data),
    (release) => names.get(release) ?? release,
  );
  const isSilent = data.measures.every(
    ({ own, together }) => own.figure === null && together.counted === null,
  );
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={meta.releases}
      query={hood}
      empty={
        isSilent
          ? `No source here has a figure on ${toNameInText(data.country.name)} or on a country around it.`
          : null
      }
    >
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
