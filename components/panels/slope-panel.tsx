"use client";

import type { FigureViewOf } from "@/lib/contracts/figures";
import { useRankHistory } from "@/lib/queries/rankings";
import { toRankSlopeContent, toSlopeContent } from "@/lib/series/slope-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { InkFigure } from "./ink-figure";
import { QueryStates } from "./query-states";
import { useYears } from "./use-years";

type SlopeView = FigureViewOf<"slope">;

/** Two years of an indicator, or two editions of a ranking. */
export function SlopePanel({ view, figure }: { view: SlopeView; figure: StaticFigure | null }) {
  const { indicator } = view;
  return indicator === undefined ? (
    <RankSlope view={view} figure={figure} />
  ) : (
    <YearSlope view={view} indicator={indicator} figure={figure} />
  );
}

function YearSlope({
  view,
  indicator,
  figure,
}: {
  view: SlopeView;
  indicator: string;
  figure: StaticFigure | null;
}) {
  const years = [view.from ?? [], view.to ?? []].flat();
  const { compared, releases, query } = useYears({ ...view, indicator, years });
  if (compared.length === 0) {
    return (
      <QueryStates query={query} empty="Choose two years to compare.">
        {null}
      </QueryStates>
    );
  }
  const content = toSlopeContent(compared, view.axis);
  return (
    <ChartPanel view={view} content={content} releases={releases} query={query} empty={null}>
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}

function RankSlope({ view, figure }: { view: SlopeView; figure: StaticFigure | null }) {
  const { publisher = "gfp", country } = view;
  const history = useRankHistory(publisher, country);
  const editions = history.data?.data.editions ?? [];
  const find = (asked: number | undefined) => editions.find(({ edition }) => edition === asked);
  const first = find(view.from) ?? editions.at(-2);
  const last = find(view.to) ?? editions.at(-1);
  if (history.data === undefined || first === undefined || last === undefined) {
    return (
      <QueryStates query={history} empty="Two editions are needed to compare.">
        {null}
      </QueryStates>
    );
  }
  const { data, meta } = history.data;
  const name = meta.releases[0]?.publisher ?? publisher;
  const content = toRankSlopeContent({ slug: publisher, name }, [first, last], data.countries);
  return (
    <ChartPanel view={view} content={content} releases={meta.releases} query={history} empty={null}>
      <InkFigure content={content} figure={figure} />
    </ChartPanel>
  );
}
