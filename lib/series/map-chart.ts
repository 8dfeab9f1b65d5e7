import type { Iso3 } from "@/lib/domain/country";
import type { FigureKey } from "@/lib/domain/figure-key";
import { type BreakKind, findClass, toBreakKind, toClasses, type ValueClass } from "./class-breaks";
import { type CountryStyle, toCountryStyles } from "./country-style";
import { toLabel, toMissingWords } from "./figure-words";
import { formatFigure, formatInterval } from "./format-figure";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, type InkColour, toBox, toCircle, toHatch, toMovedSymbol, toStroke } from "./ink";
import { layOutKey } from "./key-layout";
import type { MapShape, MapShapes } from "./map-shapes";
import { BORDERS_NOTE } from "./map-shapes";
import { placeLabels } from "./place-labels";
import {
  type SnapshotFigure,
  type SnapshotIndicator,
  toDrawnValue,
  toSnapshotKey,
} from "./snapshot";
import type { Spot } from "./spot";
import { estimateTextWidth } from "./text-width";
import { toRampStep } from "./theme-colours";

/** What land is painted with: a step of the ramp, a hatching for what no figure is known of, or nothing. */
export type LandPaint = { ramp: number } | "no-figure" | "not-applicable" | "outside";

/** One country's land, in the map's own units. */
export interface MapLand {
  iso3: Iso3 | null;
  path: string;
  paint: LandPaint;
  isChosen: boolean;
}

/** A country too small to be seen as land. Places in pixels. */
export interface MapDot {
  iso3: Iso3;
  x: number;
  y: number;
  radius: number;
  paint: LandPaint;
  isChosen: boolean;
}

/** All that a drawing of a map needs; the same for the page and for the picture. Lengths in pixels. */
export interface MapChart {
  kind: "map";
  width: number;
  height: number;
  /** Height of the land alone. */
  mapHeight: number;
  /** Pixels for each of the map's own units. */
  scale: number;
  land: MapLand[];
  dots: MapDot[];
  /** Where each country is reached, by keyboard or with a finger: 24 pixels across at least. */
  places: { iso3: Iso3; x: number; y: number }[];
  /** Marks and names of the chosen countries. */
  names: Ink[];
  /** Classes with their bounds and counts, and the chosen countries with their figures. */
  legend: Ink[];
  spots: Spot[];
  classes: ValueClass[];
  notes: string[];
}

export const CLASSES_WANTED = 5;
/** Land of fewer square pixels is a dot as well. */
const LEAST_SEEN = { wide: 7, narrow: 3 };
const DOT = { wide: 2.75, narrow: 1.9 };
const NARROW = 480;
/** How wide borders are, and a chosen country's outline: ink on a rim of paper, seen on every step. */
export const BORDER = 0.5;
export const OUTLINE = [
  { colour: "paper", strokeWidth: 3 },
  { colour: "ink", strokeWidth: 1.2 },
] as const;
const SWATCH = { width: 20, height: 12 };

/** How large a country's mark is drawn. */
const MARK = 0.9;

/**
 * A map of one indicator: every country's land in the colour of its class. What has no figure is
 * hatched, what the indicator does not apply to is dotted, and what stands outside of the choice is left bare.
 *
 * @param scope the countries looked at; null is all
 * @param chosen in the order in which their colours are given
 * @param width of the drawing in pixels, 280 or more
 */
