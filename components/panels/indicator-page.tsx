"use client";

import { type IndicatorFigure, toFigureView } from "@/lib/contracts/indicator-figure";
import { toIndicatorQuery } from "@/lib/contracts/indicator-view";
import { CountryChoice } from "./country-choice";
import { DistributionPanel } from "./distribution-panel";
import type { StaticFigure } from "./figure-frame";
import { IndicatorControls } from "./indicator-controls";
import { IndicatorSources, type MeasuringSource } from "./indicator-sources";
import { IndicatorTabs, TAB_NAMES } from "./indicator-tabs";
import { LinesPanel } from "./lines-panel";
import { MapPanel } from "./map-panel";
import { RankingPanel } from "./ranking-panel";
import { IndicatorContext, type IndicatorFacts, useIndicatorView } from "./use-indicator-view";
import { WorldLinesPanel } from "./world-lines-panel";

/** A figure as the server drew it, and the view that it was drawn for. */
interface DrawnFigure {
  query: string;
  drawn: StaticFigure | null;
}

/** One indicator, seen in as many ways as there are tabs; one state under all of them. */
export function IndicatorPage({
  facts,
  figure,
  sources,
}: {
  facts: IndicatorFacts;
  figure: DrawnFigure;
  sources: readonly MeasuringSource[];
}) {
  return (
    <IndicatorContext value={facts}>
      <Views figure={figure} sources={sources} />
    </IndicatorContext>
  );
}

function Views({ figure, sources }: { figure: DrawnFigure; sources: readonly MeasuringSource[] }) {
  const { problems } = useIndicatorView();
  return (
    <>
      {problems.length > 0 && (
        <ul role="alert" className="mb-3 border-l-4 border-accent pl-3 text-15">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <CountryChoice />
      <div className="mt-6">
        <IndicatorTabs />
      </div>
      <div className="my-4">
        <IndicatorControls />
      </div>
      <View figure={figure} sources={sources} />
    </>
  );
}

function View({ figure, sources }: { figure: DrawnFigure; sources: readonly MeasuringSource[] }) {
  const { slug, view } = useIndicatorView();
  const shown = toFigureView(slug, view);
  const drawn = toIndicatorQuery(view) === figure.query ? figure.drawn : null;
  if (shown === null) return <IndicatorSources sources={sources} />;
  return (
    <>
      <h2 className="sr-only">{TAB_NAMES[view.tab]}</h2>
      <FigurePanel shown={shown} drawn={drawn} />
    </>
  );
}

function FigurePanel({ shown, drawn }: { shown: IndicatorFigure; drawn: StaticFigure | null }) {
  switch (shown.kind) {
    case "map":
      return <MapPanel view={shown} figure={drawn} />;
    case "ranking":
      return <RankingPanel view={shown} figure={drawn} />;
    case "distribution":
      return <DistributionPanel view={shown} figure={drawn} />;
    case "lines":
    case "world-lines":
      if (shown.country.length === 0) {
        return <p className="py-6 text-15 text-muted">Choose a country to see its line.</p>;
      }
      return shown.kind === "lines" ? (
        <LinesPanel view={shown} figure={drawn} />
      ) : (
        <WorldLinesPanel view={shown} figure={drawn} />
      );
  }
}
