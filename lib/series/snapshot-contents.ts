import type { Iso3 } from "@/lib/domain/country";
import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { type BreakKind, toBreakKind, toClasses } from "./class-breaks";
import { type DistributionChart, toDistributionChart } from "./distribution-chart";
import { CLASSES_WANTED, type MapChart, toMapChart } from "./map-chart";
import type { MapShapes } from "./map-shapes";
import { toLeaderSentence, toPlaceSentence, toSpreadSentence } from "./place-sentences";
import { rankFigures } from "./rank-figures";
import { type RankingChart, toRankingChart } from "./ranking-chart";
import { type SnapshotIndicator, toDrawnValues } from "./snapshot";
import { toMissingChosen, toOrderWords, toYearWords } from "./snapshot-captions";
import { toSnapshotTable } from "./snapshot-table";
import { toSpreadAxis } from "./spread-axis";
import type { AxisKind } from "./value-axis";

/** What every view of one indicator in all countries is made of. */
export interface SnapshotView {
  indicator: SnapshotIndicator;
  names: Readonly<Record<Iso3, string>>;
  /** The chosen countries, in the order in which their colours are given. */
  chosen: readonly Iso3[];
  /** Chosen countries that do not belong to the region or group looked at. */
  apart: readonly Iso3[];
  /** The year asked for; null is each country's newest. */
  year: number | null;
  /** The region or group looked at, in words; empty for all countries. */
  among: string;
  /** Names a release in words. */
  sourceOf: (release: string) => string;
}

/** The chosen countries that a view looks at, and those apart from it. @param scope null is all countries */
export function partChosen(
  country: readonly Iso3[],
  scope: ReadonlySet<Iso3> | null,
): Pick<SnapshotView, "chosen" | "apart"> {
  const isSeen = (iso3: Iso3) => scope === null || scope.has(iso3);
  return { chosen: country.filter(isSeen), apart: country.filter((iso3) => !isSeen(iso3)) };
}

const BREAK_WORDS: Readonly<Record<BreakKind, string>> = {
  quantile: "by quantile",
  jenks: "by natural breaks (Jenks)",
  log: "in log steps",
};

/**
 * One indicator on a map.
 *
 * @param scope the countries looked at; null is all
 * @param shapesFor gives the land for a width in pixels
 */
export function toMapContent(
  view: SnapshotView,
  breaks: BreakKind,
  scope: ReadonlySet<Iso3> | null,
  shapesFor: (width: number) => MapShapes,
): ChartContent<MapChart> {
  const { indicator, chosen, names } = view;
  const ranked = toRanked(view);
  const missing = toMissing(view);
  const values = toDrawnValues(indicator);
  const kind = toBreakKind(values, breaks);
  const classes = values.length === 0 ? 0 : toClasses(values, kind, CLASSES_WANTED).length;
  return {
    ...toShared(view),
    title: toTitle(view, ""),
    subtitle: [
      ...toHead(view),
      ...(classes > 1 ? [`${classes} classes ${BREAK_WORDS[kind]}`] : []),
    ].join(", "),
    toChart: (width) =>
      toMapChart({
        ...{ indicator, names, chosen, scope, breaks, width },
        shapes: shapesFor(width),
        missing,
      }),
    sentence: toPlaceSentence({ unit: indicator.unit, ranked, chosen }),
  };
}

/** One indicator as a ranking of countries. */
export function toRankingContent(view: SnapshotView, axis: AxisKind): ChartContent<RankingChart> {
  const { indicator, chosen, year } = view;
  const ranked = toRanked(view);
  const missing = toMissing(view);
  return {
    ...toShared(view),
    title: toTitle(view, ", ranked"),
    subtitle: [
      ...toHead(view),
      toOrderWords(indicator.direction),
      ...(axis === "log" ? ["log scale"] : []),
    ].join(", "),
    toChart: (width) => toRankingChart({ indicator, ranked, chosen, axis, year, missing, width }),
    sentence: toLeaderSentence({ unit: indicator.unit, ranked, chosen }),
  };
}

/** How one indicator is spread over all countries. */
export function toDistributionContent(
  view: SnapshotView,
  axis: AxisKind | undefined,
): ChartContent<DistributionChart> {
  const { indicator, chosen, year } = view;
  const ranked = toRanked(view);
  const missing = toMissing(view);
  const kind = toSpreadAxis(
    ranked.map(({ drawn }) => drawn),
    axis,
  );
  return {
    ...toShared(view),
    title: toTitle(view, ", distribution"),
    subtitle: [
      ...toHead(view),
      `number of countries in each stretch`,
      ...(kind === "log" ? ["log scale"] : []),
    ].join(", "),
    toChart: (width) =>
      toDistributionChart({ indicator, ranked, chosen, axis, year, missing, width }),
    sentence: toSpreadSentence({ unit: indicator.unit, ranked, chosen }),
  };
}

function toRanked({ indicator, names }: SnapshotView) {
  return rankFigures(indicator.figures, indicator.direction, (iso3) => names[iso3] ?? iso3);
}

/** What must be said of chosen countries that are not drawn. */
function toMissing({ indicator, names, chosen, apart }: SnapshotView): string[] {
  return [
    ...toMissingChosen(chosen, names, indicator.figures),
    ...(apart.length > 0
      ? [`Not among these countries: ${apart.map((iso3) => names[iso3] ?? iso3).join(", ")}`]
      : []),
  ];
}

function toTitle({ indicator, among }: SnapshotView, kind: string): string {
  return `${indicator.name}${kind}${among === "" ? "" : `: ${among}`}`;
}

function toHead({ indicator, year }: SnapshotView): string[] {
  return [indicator.unit, ...toYearWords(indicator.figures, year)];
}

/** What the views have in common. */
function toShared(view: SnapshotView) {
  const { indicator, names, sourceOf } = view;
  const ranked = toRanked(view);
  return {
    table: toSnapshotTable(indicator, ranked, names, sourceOf),
    releases: [...new Set(indicator.figures.map(({ release }) => release))],
    years: toSpan(ranked.map(({ year }) => year)),
  };
}
