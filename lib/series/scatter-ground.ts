import { formatFigure } from "./format-figure";
import { FONT_SIZE, LINE_HEIGHT, type Margins } from "./frame";
import { type Ink, toCircle, toStroke } from "./ink";
import type { Box } from "./place-labels";
import { fromStretch, type ScatterIndicators, toStretch } from "./scatter-points";
import type { SnapshotIndicator } from "./snapshot";
import { estimateTextWidth, wrapText } from "./text-width";
import type { Trend } from "./trend";
import { thinTicks, toFraction, type ValueAxis } from "./value-axis";

const TICK_ROOM = 24;

/** How the area of marks is read. */
interface SizeKey {
  largest: number;
  toRadius: (size: number) => number;
}

/**
 * What lies under the dots: axes with their titles, the trend, and how to read a mark's area.
 *
 * @param height of the plot itself in pixels
 */
export function toScatterGround({
  indicators,
  axes,
  trend,
  key,
  width,
  height: plotHeight,
}: {
  indicators: ScatterIndicators;
  axes: { x: ValueAxis; y: ValueAxis };
  trend: Trend | null;
  key: SizeKey | null;
  width: number;
  height: number;
}): { ink: Ink[]; plot: Box; height: number; margins: Margins } {
  const { x, y } = axes;
  const tickWidths = [x, y].map(({ ticks }) =>
    Math.max(0, ...ticks.map(({ label }) => estimateTextWidth(label, FONT_SIZE))),
  );
  const [xTick = 0, yTick = 0] = tickWidths;
  const yTitle = wrapText(`↑ ${toAxisTitle(indicators.y, y)}`, FONT_SIZE, width);
  const xTitle = wrapText(`${toAxisTitle(indicators.x, x)} →`, FONT_SIZE, width);
  const keyInk =
    key === null || indicators.size === null
      ? null
      : toKeyInk(key, indicators.size, yTitle.length * LINE_HEIGHT, width);
  const margins = {
    top: yTitle.length * LINE_HEIGHT + (keyInk?.height ?? 0) + 12,
    right: Math.max(12, Math.ceil(xTick / 2)),
    bottom: TICK_ROOM + xTitle.length * LINE_HEIGHT + 4,
    left: Math.ceil(yTick) + 8,
  };
  const height = margins.top + plotHeight + margins.bottom;
  const plot = {
    ...{ left: margins.left, top: margins.top },
    ...{ right: width - margins.right, bottom: height - margins.bottom },
  };
  const toX = (value: number) => plot.left + toFraction(value, x) * (plot.right - plot.left);
  const toY = (value: number) => plot.bottom - toFraction(value, y) * (plot.bottom - plot.top);
  const ink: Ink[] = [
    ...y.ticks.flatMap(({ value, label }): Ink[] => [
      { mark: "path", d: toStroke(plot.left, toY(value), plot.right, toY(value)), stroke: "rule" },
      {
        ...{ mark: "text", x: plot.left - 8, y: toY(value), text: label, fill: "inkMuted" },
        anchor: "end",
      },
    ]),
    ...thinTicks(x.ticks, x, (xTick + 12) / (plot.right - plot.left)).flatMap(
      ({ value, label }): Ink[] => [
        {
          mark: "path",
          d: toStroke(toX(value), plot.top, toX(value), plot.bottom),
          stroke: "rule",
        },
        {
          ...{ mark: "text", x: toX(value), y: plot.bottom + 14, text: label, fill: "inkMuted" },
          anchor: "middle",
        },
      ],
    ),
    ...toTitle(yTitle, 0, LINE_HEIGHT / 2, "start"),
    ...toTitle(xTitle, width, plot.bottom + TICK_ROOM + LINE_HEIGHT / 2 + 2, "end"),
    ...(keyInk?.ink ?? []),
    ...(trend === null ? [] : toTrendInk(trend)),
  ];
  return { ink, plot, height, margins };

  /** The trend where it lies within the plot. */
  function toTrendInk({ intercept, slope }: Trend): Ink[] {
    const [left, right] = x.domain.map((value) => toStretch(value, x.kind));
    const [low, high] = y.domain.map((value) => toStretch(value, y.kind));
    if (left === undefined || right === undefined || low === undefined || high === undefined)
      return [];
    const meets = slope === 0 ? [] : [(low - intercept) / slope, (high - intercept) / slope];
    const isInside = (place: number) => {
      const at = intercept + slope * place;
      return place >= left && place <= right && at >= low - 1e-9 && at <= high + 1e-9;
    };
    const ends = [left, right, ...meets].filter(isInside).toSorted((one, other) => one - other);
    const [from, to] = [ends[0], ends.at(-1)];
    if (from === undefined || to === undefined || from === to) return [];
    const places = [from, to].flatMap((place) => [
      toX(fromStretch(place, x.kind)),
      toY(fromStretch(intercept + slope * place, y.kind)),
    ]);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = places;
    return [
      { mark: "path", d: toStroke(x1, y1, x2, y2), stroke: "ink", strokeWidth: 1.25, dash: "5 4" },
    ];
  }
}

/** @example "GDP, current US$, log scale" */
function toAxisTitle({ name, unit }: SnapshotIndicator, { kind }: ValueAxis): string {
  return [name, unit, ...(kind === "log" ? ["log scale"] : [])].join(", ");
}

function toTitle(lines: readonly string[], x: number, top: number, anchor: "start" | "end"): Ink[] {
  return lines.map((text, index) => ({
    ...{ mark: "text", x, y: top + index * LINE_HEIGHT, text, fill: "ink", anchor },
  }));
}

/** Two marks of round sizes with what they stand for. */
function toKeyInk(
  { largest, toRadius }: SizeKey,
  { name, unit }: SnapshotIndicator,
  top: number,
  width: number,
) {
  const round = 10 ** Math.floor(Math.log10(largest));
  const sizes = [round, round / 100];
  const radius = toRadius(round);
  const title = wrapText(`Area: ${name}, ${unit}`, FONT_SIZE, width);
  const middle = top + title.length * LINE_HEIGHT + radius + 6;
  let x = 0;
  const ink: Ink[] = toTitle(title, 0, top + LINE_HEIGHT / 2 + 2, "start").map((text) => ({
    ...text,
    fill: "inkMuted",
  }));
  for (const size of sizes) {
    const text = formatFigure(size, unit);
    const reach = toRadius(size);
    ink.push(
      { mark: "path", d: toCircle(x + reach + 1, middle, reach), stroke: "inkMuted" },
      { mark: "text", x: x + 2 * reach + 8, y: middle, text, fill: "inkMuted", anchor: "start" },
    );
    x += 2 * reach + 8 + estimateTextWidth(text, FONT_SIZE) + 14;
  }
  return { ink, height: title.length * LINE_HEIGHT + Math.ceil(2 * radius) + 8 };
}
