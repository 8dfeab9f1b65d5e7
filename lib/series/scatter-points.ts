import { type ShownFigure, toMissingWords } from "./figure-words";
import { toMidSentence } from "./names-in-text";
import {
  type NamedCountry,
  type SnapshotFigure,
  type SnapshotIndicator,
  toDrawnValue,
} from "./snapshot";
import { type Trend, toTrend } from "./trend";
import type { AxisKind } from "./value-axis";

/** What is set against what. */
export interface ScatterIndicators {
  x: SnapshotIndicator;
  y: SnapshotIndicator;
  /** What a mark's area stands for; null where all marks are alike. */
  size: SnapshotIndicator | null;
}

export interface ScatterAxes {
  x: AxisKind;
  y: AxisKind;
}

/** A country with a figure on both axes. */
export interface ScatterPoint extends NamedCountry {
  x: number;
  y: number;
  /** Above zero; null where all marks are alike, or the country has no such figure. */
  size: number | null;
  figures: { x: SnapshotFigure; y: SnapshotFigure; size: SnapshotFigure | null };
}

export interface ScatterPoints {
  points: ScatterPoint[];
  /** As drawn: an axis without any figure above zero is linear whatever was asked. */
  axes: ScatterAxes;
  /** In logarithms on a log axis; null under three points. */
  trend: Trend | null;
  /** Countries without a figure on one of the axes, and which it is. */
  lacking: (NamedCountry & { words: string })[];
  /** Countries whose zero, or figure below it, has no place on a log axis. */
  zero: NamedCountry[];
}

/**
 * Two indicators against each other: a point for every country that has both figures.
 *
 * A country without one of them is listed, never placed at zero; so is one whose zero has no place on
 * a log axis. A range stands at its middle.
 */
export function toScatterPoints(
  { x, y, size }: ScatterIndicators,
  countries: readonly NamedCountry[],
  asked: ScatterAxes,
): ScatterPoints {
  const [ofX, ofY, ofSize] = [x, y, size].map(
    (indicator) => new Map(indicator?.figures.map((figure) => [figure.iso3, figure])),
  );
  const lacking: ScatterPoints["lacking"] = [];
  const both: ScatterPoint[] = [];
  for (const { iso3, name } of countries) {
    const figures = { x: ofX?.get(iso3), y: ofY?.get(iso3), size: ofSize?.get(iso3) ?? null };
    const places = { x: toPlace(figures.x), y: toPlace(figures.y) };
    if (places.x === null || places.y === null || !figures.x || !figures.y) {
      const silent = [
        ...(places.x === null
          ? [`${toMidSentence(x.name)} ${toMissingWords(figures.x?.standing ?? null)}`]
          : []),
        ...(places.y === null
          ? [`${toMidSentence(y.name)} ${toMissingWords(figures.y?.standing ?? null)}`]
          : []),
      ];
      lacking.push({ iso3, name, words: silent.join(", ") });
      continue;
    }
    const area = toPlace(figures.size ?? undefined);
    both.push({
      ...{ iso3, name, x: places.x, y: places.y, size: area !== null && area > 0 ? area : null },
      figures: { x: figures.x, y: figures.y, size: figures.size },
    });
  }
  const axes: ScatterAxes = {
    x: both.some((point) => point.x > 0) ? asked.x : "linear",
    y: both.some((point) => point.y > 0) ? asked.y : "linear",
  };
  const hasPlace = (point: ScatterPoint) =>
    (axes.x === "linear" || point.x > 0) && (axes.y === "linear" || point.y > 0);
  const points = both.filter(hasPlace);
  return {
    points,
    axes,
    lacking,
    zero: both.filter((point) => !hasPlace(point)).map(({ iso3, name }) => ({ iso3, name })),
    trend: toTrend(points.map((point) => [toStretch(point.x, axes.x), toStretch(point.y, axes.y)])),
  };
}

function toPlace(figure: ShownFigure | undefined): number | null {
  return figure === undefined ? null : toDrawnValue(figure);
}

/** A value as its axis spaces it: a log axis by decimal logarithms. */
export function toStretch(value: number, kind: AxisKind): number {
  return kind === "log" ? Math.log10(value) : value;
}

/** The value at a place of an axis' spacing. */
export function fromStretch(place: number, kind: AxisKind): number {
  return kind === "log" ? 10 ** place : place;
}
