import { ticks } from "d3-array";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toHatch, toMovedSymbol, toStroke } from "./ink";
import { type Placed, toPanelPlaces } from "./multiples-panel";
import { estimateTextWidth } from "./text-width";
import type { TimePoint } from "./time-chart";

export const MARK = 5;

/** Name, axis and the last figure; hatched where there is none at all. */
export function toGround(
  panel: Placed,
  years: [number, number],
  names: readonly string[],
  missing: string,
): Ink[] {
  const { plot, x, y } = toPanelPlaces(panel, years);
  const { style, axis, points } = panel;
  const colour = { country: style.slot };
  const head: Ink[] = [
    {
      ...{ mark: "path", fill: colour },
      d: toMovedSymbol(style.symbolPath, panel.left + MARK, panel.top + LINE_HEIGHT / 2, 1),
    },
    ...names.map(
      (text, index): Ink => ({
        ...{ mark: "text", x: panel.left + 15, y: panel.top + (index + 0.5) * LINE_HEIGHT, text },
        ...{ fill: "ink", anchor: "start", isBold: true },
      }),
    ),
  ];
  if (points.length === 0) {
    const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
    return [
      ...head,
      { mark: "path", d: toHatch(plot.left, plot.top, width, height), stroke: "rule" },
      {
        ...{ mark: "text", x: plot.left + width / 2, y: plot.top + height / 2, text: missing },
        ...{ fill: "ink", anchor: "middle", hasRim: true },
      },
    ];
  }
  return [
    ...head,
    ...axis.ticks.flatMap(({ value, label }): Ink[] => [
      {
        ...{ mark: "path", d: toStroke(plot.left, y(value), plot.right, y(value)) },
        ...(value === panel.worst
          ? { stroke: "inkMuted" as const, strokeWidth: 2 }
          : { stroke: "rule" as const }),
      },
      {
        ...{ mark: "text", x: plot.left - 6, y: y(value), text: label },
        ...{ fill: "inkMuted", anchor: "end" },
      },
    ]),
    ...(panel.editions ?? toYearTicks(years, plot.right - plot.left)).map(
      (year): Ink => ({
        ...{ mark: "text", x: clampText(x(year), String(year), plot), y: plot.bottom + 13 },
        ...{ text: String(year), fill: "inkMuted", anchor: "middle" },
      }),
    ),
    ...(panel.editions === null ? [] : points.slice(0, -1)).flatMap((point) =>
      toPointLabel(point, panel, years),
    ),
    ...toLastLabel(points.at(-1), panel, years),
  ];
}

/** The last figure, with its year where that is not the axis' last; broken where the plot is narrower. */
export function toLastLines(
  last: TimePoint,
  years: readonly [number, number],
  width: number,
  editions: readonly number[] | null,
): string[] {
  const isNamed = last.year === years[1] || editions !== null;
  const text = isNamed ? last.words : `${last.words} (${last.year})`;
  return toWidth(text) <= width ? [text] : text.split(/ (?=\()/);
}

/** A figure above its own point. */
function toPointLabel(point: TimePoint, panel: Placed, years: [number, number]): Ink[] {
  const { plot, x, y } = toPanelPlaces(panel, years);
  return [
    {
      ...{ mark: "text", x: clampText(x(point.year), point.words, plot), y: y(point.y) - 12 },
      ...{ text: point.words, fill: { country: panel.style.slot }, anchor: "middle", hasRim: true },
    },
  ];
}

/** The last figure above its point and above the line that leads there. */
function toLastLabel(last: TimePoint | undefined, panel: Placed, years: [number, number]): Ink[] {
  if (last === undefined) return [];
  const { plot, x, y } = toPanelPlaces(panel, years);
  const lines = toLastLines(last, years, plot.right - plot.left, panel.editions);
  const widest = Math.max(...lines.map(toWidth));
  const right = Math.min(plot.right + MARK, Math.max(plot.left + widest, x(last.year) + MARK));
  const highest = panel.points
    .filter(({ year }) => x(year) > right - widest)
    .reduce((top, point) => Math.min(top, y(point.y)), y(last.y));
  return lines.map((text, index) => ({
    ...{ mark: "text", x: right, text, fill: { country: panel.style.slot } },
    ...{ y: highest - 12 - (lines.length - 1 - index) * LINE_HEIGHT },
    ...{ anchor: "end", isBold: true, hasRim: true },
  }));
}

function clampText(place: number, text: string, plot: { left: number; right: number }): number {
  const half = toWidth(text) / 2;
  return Math.max(plot.left + half, Math.min(plot.right + MARK - half, place));
}

function toYearTicks(years: [number, number], width: number): number[] {
  const inside = ticks(...years, Math.max(1, Math.floor(width / 70))).filter(Number.isInteger);
  return inside.length < 2 ? [...years] : inside;
}

function toWidth(text: string): number {
  return estimateTextWidth(text, FONT_SIZE);
}
