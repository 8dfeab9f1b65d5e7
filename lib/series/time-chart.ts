import { ticks } from "d3-array";
import type { Iso3 } from "@/lib/domain/country";
import { type CountryStyle, toCountryStyles } from "./country-style";
import { FONT_SIZE, LINE_HEIGHT, type Margins } from "./frame";
import { spreadLabels } from "./spread-labels";
import { estimateTextWidth, wrapText } from "./text-width";
import { toFraction, toLinear, type ValueAxis } from "./value-axis";

/** One point of a country's line; `y` is the figure in its unit, or a rank. */
export interface TimePoint {
  year: number;
  y: number;
  low: number | null;
  high: number | null;
  /** The figure in words, for labels and hover. */
  words: string;
  /** Slug of the release that says so. */
  release: string;
}

export interface TimeLine {
  iso3: Iso3;
  name: string;
  style: CountryStyle;
  /** Runs of consecutive years: only points within one run are joined. */
  runs: TimePoint[][];
  /** Points that stand alone, or all where there are few: drawn as marks. */
  marks: TimePoint[];
  /** Points named in the plot itself, where that leaves room. */
  named: TimePoint[];
  label: EndLabel | null;
}

/** A country's name at its line's end. Places in pixels from the drawing's top left. */
export interface EndLabel {
  lines: string[];
  /** Middle of the label. */
  y: number;
  /** Where the line itself ends. */
  from: { x: number; y: number };
}

/** All that a drawing of lines over years needs; the same for the page and for the picture. Lengths in pixels. */
export interface TimeChart {
  kind: "lines" | "ranks" | "sources";
  width: number;
  height: number;
  margins: Margins;
  /** Room between the plot's sides and its first and last year. */
  inset: number;
  years: [number, number];
  yearTicks: number[];
  axis: ValueAxis;
  /** Rank 1 stands on top. */
  isReversed: boolean;
  lines: TimeLine[];
  notes: string[];
}

interface Country {
  iso3: Iso3;
  name: string;
  points: readonly TimePoint[];
  /** What stands at the line's end, beside or instead of the name. */
  endText: string;
}

const HEIGHT = 300;
const WIDEST_LABELS = 0.36;
const LEADER = 14;
const FEW_POINTS = 12;
/** Half a point's own name stands before the first point. */
const NAMED_INSET = 18;

/**
 * Lines over years, each named at its end, none of the names over another.
 *
 * Years without a figure break a line; a point between two gaps is a mark. A country without any
 * point has no line and must be named beside the chart by the caller.
 */
