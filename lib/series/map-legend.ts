import type { Iso3 } from "@/lib/domain/country";
import type { FigureKey } from "@/lib/domain/figure-key";
import type { ValueClass } from "./class-breaks";
import type { CountryStyle } from "./country-style";
import { toLabel, toMissingWords } from "./figure-words";
import { formatFigure, formatInterval } from "./format-figure";
import { type Ink, type InkColour, toBox, toCircle, toHatch, toMovedSymbol } from "./ink";
import { layOutKey } from "./key-layout";
import { MARK } from "./map-names";
import { type LandPaint, toMapStep } from "./map-paint";
import { type SnapshotFigure, type SnapshotIndicator, toSnapshotKey } from "./snapshot";

const SWATCH = { width: 20, height: 12 };

/** The classes, what has no figure, and the chosen countries' figures, in rows under the map. */
export function toMapLegend({
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