export function toMapChart({
  indicator,
  names,
  chosen,
  scope,
  breaks,
  shapes,
  missing,
  width,
}: {
  indicator: SnapshotIndicator;
  names: Readonly<Record<Iso3, string>>;
  chosen: readonly Iso3[];
  scope: ReadonlySet<Iso3> | null;
  breaks: BreakKind;
  shapes: MapShapes;
  /** What must be said of chosen countries without a figure. */
  missing: readonly string[];
  width: number;
}): MapChart {
  const size = width < NARROW ? "narrow" : "wide";
  const scale = width / shapes.width;
  const mapHeight = Math.round(shapes.height * scale);
  const figures = new Map(indicator.figures.map((figure) => [figure.iso3, figure]));
  const values = indicator.figures.flatMap((figure) => toDrawnValue(figure) ?? []);
  const classes = values.length === 0 ? [] : toClasses(values, breaks, CLASSES_WANTED);
  const isChosen = (iso3: Iso3 | null) => iso3 !== null && chosen.includes(iso3);
  const paintOf = (iso3: Iso3 | null): LandPaint => {
    if (iso3 === null) return scope === null ? "no-figure" : "outside";
    if (scope !== null && !scope.has(iso3)) return "outside";
    return toPaint(figures.get(iso3), classes);
  };
  const land = shapes.shapes
    .filter(({ path }) => path !== "")
    .map(({ iso3, path }) => ({ iso3, path, paint: paintOf(iso3), isChosen: isChosen(iso3) }));
  const own = shapes.shapes.flatMap(({ iso3, ...shape }) =>
    iso3 !== null && iso3 in names ? [{ iso3, ...shape }] : [],
  );
  const dots = own
    .filter(
      ({ iso3, area }) =>
        area * scale ** 2 < LEAST_SEEN[size] && (scope === null || scope.has(iso3)),
    )
    .map(({ iso3, x, y }) => ({
      iso3,
      ...{ x: x * scale, y: y * scale, radius: DOT[size] },
      ...{ paint: paintOf(iso3), isChosen: isChosen(iso3) },
    }))
    .filter(({ paint }) => paint !== "no-figure" && paint !== "not-applicable");
  const styles = toCountryStyles(chosen);
  const legend = toLegend({
    indicator,
    names,
    styles,
    figures,
    classes,
    land: own,
    paintOf,
    width,
    top: mapHeight,
  });
  const isDrawn = new Set(own.map(({ iso3 }) => iso3));
  // Before the land has come, nothing can be said of who lies outside of it.
  const away = (own.length === 0 ? [] : chosen)
    .filter((iso3) => !isDrawn.has(iso3))
    .map((iso3) => names[iso3] ?? iso3);
  return {
    kind: "map",
    ...{ width, mapHeight, scale, land, dots, classes },
    height: mapHeight + legend.height,
    places: own
      .map(({ iso3, x, y }) => ({ iso3, x: x * scale, y: y * scale }))
      .sort((one, other) => ((names[one.iso3] ?? "") < (names[other.iso3] ?? "") ? -1 : 1)),
    names: toNames(own, styles, names, scale, { width, height: mapHeight }),
    legend: legend.ink,
    spots: legend.spots,
    notes: [
      ...missing,
      ...(away.length > 0 ? [`Not on this map: ${away.join(", ")}`] : []),
      ...(values.length > 0 && toBreakKind(values, breaks) !== breaks
        ? ["A value of zero or less has no place between log steps: the classes are quantiles"]
        : []),
      BORDERS_NOTE,
    ],
  };
}

function toPaint(figure: SnapshotFigure | undefined, classes: readonly ValueClass[]): LandPaint {
  const value = figure === undefined ? null : toDrawnValue(figure);
  const place = value === null ? null : findClass(value, classes);
  if (place !== null) return { ramp: toMapStep(place, classes.length) };
  return figure?.standing === "not-applicable" ? "not-applicable" : "no-figure";
}

/** Land has no room for an outline, so the ramp's first step, which is next to paper, is not taken. */
function toMapStep(place: number, classes: number): number {
  return toRampStep(place + 1, classes + 1);
}

/** The chosen countries' own marks, each with its name where that has room. */
function toNames(
  shapes: readonly (MapShape & { iso3: Iso3 })[],
  styles: readonly CountryStyle[],
  names: Readonly<Record<Iso3, string>>,
  scale: number,
  room: { width: number; height: number },
): Ink[] {
  const marked = styles.flatMap((style) => {
    const shape = shapes.find(({ iso3 }) => iso3 === style.iso3);
    const name = names[style.iso3] ?? style.iso3;
    return shape === undefined ? [] : [{ style, name, x: shape.x * scale, y: shape.y * scale }];
  });
  const places = placeLabels(
    marked.map(({ name, x, y }) => ({
      ...{ x, y, radius: 6, isWanted: true },
      ...{ width: estimateTextWidth(name, FONT_SIZE), height: LINE_HEIGHT },
    })),
    { left: 2, top: 2, right: room.width - 2, bottom: room.height - 2 },
    0,
  );
  return marked.flatMap(({ style, name, x, y }, index): Ink[] => {
    const place = places[index] ?? null;
    const middle = place && (place.box.top + place.box.bottom) / 2;
    const near = place && Math.max(place.box.left, Math.min(x, place.box.right));
    const d = toMovedSymbol(style.symbolPath, x, y, MARK);
    return [
      ...(place?.isFar && near !== null && middle !== null
        ? [{ mark: "path" as const, d: toStroke(x, y, near, middle), stroke: "ink" as const }]
        : []),
      { mark: "path", d, fill: "paper", stroke: "paper", strokeWidth: 4 },
      { mark: "path", d, fill: { country: style.slot } },
      ...(place && middle !== null
        ? [
            {
              ...{ mark: "text" as const, x: (place.box.left + place.box.right) / 2, y: middle },
              ...{ text: name, fill: "ink" as const, anchor: "middle" as const },
              ...{ isBold: true, hasRim: true },
            },
          ]
        : []),
    ];
  });
}

