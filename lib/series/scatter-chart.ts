import { type CountryStyle, toCountryStyles } from "./country-style";
import type { Margins } from "./frame";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toCircle, toMovedSymbol, toStroke } from "./ink";
import { type Box, placeLabels } from "./place-labels";
import { toScatterGround } from "./scatter-ground";
import type { ScatterIndicators, ScatterPoint, ScatterPoints } from "./scatter-points";
import { estimateTextWidth, wrapText } from "./text-width";
import { toFittedAxis, toFraction } from "./value-axis";

/** A country's mark. Places in pixels from the drawing's top left. */
export interface ScatterDot extends ScatterPoint {
  /** Null for a country that was not chosen. */
  style: CountryStyle | null;
  left: number;
  top: number;
  radius: number;
  /** Whether area stands for something in this chart. */
  isSized: boolean;
}

/** All that a drawing of two indicators against each other needs. Lengths in pixels. */
export interface ScatterChart {
  kind: "scatter";
  width: number;
  height: number;
  margins: Margins;
  /** Quiet ones first, so that the chosen lie on top. */
  dots: ScatterDot[];
  /** The whole drawing: axes, trend and key, over them the dots, over those the names. */
  ink: Ink[];
  notes: string[];
}

const SMALLEST = 2;
/** A chosen country is seen, however small. */
const LEAST_CHOSEN = 3.5;
const PLAIN = 3.5;
const CHOSEN = 5;
/** How far a name may stand above the plot. */
const ABOVE = 10;
const WIDE = 480;
const WIDEST_NAME = 0.4;
/** No country's name has a longer word. */
const LONGEST_WORD = 116;
/** A symbol's path is drawn for a mark of this radius. */
const SYMBOL_RADIUS = 5;

/**
 * Two indicators against each other, a mark for every country: the chosen ones in their colours and
 * shapes, each named; others quiet, named where there is room.
 *
 * @param chosen codes of the chosen countries, in their order
 * @param width of the drawing in pixels, 280 or more
 */
export function toScatterChart({
  indicators,
  shown,
  chosen,
  width,
  notes,
}: {
  indicators: ScatterIndicators;
  shown: ScatterPoints;
  chosen: readonly string[];
  width: number;
  notes: readonly string[];
}): ScatterChart {
  const { points, axes } = shown;
  const isWide = width >= WIDE;
  const x = toFittedAxis(
    points.map((point) => point.x),
    indicators.x.unit,
    axes.x,
    isWide ? 8 : 4,
  );
  const y = toFittedAxis(
    points.map((point) => point.y),
    indicators.y.unit,
    axes.y,
    6,
  );
  const largest = Math.max(0, ...points.map(({ size }) => size ?? 0));
  const toRadius = (size: number) =>
    Math.max(SMALLEST, (isWide ? 24 : 15) * Math.sqrt(size / largest));
  const {
    ink: ground,
    plot,
    height,
    margins,
  } = toScatterGround({
    ...{ indicators, axes: { x, y }, trend: shown.trend, width, height: isWide ? 440 : 330 },
    key: largest > 0 ? { largest, toRadius } : null,
  });

  const toDotRadius = (size: number | null, isChosen: boolean) => {
    if (largest === 0) return isChosen ? CHOSEN : PLAIN;
    return Math.max(size === null ? SMALLEST : toRadius(size), isChosen ? LEAST_CHOSEN : 0);
  };
  const styles = new Map(toCountryStyles(chosen).map((style) => [style.iso3, style]));
  const dots = points
    .map((point) => {
      const style = styles.get(point.iso3) ?? null;
      return {
        ...point,
        style,
        left: plot.left + toFraction(point.x, x) * (plot.right - plot.left),
        top: plot.bottom - toFraction(point.y, y) * (plot.bottom - plot.top),
        isSized: largest > 0,
        radius: toDotRadius(point.size, style !== null),
      };
    })
    .sort(
      (one, other) =>
        Number(one.style !== null) - Number(other.style !== null) || other.radius - one.radius,
    );
  const room = { ...plot, top: plot.top - ABOVE, right: width };
  const { names, unnamed } = nameDots(dots, room, isWide ? 26 : 6);
  return {
    kind: "scatter",
    ...{ width, height, margins, dots },
    ink: [...ground, ...dots.flatMap(toDotInk), ...names],
    notes: [
      ...notes,
      ...(unnamed.length > 0 ? [`Not named for want of room: ${unnamed.join(", ")}`] : []),
    ],
  };
}

