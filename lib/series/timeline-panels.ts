import { formatFigure } from "./format-figure";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toBox, toCircle, toStroke } from "./ink";
import { estimateTextWidth, wrapText } from "./text-width";
import type { TimeScale } from "./time-scale";

/** One year's value on a timeline's line. */
export interface TimelinePoint {
  year: number;
  value: number;
  /** Whether the source is not sure of the value or of its year. */
  isEstimated: boolean;
}

/** A figure year by year that stands over a timeline's lanes. Years without a point are unknown, not zero. */
export interface TimelineLine {
  key: string;
  name: string;
  unit: string;
  /** A course is joined, things counted year by year stand as bars. */
  form: "line" | "bars";
  /** The years of which a list speaks: one without a point there has nothing listed. Null for stated figures. */
  covers: { from: number; to: number } | null;
  points: readonly TimelinePoint[];
}

/** Where a panel stands. Lengths in pixels. */
export interface PanelPlace {
  scale: TimeScale;
  /** Whether its words stand over it rather than in a column to its left. */
  isStacked: boolean;
  /** Width of the words. */
  words: number;
  top: number;
}

const PLOT = 44;
/** Above the greatest value, for its words. */
const HEADROOM = 18;
const GAP = 16;
const DOT = 1.9;

/**
 * One figure's years over the lanes, on the same line of time: its name and unit, its greatest value
 * of the years shown, a joined line broken where a year is missing, or bars, hollow where the year is estimated.
 */
export function drawPanel(line: TimelineLine, place: PanelPlace): { ink: Ink[]; height: number } {
  const { scale, isStacked, words, top } = place;
  const shown = line.points.filter(({ year }) => year >= scale.from && year <= scale.to);
  const head = toHead(line, shown, words, isStacked);
  const bottom = top + (isStacked ? head.length * LINE_HEIGHT : 0) + HEADROOM + PLOT;
  const most = Math.max(0, ...shown.map(({ value }) => value));
  const y = (value: number) => bottom - (most === 0 ? 0 : (value / most) * PLOT);
  const ink: Ink[] = [
    ...head.map(
      ({ text, isBold }, index): Ink => ({
        ...{ mark: "text", x: 0, y: top + (index + 0.5) * LINE_HEIGHT, text, anchor: "start" },
        ...{ fill: isBold ? "ink" : "inkMuted", isBold },
      }),
    ),
    { mark: "path", d: toStroke(scale.left, bottom, scale.right, bottom), stroke: "inkMuted" },
    ...(line.form === "line" ? drawLine(shown, scale, y) : drawBars(shown, scale, y, bottom)),
    ...drawMost(line, shown, scale, y),
  ];
  const height = Math.max(bottom - top, head.length * LINE_HEIGHT) + GAP;
  return { ink, height };
}

function toHead(
  { name, unit }: TimelineLine,
  shown: readonly TimelinePoint[],
  words: number,
  isStacked: boolean,
) {
  const last = shown.at(-1);
  const span = shown[0] && last ? `${shown[0].year}–${last.year}` : "no figure in these years";
  const lines = (text: string, isBold: boolean) =>
    wrapText(text, FONT_SIZE, words).map((each) => ({ text: each, isBold }));
  const isShort = isStacked && estimateTextWidth(`${name}, ${unit}, ${span}`, FONT_SIZE) <= words;
  if (isShort) return lines(`${name}, ${unit}, ${span}`, true);
  return [...lines(name, true), ...lines(`${unit}, ${span}`, false)];
}

function drawLine(
  shown: readonly TimelinePoint[],
  scale: TimeScale,
  y: (value: number) => number,
): Ink[] {
  const places = shown.map((point) => ({ ...point, x: scale.x(point.year + 0.5) }));
  const path = places
    .map(({ year, value, x }, index) => {
      const isJoined = places[index - 1]?.year === year - 1;
      return `${isJoined ? "L" : "M"}${round(x)},${round(y(value))}`;
    })
    .join("");
  const dots = (isEstimated: boolean) =>
    places
      .filter((each) => each.isEstimated === isEstimated)
      .map(({ x, value }) => toCircle(x, y(value), DOT))
      .join("");
  const [sure, unsure] = [dots(false), dots(true)];
  return [
    ...(path === "" ? [] : [{ mark: "path" as const, d: path, stroke: "ink" as const }]),
    ...(sure === "" ? [] : [{ mark: "path" as const, d: sure, fill: "ink" as const }]),
    ...(unsure === ""
      ? []
      : [{ mark: "path" as const, d: unsure, fill: "paper" as const, stroke: "ink" as const }]),
  ];
}

function drawBars(
  shown: readonly TimelinePoint[],
  scale: TimeScale,
  y: (value: number) => number,
  bottom: number,
): Ink[] {
  const inset = Math.min(2, (scale.x(1) - scale.x(0)) * 0.12);
  const bars = (isEstimated: boolean) =>
    shown
      .filter((each) => each.isEstimated === isEstimated && each.value > 0)
      .map(({ year, value }) => {
        const left = scale.x(year) + inset;
        return toBox(left, y(value), scale.x(year + 1) - inset - left, bottom - y(value));
      })
      .join("");
  const zeros = shown
    .filter(({ value }) => value === 0)
    .map(({ year }) =>
      toStroke(scale.x(year) + inset, bottom - 2, scale.x(year + 1) - inset, bottom - 2),
    )
    .join("");
  const [sure, unsure] = [bars(false), bars(true)];
  return [
    ...(sure === "" ? [] : [{ mark: "path" as const, d: sure, fill: "inkMuted" as const }]),
    ...(unsure === ""
      ? []
      : [
          { mark: "path" as const, d: unsure, fill: "paper" as const, stroke: "inkMuted" as const },
        ]),
    ...(zeros === ""
      ? []
      : [{ mark: "path" as const, d: zeros, stroke: "ink" as const, strokeWidth: 2 }]),
  ];
}

/** The greatest value over its place, in words: the one number that the panel's height stands for. */
function drawMost(
  { unit }: TimelineLine,
  shown: readonly TimelinePoint[],
  scale: TimeScale,
  y: (value: number) => number,
): Ink[] {
  const most = shown.reduce<TimelinePoint | null>(
    (best, point) => (best === null || point.value > best.value ? point : best),
    null,
  );
  if (most === null || most.value === 0) return [];
  const text = `${formatFigure(most.value, unit)} (${most.year})`;
  const half = estimateTextWidth(text, FONT_SIZE) / 2;
  const x = Math.max(scale.left + half, Math.min(scale.right - half, scale.x(most.year + 0.5)));
  const place = { x, y: y(most.value) - LINE_HEIGHT / 2 - 2 };
  return [{ mark: "text", text, fill: "ink", hasRim: true, anchor: "middle", ...place }];
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