/** The classes, what has no figure, and the chosen countries' figures, in rows under the map. */
function toLegend({
  indicator,
  names,
  styles,
  figures,
  classes,
  land,
  paintOf,
  width,
  top,
}: {
  indicator: SnapshotIndicator;
  names: Readonly<Record<Iso3, string>>;
  styles: readonly CountryStyle[];
  figures: ReadonlyMap<Iso3, SnapshotFigure>;
  classes: readonly ValueClass[];
  land: readonly { iso3: Iso3 }[];
  paintOf: (iso3: Iso3) => LandPaint;
  width: number;
  top: number;
}) {
  const count = (paint: string) => land.filter(({ iso3 }) => paintOf(iso3) === paint).length;
  const swatches = [
    ...classes.map((each, place) => ({
      paint: { ramp: toMapStep(place, classes.length) },
      text: `${toBounds(each, indicator.unit)} (${each.count}${place === 0 ? " countries" : ""})`,
    })),
    { paint: "no-figure" as const, text: `no figure (${count("no-figure")})` },
    ...(count("not-applicable") > 0
      ? [{ paint: "not-applicable" as const, text: `not applicable (${count("not-applicable")})` }]
      : []),
  ];
  return layOutKey(
    [
      swatches.map(({ paint, text }) => ({
        iconWidth: SWATCH.width,
        text,
        draw: (x: number, y: number) => toSwatch(paint, x, y),
      })),
      styles.map((style) => {
        const figure = figures.get(style.iso3);
        const name = names[style.iso3] ?? style.iso3;
        const words = figure === undefined ? toMissingWords(null) : toYearLabel(figure, indicator);
        return {
          iconWidth: 10,
          ...{ bold: name, text: words },
          figure: toKey(indicator.slug, figure),
          draw: (x: number, y: number): Ink[] => [
            {
              mark: "path",
              d: toMovedSymbol(style.symbolPath, x + 5, y, MARK),
              fill: { country: style.slot },
            },
          ],
        };
      }),
    ],
    width,
    top,
  );
}

function toKey(indicator: string, figure: SnapshotFigure | undefined): FigureKey | null {
  return figure === undefined ? null : toSnapshotKey(indicator, figure);
}

/** @example "$181 m (2024)" */
function toYearLabel(figure: SnapshotFigure, { unit }: SnapshotIndicator): string {
  return `${toLabel(figure, unit)} (${figure.year})`;
}

/** From the class's first value to its largest: bounds that no two classes share. @example "$60 m–$181 m" */
function toBounds({ low, top }: ValueClass, unit: string): string {
  return low === top ? formatFigure(low, unit) : formatInterval(low, top, unit);
}

function toSwatch(paint: LandPaint, x: number, y: number): Ink[] {
  const { width, height } = SWATCH;
  const top = y - height / 2;
  const box = toBox(x, top, width, height);
  const frame: Ink = { mark: "path", d: box, stroke: "inkMuted", strokeWidth: 0.75 };
  if (typeof paint === "object") {
    const fill: InkColour = paint;
    return [{ mark: "path", d: box, fill }, frame];
  }
  if (paint === "no-figure") {
    return [{ mark: "path", d: toHatch(x, top, width, height), stroke: "inkMuted" }, frame];
  }
  const points = [0.2, 0.5, 0.8].flatMap((part) => [
    toCircle(x + part * width, top + height / 3, 1),
    toCircle(x + part * width, top + (height * 2) / 3, 1),
  ]);
  return [{ mark: "path", d: points.join(""), fill: "inkMuted" }, frame];
}
