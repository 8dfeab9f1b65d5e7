import type { Iso3 } from "@/lib/domain/country";
import { type BreakKind, toBreakKind, toClasses, type ValueClass } from "./class-breaks";
import { toCountryStyles } from "./country-style";
import type { Ink } from "./ink";
import { toMapLegend } from "./map-legend";
import { toMapNames } from "./map-names";
import { type LandPaint, toLandPaint } from "./map-paint";
import { BORDERS_NOTE, type MapShapes } from "./map-shapes";
import { type SnapshotIndicator, toDrawnValue } from "./snapshot";
import type { Spot } from "./spot";

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
    return toLandPaint(figures.get(iso3), classes);
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
  const legend = toMapLegend({
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
    names: toMapNames(own, styles, names, scale, { width, height: mapHeight }),
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