/**
 * A country's mark: its own shape where it was chosen, else a quiet circle. Where area says something
 * all are circles, for shapes of one radius differ in area; hollow is one whose area is not known.
 */
export function toDotInk({ style, left, top, radius, isSized, size }: ScatterDot): Ink[] {
  if (style === null) {
    const d = toCircle(left, top, radius);
    return isSized && size === null
      ? [{ mark: "path", d, stroke: "inkMuted", strokeWidth: 1 }]
      : [{ mark: "path", d, fill: "inkMuted", stroke: "paper", strokeWidth: 0.75, opacity: 0.45 }];
  }
  const colour = { country: style.slot };
  if (isSized) {
    const d = toCircle(left, top, radius);
    const rim: Ink = { mark: "path", d, stroke: colour, strokeWidth: 1.5 };
    return size === null ? [rim] : [{ mark: "path", d, fill: colour, opacity: 0.7 }, rim];
  }
  const d = toMovedSymbol(style.symbolPath, left, top, radius / SYMBOL_RADIUS);
  return [{ mark: "path", d, fill: colour, stroke: "paper", strokeWidth: 1 }];
}

function nameDots(dots: readonly ScatterDot[], plot: Box, others: number) {
  const widest = Math.max(LONGEST_WORD, (plot.right - plot.left) * WIDEST_NAME);
  const lines = dots.map(({ name }) => wrapText(name, FONT_SIZE, widest));
  const places = placeLabels(
    dots.map(({ left, top, radius, style }, index) => ({
      ...{ x: left, y: top, radius, isWanted: style !== null },
      width: Math.max(0, ...(lines[index] ?? []).map((line) => estimateTextWidth(line, FONT_SIZE))),
      height: (lines[index]?.length ?? 1) * LINE_HEIGHT,
    })),
    plot,
    others,
  );
  const unnamed: string[] = [];
  const names = dots.flatMap((dot, index): Ink[] => {
    const place = places[index];
    if (!place) {
      if (dot.style !== null) unnamed.push(dot.name);
      return [];
    }
    return [
      ...(place.isFar ? [toLeader(dot, place.box)] : []),
      ...toNameInk(dot, place.box, lines[index] ?? []),
    ];
  });
  return { names, unnamed };
}

/** From the mark's rim to the nearest place of its name. */
function toLeader({ left, top, radius }: ScatterDot, box: Box): Ink {
  const x = Math.max(box.left, Math.min(box.right, left));
  const y = Math.max(box.top + 3, Math.min(box.bottom - 3, top));
  const way = Math.hypot(x - left, y - top) || 1;
  const from = {
    x: left + ((x - left) / way) * (radius + 1),
    y: top + ((y - top) / way) * (radius + 1),
  };
  return { mark: "path", d: toStroke(from.x, from.y, x, y), stroke: "inkMuted", strokeWidth: 1 };
}

function toNameInk(dot: ScatterDot, box: Box, lines: readonly string[]): Ink[] {
  const middle = (box.left + box.right) / 2;
  const [x, anchor] =
    box.left >= dot.left
      ? [box.left, "start" as const]
      : box.right <= dot.left
        ? [box.right, "end" as const]
        : [middle, "middle" as const];
  return lines.map((text, index) => ({
    mark: "text" as const,
    ...{ x, anchor, text, y: box.top + (index + 0.5) * LINE_HEIGHT },
    fill: dot.style === null ? ("inkMuted" as const) : { country: dot.style.slot },
    isBold: dot.style !== null,
    hasRim: true,
  }));
}
