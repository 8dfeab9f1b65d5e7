"use client";

import { ProblemList } from "@/components/ui/problem-list";
import { toFigureView } from "@/lib/contracts/indicator-figure";
import { toIndicatorQuery } from "@/lib/contracts/indicator-view";
import type { StaticFigure } from "@/lib/series/written-aside";
import { CountryChoice } from "./country-choice";
import { FigurePanel } from "./figure-panel";
import { IndicatorControls } from "./indicator-controls";
import { IndicatorSources, type MeasuringSource } from "./indicator-sources";
import { IndicatorTabs, TAB_NAMES } from "./indicator-tabs";
import { IndicatorContext, type IndicatorFacts, useIndicatorView } from "./use-indicator-view";

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
      <ProblemList problems={problems} />
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
      {view.tab === "time" && view.country.length === 0 ? (
        <p className="py-6 text-15 text-muted">Choose a country to see its line.</p>
      ) : (
        <FigurePanel view={shown} figure={drawn} />
      )}
    </>
  );
}
