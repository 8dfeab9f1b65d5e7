import type { BarSort } from "@/lib/domain/bar-sort";
import type { ComparedIndicator, FigureBasis } from "@/lib/domain/comparison";
import type { Measure } from "@/lib/domain/measure";
import { type BarChart, toBarChart } from "./bar-chart";
import { toBarsCaption } from "./captions";
import type { ChartContent } from "./chart-content";
import { toBasisWords, toMeasureNotes } from "./measure-words";
import { rememberByWidth } from "./remember-width";
import { toRatioSentence } from "./sentences";
import { listSilences, NOTHING_TO_DRAW, toSilenceNotes } from "./silences";
import { toDrawnValue } from "./snapshot";
import { toBarTable } from "./tables";
import type { AxisKind } from "./value-axis";

/** An indicator with, where its figures are given by a measure, the measure's name and unit. */
export type ShownIndicator = ComparedIndicator & {
  shown?: { measure: Measure; name: string; unit: string };
};

/** One compared indicator as bars: all that its panel and its picture say. */
export function toBarsContent(
  compared: ShownIndicator,
  axis: AxisKind,
  sourceOf: (release: string) => string,
  sort: BarSort = "value",
): ChartContent<BarChart> {
  const { figures, slug, shown } = compared;
  const indicator = {
    slug,
    name: shown?.name ?? compared.name,
    unit: shown?.unit ?? compared.unit,
  };
  const measure = shown?.measure ?? "absolute";
  const notes = toMeasureNotes(
    measure,
    figures.flatMap(({ year, basis }) => (year === null ? [] : { year, basis })),
  );
  const silences = toSilenceNotes(listSilences(figures));
  const toBasis = (basis: FigureBasis) => toBasisWords(basis, measure, compared.unit);
  const toChart = rememberByWidth((width) => {
    const chart = toBarChart({ indicator, figures, axis, sort, width, toBasis });
    return { ...chart, notes: [...chart.notes, ...silences, ...notes] };
  });
  return {
    ...toBarsCaption(indicator, toChart(NOMINAL_WIDTH)),
    toChart,
    sentence: toRatioSentence(indicator, figures),
    empty: figures.every((figure) => toDrawnValue(figure) === null) ? NOTHING_TO_DRAW : null,
    table: toBarTable(indicator, figures, sourceOf, { measure, unit: compared.unit }),
    releases: toNamedReleases(figures),
    years: toSpan(figures.flatMap(({ year, value }) => (value === null ? [] : (year ?? [])))),
  };
}

/** Slugs of the releases that state some figures and what they were divided by, each once. */
export function toNamedReleases(
  figures: readonly { release: string | null; basis?: { releases: readonly string[] } }[],
): string[] {
  return [
    ...new Set(
      figures.flatMap(({ release, basis }) => [release ?? [], ...(basis?.releases ?? [])].flat()),
    ),
  ];
}

/** Captions do not depend on the width; the chart they are read from needs one. */
export const NOMINAL_WIDTH = 600;

/** @example toSpan([2022, 2024]) // → "2022-2024" */
export function toSpan(years: readonly number[]): string {
  if (years.length === 0) return "";
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? String(first) : `${first}-${last}`;
}
