import type { Iso3 } from "@/lib/domain/country";
import type { FigureKey } from "@/lib/domain/figure-key";
import { toCountryStyles } from "./country-style";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toMovedSymbol, toStroke } from "./ink";
import type { InkChart, Spot } from "./spot";
import { spreadLabels } from "./spread-labels";
import { estimateTextWidth, wrapText } from "./text-width";
import { toFraction, type ValueAxis } from "./value-axis";

/** One end of a country's slope. */
export interface SlopeEnd {
  /** In the axis' unit, or a rank. */
  y: number;
  /** The figure in words, with its own year where that is not the one asked. */
  words: string;
  figure: FigureKey | null;
}

export interface SlopeCountry {
  iso3: Iso3;
  name: string;
  /** Null where there is no figure at that end. */
  ends: readonly [SlopeEnd | null, SlopeEnd | null];
}

/** Two points in time joined for each country; the same for the page and for the picture. Lengths in pixels. */
export interface SlopeChart extends InkChart {
  kind: "slope";
  notes: string[];
}

const HEIGHT = 340;
const HEAD = 26;
const GAP = 10;
const LEADER = 12;
const WIDEST_SIDE = 0.32;

/**
 * Two points in time, a line for each country from one to the other, name and value at both ends,
 * none over another. A country with a figure at one end only has its mark and no line.
 *
 * @param heads what the two ends are called: years or editions
 * @param isReversed the least stands on top, as ranks do
 * @param width of the drawing in pixels, 280 or more
 */
export function toSlopeChart({
  countries,
  heads,
  axis,
  isReversed,
  width,
  notes,
}: {
  countries: readonly SlopeCountry[];
  heads: readonly [string, string];
  axis: ValueAxis;
  isReversed: boolean;
  width: number;
  notes: readonly string[];
}): SlopeChart {
  const styles = new Map(
    toCountryStyles(countries.map(({ iso3 }) => iso3)).map((style) => [style.iso3, style]),
  );
  const sides = [0, 1].map((side) => toSide(countries, side, width * WIDEST_SIDE));
  const most = Math.max(...sides.map(({ labels }) => sum(labels.map(({ size }) => size))));
  const height = Math.max(HEIGHT, most + HEAD + 8);
  const [left = 0, right = width] = sides.map(({ room }, side) =>
    side === 0 ? room + LEADER + GAP : width - room - LEADER - GAP,
  );
  const top = HEAD + LINE_HEIGHT / 2;
  const bottom = height - LINE_HEIGHT / 2 - 4;
  const y = (value: number) => {
    const fraction = toFraction(value, axis);
    return isReversed ? top + fraction * (bottom - top) : bottom - fraction * (bottom - top);
  };

  const ink: Ink[] = [left, right].flatMap((x, side): Ink[] => [
    { mark: "path", d: toStroke(x, HEAD - 4, x, height - 4), stroke: "rule" },
    {
      ...{ mark: "text", x, y: 10, text: heads[side] ?? "", fill: "inkMuted" },
      ...{ anchor: side === 0 ? "end" : "start", isBold: true },
    },
  ]);
  for (const { iso3, ends } of countries) {
    const style = styles.get(iso3);
    const [from, to] = ends;
    if (style === undefined) throw new Error(`no style for ${iso3}`);
    const colour = { country: style.slot };
    if (from !== null && to !== null) {
      ink.push({
        ...{ mark: "path", d: toStroke(left, y(from.y), right, y(to.y)), stroke: colour },
        ...{ strokeWidth: 2, dash: style.dash === "" ? undefined : style.dash },
      });
    }
    ends.forEach((end, side) => {
      if (end === null) return;
      const d = toMovedSymbol(style.symbolPath, side === 0 ? left : right, y(end.y), 0.9);
      ink.push({ mark: "path", d, fill: colour, stroke: "paper", strokeWidth: 1 });
    });
  }
  const spots: Spot[] = [];
  sides.forEach(({ labels, room }, side) => {
    const x = side === 0 ? left : right;
    const way = side === 0 ? -1 : 1;
    const middles = spreadLabels(
      labels.map(({ end, size }) => ({ at: y(end.y), size })),
      HEAD,
      height,
    );
    labels.forEach(({ country, end, lines, size }, place) => {
      const middle = middles[place] ?? 0;
      const colour = { country: styles.get(country.iso3)?.slot ?? 1 };
      const edge = x + way * (LEADER + GAP - 3);
      ink.push({
        ...{ mark: "path", d: toStroke(x + way * 6, y(end.y), edge, middle), stroke: "rule" },
      });
      lines.forEach((text, line) => {
        ink.push({
          ...{ mark: "text", x: edge + way * 3, text, fill: colour, isBold: true },
          ...{ anchor: side === 0 ? "end" : "start" },
          y: middle + (line - (lines.length - 1) / 2) * LINE_HEIGHT,
        });
      });
      if (end.figure === null) return;
      const label = `${country.name}, ${heads[side]}: ${end.words}`;
      spots.push({
        ...{ x: side === 0 ? 0 : x - 8, y: middle - size / 2, width: room + LEADER + GAP + 8 },
        ...{ height: size, label, figure: end.figure },
      });
    });
  });
  return { kind: "slope", width, height, ink, spots, notes: [...notes] };
}

function toSide(countries: readonly SlopeCountry[], side: number, widest: number) {
  const named = countries.flatMap((country) => {
    const end = country.ends[side] ?? null;
    if (end === null) return [];
    // A value keeps to one line; its own year may stand on the next.
    const words = end.words.replace(/ (?!\()/g, "\u00a0");
    const text = side === 0 ? `${country.name} ${words}` : `${words} ${country.name}`;
    return [{ country, end, text }];
  });
  const toWidest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, FONT_SIZE)));
  const texts = named.map(({ text }) => text);
  const words = texts.flatMap((text) => text.split(" "));
  const room = Math.min(Math.max(widest, toWidest(words)), toWidest(texts));
  const labels = named.map(({ country, end, text }) => {
    const lines = wrapText(text, FONT_SIZE, room);
    return { country, end, lines, size: lines.length * LINE_HEIGHT };
  });
  return { room: Math.ceil(room), labels };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
