import type { Iso3 } from "@/lib/domain/country";
import type { IndicatorHead } from "./figure-words";
import { type CountrySeries, toPoint } from "./line-chart";
import { listSeriesSilences } from "./series-silences";
import { toSilenceNotes } from "./silences";
import { type TimeChart, toPlaces, toTimeChart } from "./time-chart";
import { type AxisKind, toValueAxis } from "./value-axis";

/** One country's figures, a number a year; null where none is known. */
export interface QuietSeries {
  iso3: Iso3;
  values: readonly (number | null)[];
}

/** A country's line behind the chosen ones, in pixels from the drawing's top left. */
export interface QuietLine {
  iso3: Iso3;
  /** By year from the first on; null where there is no figure. */
  ys: (number | null)[];
}

/** The chosen countries' lines over those of all countries; the same for the page and for the picture. */
export interface WorldLinesChart {
  kind: "world-lines";
  width: number;
  height: number;
  /** The chosen countries, on axes that hold everyone. */
  lines: TimeChart;
  firstYear: number;
  quiet: QuietLine[];
  notes: string[];
}

const TICKS = 5;
const NARROW = 480;

/** How faint the quiet lines are: where they crowd, fainter. */
export function toQuietOpacity({ width }: { width: number }): number {
  return width < NARROW ? 0.2 : 0.35;
}

/**
 * The chosen countries' lines before those of all others, which are drawn quietly and as one.
 *
 * Both axes hold every country. On a log axis a zero has no place and breaks its line.
 *
 * @param world every country's values from `firstYear` on
 * @param width of the drawing in pixels, 280 or more
 */
export function toWorldLinesChart({
  indicator,
  countries,
  world,
  firstYear,
  axis: asked,
  width,
}: {
  indicator: IndicatorHead;
  countries: readonly CountrySeries[];
  world: readonly QuietSeries[];
  firstYear: number;
  axis: AxisKind;
  width: number;
}): WorldLinesChart {
  const values = world.flatMap(({ values }) => values.filter((value) => value !== null));
  const axis = toValueAxis(values, indicator.unit, asked, TICKS);
  const hasPlace = (value: number | null): value is number =>
    value !== null && (axis.kind === "linear" || value > 0);
  const longest = Math.max(2, ...world.map(({ values }) => values.length));
  const lines = toTimeChart({
    kind: "lines",
    countries: countries.map(({ iso3, name, points }) => ({
      ...{ iso3, name, endText: name },
      points: points
        .flatMap((point) => toPoint(point, indicator.unit))
        .filter(({ y }) => hasPlace(y)),
    })),
    axis,
    width,
    years: [firstYear, firstYear + longest - 1],
    ...{ gap: 1, isReversed: false, namesPoints: false, notes: [] },
  });
  const { y } = toPlaces(lines);
  const hasZeros = axis.kind === "log" && values.some((value) => value <= 0);
  return {
    kind: "world-lines",
    ...{ width, height: lines.height, lines, firstYear },
    quiet: world.map(({ iso3, values }) => ({
      iso3,
      ys: values.map((value) => (hasPlace(value) ? y(value) : null)),
    })),
    notes: [
      ...(hasZeros ? ["Zero has no place on a log scale: lines break where they reach it"] : []),
      ...toSilenceNotes(listSeriesSilences(countries)),
    ],
  };
}

/**
 * All quiet lines as one path, in whole pixels and steps of a year: light enough to stand in a page.
 * A figure between two gaps is a point of its own.
 */
export function toQuietPath({ lines, firstYear, quiet }: WorldLinesChart): string {
  const { x } = toPlaces(lines);
  return quiet
    .map(({ ys }) => {
      let path = "";
      let before: readonly [number, number] | null = null;
      ys.forEach((place, index) => {
        const at =
          place === null ? null : ([Math.round(x(firstYear + index)), Math.round(place)] as const);
        if (at !== null && before === null) path += `M${at.join(",")}l0,0`;
        if (at !== null && before !== null) path += ` ${at[0] - before[0]},${at[1] - before[1]}`;
        before = at;
      });
      return path;
    })
    .join("");
}

/**
 * The line nearest to a point: null where none passes within a reach.
 *
 * @param reach in pixels, up and down
 */
export function findQuietLine(
  { lines, firstYear, quiet }: WorldLinesChart,
  point: { x: number; y: number },
  reach: number,
): { iso3: Iso3; year: number; x: number; y: number } | null {
  const { x } = toPlaces(lines);
  const step = x(firstYear + 1) - x(firstYear);
  const index = Math.round((point.x - x(firstYear)) / step);
  let best: QuietLine | null = null;
  let least = reach;
  for (const line of quiet) {
    const place = line.ys[index];
    if (place === null || place === undefined) continue;
    const way = Math.abs(place - point.y);
    if (way <= least) {
      best = line;
      least = way;
    }
  }
  if (best === null) return null;
  const year = firstYear + index;
  return { iso3: best.iso3, year, x: x(year), y: best.ys[index] ?? 0 };
}
