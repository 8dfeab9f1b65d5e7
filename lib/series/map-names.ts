import type { Iso3 } from "@/lib/domain/country";
import type { CountryStyle } from "./country-style";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toMovedSymbol, toStroke } from "./ink";
import type { MapShape } from "./map-shapes";
import { placeLabels } from "./place-labels";
import { estimateTextWidth } from "./text-width";

/** How large a country's mark is drawn, on the map and in its legend. */
export const MARK = 0.9;

/** The chosen countries' own marks, each with its name where that has room. */
export function toMapNames(
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