export function toTimeChart({
  kind,
  countries,
  axis,
  width,
  gap,
  isReversed,
  namesPoints,
  notes,
  years: span,
}: {
  kind: TimeChart["kind"];
  countries: readonly Country[];
  axis: ValueAxis;
  width: number;
  /** Most years between two points that are still joined. */
  gap: number;
  isReversed: boolean;
  namesPoints: boolean;
  notes: string[];
  /** The first and the last year of the axis, where it holds more than these countries. */
  years?: [number, number];
}): TimeChart {
  const inset = namesPoints ? NAMED_INSET : 0;
  const drawn = countries.filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points);
  const years = span ?? toYears(all);
  const labelWidth = Math.min(
    Math.max(0, ...drawn.map(({ endText }) => estimateTextWidth(endText, FONT_SIZE))),
    width * WIDEST_LABELS,
  );
  const tickWidth = Math.max(
    0,
    ...axis.ticks.map(({ label }) => estimateTextWidth(label, FONT_SIZE)),
  );
  const labels = drawn.map(({ endText }) => wrapText(endText, FONT_SIZE, labelWidth));
  const needed = labels.reduce((sum, lines) => sum + lines.length * LINE_HEIGHT, 0);
  const margins = {
    top: 10,
    right: Math.ceil(labelWidth) + LEADER + 8,
    bottom: 26,
    left: Math.ceil(tickWidth) + 8,
  };
  const height = Math.max(HEIGHT, needed + margins.top + margins.bottom);
  const plot = {
    left: margins.left,
    right: width - margins.right,
    top: margins.top,
    bottom: height - margins.bottom,
  };
  const x = toLinear(years, [plot.left + inset, plot.right - inset]);
  const y = (value: number) => {
    const fraction = toFraction(value, axis);
    return isReversed
      ? plot.top + fraction * (plot.bottom - plot.top)
      : plot.bottom - fraction * (plot.bottom - plot.top);
  };
  const ends = drawn.map(({ points }) => {
    const last = points.at(-1);
    return last === undefined ? { x: 0, y: 0 } : { x: x(last.year), y: y(last.y) };
  });
  const middles = spreadLabels(
    ends.map((end, index) => ({ at: end.y, size: (labels[index]?.length ?? 1) * LINE_HEIGHT })),
    0,
    // Below stand the years, the last of them under the labels' column.
    plot.bottom + LINE_HEIGHT / 2,
  );
  const styles = toCountryStyles(countries.map(({ iso3 }) => iso3));
  return {
    kind,
    width,
    height,
    margins,
    inset,
    years,
    yearTicks: toYearTicks(years, plot.right - plot.left),
    axis,
    isReversed,
    notes,
    lines: drawn.map(({ iso3, name, points }, index) => {
      const runs = toRuns(points, gap);
      const style = styles.find((each) => each.iso3 === iso3);
      const from = ends[index];
      if (style === undefined || from === undefined) throw new Error(`no style for ${iso3}`);
      const others = drawn.filter((other) => other.iso3 !== iso3).flatMap((other) => other.points);
      return {
        iso3,
        name,
        style,
        runs,
        marks:
          points.length <= FEW_POINTS
            ? [...points]
            : runs.flatMap((run) => (run.length === 1 ? run : [])),
        named: namesPoints
          ? points.slice(0, -1).filter((point) => isFree(point, points, others))
          : [],
        label: { lines: labels[index] ?? [], y: middles[index] ?? from.y, from },
      };
    }),
  };

  /** A point's name stands above it: not where its neighbour's would touch it, nor over another line. */
  function isFree(
    point: TimePoint,
    own: readonly TimePoint[],
    others: readonly TimePoint[],
  ): boolean {
    const middle = y(point.y) - LINE_HEIGHT;
    const next = own[own.indexOf(point) + 1];
    return (
      middle > LINE_HEIGHT / 2 &&
      (next === undefined || x(next.year) - x(point.year) > 2 * NAMED_INSET) &&
      others.every(
        (other) =>
          Math.abs(x(other.year) - x(point.year)) > 30 ||
          Math.abs(y(other.y) - middle) > LINE_HEIGHT,
      )
    );
  }
}

function toYears(points: readonly TimePoint[]): [number, number] {
  if (points.length === 0) return [0, 1];
  const first = points.reduce((least, { year }) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const last = points.reduce((most, { year }) => Math.max(most, year), Number.NEGATIVE_INFINITY);
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** Points in runs: those of one run are at most `gap` years apart, one after the other. */
export function toRuns(points: readonly TimePoint[], gap: number): TimePoint[][] {
  const runs: TimePoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && point.year - before.year <= gap) {
      run.push(point);
    } else {
      runs.push([point]);
    }
  }
  return runs;
}

function toYearTicks(years: [number, number], width: number): number[] {
  const most = Math.max(2, Math.floor(width / 64));
  return ticks(...years, most).filter(Number.isInteger);
}

/** Where a year and a value stand in a drawing, in pixels from its top left. */
export function toPlaces(chart: TimeChart) {
  const { margins, inset, width, height, axis, isReversed, years } = chart;
  const x = toLinear(years, [margins.left + inset, width - margins.right - inset]);
  const span = height - margins.top - margins.bottom;
  return {
    x,
    y: (value: number) => {
      const fraction = toFraction(value, axis);
      return margins.top + span * (isReversed ? fraction : 1 - fraction);
    },
  };
}
