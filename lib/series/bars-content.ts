import type { ComparedIndicator } from "@/lib/domain/comparison";
import { type BarChart, toBarChart } from "./bar-chart";
import { toBarsCaption } from "./captions";
import type { ChartContent } from "./chart-content";
import { toRatioSentence } from "./sentences";
import { toBarTable } from "./tables";
import type { AxisKind } from "./value-axis";

/** One compared indicator as bars: all that its panel and its picture say. */
export function toBarsContent(
  compared: ComparedIndicator,
  axis: AxisKind,
  sourceOf: (release: string) => string,
): ChartContent<BarChart> {
  const { figures } = compared;
  const toChart = (width: number) => toBarChart({ indicator: compared, figures, axis, width });
  return {
    ...toBarsCaption(compared, toChart(NOMINAL_WIDTH)),
    toChart,
    sentence: toRatioSentence(compared, figures),
    table: toBarTable(compared, figures, sourceOf),
    releases: figures.flatMap(({ release }) => release ?? []),
    years: toSpan(figures.flatMap(({ year, value }) => (value === null ? [] : (year ?? [])))),
  };
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
