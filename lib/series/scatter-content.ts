import { rollup } from "d3-array";
import { toCount } from "@/lib/domain/count-words";
import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import type { FigureCell } from "./figure-cell";
import { toFullFigure } from "./full-figure";
import { toMidSentence } from "./names-in-text";
import { rememberByWidth } from "./remember-width";
import { type ScatterChart, toScatterChart } from "./scatter-chart";
import {
  type ScatterAxes,
  type ScatterIndicators,
  type ScatterPoints,
  toScatterPoints,
} from "./scatter-points";
import { toScatterSentence } from "./scatter-sentence";
import {
  type NamedCountry,
  type SnapshotFigure,
  type SnapshotIndicator,
  toSnapshotKey,
} from "./snapshot";

/** What a scatter chart says, and whom it speaks of. */
export interface ScatterContent extends ChartContent<ScatterChart> {
  shown: ScatterPoints;
  /** Codes of the chosen countries and of all that have a mark. */
  listed: string[];
}

/**
 * Two indicators against each other in every country: all that its panel and its picture say.
 *
 * @param indicators for the horizontal and the vertical axis, and for the marks' area where there is a third
 * @param names of all countries by code
 * @param chosen codes of the chosen countries, in their order
 * @param scope what the countries were narrowed to, in words; null for the world
 * @throws Error under two indicators
 */
export function toScatterContent({
  indicators: [x, y, size],
  names,
  chosen,
  axes,
  scope,
}: {
  indicators: readonly SnapshotIndicator[];
  names: ReadonlyMap<string, string>;
  chosen: readonly string[];
  axes: ScatterAxes;
  scope: string | null;
}): ScatterContent {
  if (x === undefined || y === undefined) throw new Error("a scatter chart takes two indicators");
  const indicators = { x, y, size: size ?? null };
  const codes = new Set([
    ...chosen,
    ...[x, y].flatMap(({ figures }) => figures.map(({ iso3 }) => iso3)),
  ]);
  const countries = [...codes].map((iso3) => ({ iso3, name: names.get(iso3) ?? iso3 }));
  const shown = toScatterPoints(indicators, countries, axes);
  const { points } = shown;
  const figures = points.flatMap((point) => [
    point.figures.x,
    point.figures.y,
    ...(point.figures.size === null ? [] : [point.figures.size]),
  ]);
  const years = toSpan(figures.map(({ year }) => year));
  const notes = toNotes(shown, indicators, chosen);
  return {
    shown,
    listed: [...new Set([...chosen, ...points.map(({ iso3 }) => iso3)])],
    title: `${y.name} against ${toMidSentence(x.name)}`,
    subtitle: [
      `${toCount(points.length, "country", "countries")}${scope === null ? "" : ` (${scope}, and those chosen)`}`,
      ...toYearWords(figures.map(({ year }) => year)),
      ...(size === undefined ? [] : [`area: ${toMidSentence(size.name)}`]),
      ...toLogWords(shown.axes),
    ].join(", "),
    toChart: rememberByWidth((width) =>
      toScatterChart({ indicators, shown, chosen, width, notes }),
    ),
    sentence: toScatterSentence(indicators, shown, chosen),
    table: toTable(indicators, countries, shown, chosen),
    releases: [...new Set(figures.map(({ release }) => release))],
    years,
  };
}

/** @example toYearWords([2024, 2024, 2019]) // → ["most figures of 2024, the oldest of 2019"] */
function toYearWords(years: readonly number[]): string[] {
  const counts = rollup(
    years,
    (all) => all.length,
    (year) => year,
  );
  const [usual] = [...counts].toSorted((one, other) => other[1] - one[1] || other[0] - one[0]);
  if (usual === undefined) return [];
  const oldest = Math.min(...years);
  return counts.size === 1
    ? [`figures of ${oldest}`]
    : [`most figures of ${usual[0]}, the oldest of ${oldest}`];
}

function toLogWords({ x, y }: ScatterAxes): string[] {
  if (x === "log" && y === "log") return ["log scales"];
  if (x === "linear" && y === "linear") return [];
  return [`log scale on the ${x === "log" ? "horizontal" : "vertical"} axis`];
}

function toNotes(
  { points, lacking, zero }: ScatterPoints,
  { size }: ScatterIndicators,
  chosen: readonly string[],
): string[] {
  const isChosen = ({ iso3 }: NamedCountry) => chosen.includes(iso3);
  const unsized = size === null ? 0 : points.filter((point) => point.size === null).length;
  const among = zero.filter(isChosen).map(({ name }) => name);
  return [
    ...lacking.filter(isChosen).map(({ name, words }) => `${name}: ${words}`),
    ...(lacking.length > 0
      ? [
          `${toCount(lacking.length, "country", "countries")} without one of the two figures: not drawn`,
        ]
      : []),
    ...(zero.length > 0
      ? [
          `Zero has no place on a log scale: ${toCount(zero.length, "country", "countries")} left out${among.length > 0 ? `, among them ${among.join(", ")}` : ""}`,
        ]
      : []),
    ...(unsized > 0 && size !== null
      ? [
          `${toCount(unsized, "country", "countries")} without a figure above zero for ${toMidSentence(size.name)}: drawn smallest`,
        ]
      : []),
  ];
}

/** The chosen countries first, also those without a mark; then every other, the highest first. */
function toTable(
  { x, y, size }: ScatterIndicators,
  countries: readonly NamedCountry[],
  { points }: ScatterPoints,
  chosen: readonly string[],
): ChartContent["table"] {
  const indicators = [x, y, ...(size === null ? [] : [size])];
  const figures = indicators.map((indicator) => ({
    indicator,
    of: new Map(indicator.figures.map((figure) => [figure.iso3, figure])),
  }));
  const first = chosen.flatMap((iso3) => countries.find((each) => each.iso3 === iso3) ?? []);
  const others = points
    .filter(({ iso3 }) => !chosen.includes(iso3))
    .toSorted((one, other) => other.y - one.y);
  return {
    columns: [
      { key: "country", label: "Country", numeric: false },
      ...indicators.flatMap(({ slug, name, unit }) => [
        { key: slug, label: `${name}, ${unit}`, numeric: true },
        { key: `${slug} year`, label: "Year", numeric: true },
      ]),
    ],
    rows: [...first, ...others].map(({ iso3, name }) => [
      name,
      ...figures.flatMap(({ indicator, of }) => toCells(indicator, of.get(iso3))),
    ]),
  };
}

function toCells(indicator: SnapshotIndicator, figure: SnapshotFigure | undefined): FigureCell[] {
  if (figure === undefined) return ["no figure", ""];
  const text = toFullFigure(figure, indicator.unit);
  return [{ text, figure: toSnapshotKey(indicator.slug, figure) }, String(figure.year)];
}
