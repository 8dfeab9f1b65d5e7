import type { Iso3 } from "@/lib/domain/country";
import { type CountryStyle, toCountryStyles } from "./country-style";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toStroke } from "./ink";
import { layOutKey } from "./key-layout";
import { toRankText } from "./rank-figures";
import { spreadLabels } from "./spread-labels";
import { drawChosen, drawOthers, drawRankAxis, toStrengthKey } from "./strength-marks";
import { type StrengthRow, toSpreadText } from "./strength-rows";
import { estimateTextWidth, wrapText } from "./text-width";

/** A ranking drawn as intervals: marks for the page and for the picture alike. Lengths in pixels. */
export interface StrengthChart {
  kind: "strength";
  width: number;
  height: number;
  ink: Ink[];
  /** Where each country's row stands, for pointer and tap. */
  rows: { iso3: Iso3; y: number; label: string }[];
  rowHeight: number;
  notes: string[];
}

const ROW = 6;
const HEAD = 26;
const FOOT = 24;
const INSET = 8;
const GAP = 8;
const NARROWEST_LABEL = 110;

interface Label {
  row: StrengthRow;
  style: CountryStyle;
  lines: string[];
  side: "left" | "right";
  /** The middle of the country's own row. */
  at: number;
}

/**
 * One row a country, the strongest first: from the rank that one in twenty recomputations betters
 * to the rank that one in twenty falls short of, and the middle one. The chosen countries have
 * their colours, marks and names.
 *
 * Where nothing was recomputed, a mark alone stands at the rank.
 *
 * @param rows by rank
 * @param width of the drawing in pixels, 280 or more
 */
export function toStrengthChart({
  rows,
  chosen,
  width,
  notes,
}: {
  rows: readonly StrengthRow[];
  chosen: readonly Iso3[];
  width: number;
  notes: readonly string[];
}): StrengthChart {
  const styles = new Map(toCountryStyles(chosen).map((style) => [style.iso3, style]));
  const hasBefore = rows.some(({ iso3, before }) => before !== null && styles.has(iso3));
  const key = layOutKey([toStrengthKey(rows, hasBefore)], width, -KEY_ABOVE);
  const top = key.height - KEY_ABOVE + HEAD;
  const last = Math.max(2, rows.length);
  const x = (rank: number) => INSET + ((rank - 1) / (last - 1)) * (width - 2 * INSET);
  const y = (place: number) => top + (place + 0.5) * ROW;
  const bottom = top + rows.length * ROW;
  const labels = rows.flatMap((row, place): Label[] => {
    const style = styles.get(row.iso3);
    return style === undefined ? [] : [toLabel(row, style, y(place))];
  });
  const ink: Ink[] = [
    ...key.ink,
    ...drawRankAxis(rows.length, x, top, bottom),
    ...drawOthers(rows, styles, x, y),
    ...drawLabels(),
    ...labels.flatMap(({ row, style, at }) => drawChosen(row, style, x, at)),
  ];
  return {
    ...{ kind: "strength", width, height: bottom + FOOT, ink, rowHeight: ROW },
    rows: rows.map((row, place) => ({ iso3: row.iso3, y: top + place * ROW, label: toWords(row) })),
    notes: [...notes],
  };

  /** How far the rows around a place reach, so that a name stands free of them. */
  function reach(at: number, half: number): { left: number; right: number } {
    const first = Math.max(0, Math.floor((at - half - top) / ROW));
    const around = rows.slice(first, Math.max(first + 1, Math.ceil((at + half - top) / ROW)));
    return {
      left: x(Math.min(...around.map((row) => row.spread?.low ?? row.rank), last)) - GAP,
      right: x(Math.max(...around.map((row) => row.spread?.high ?? row.rank), 1)) + GAP,
    };
  }

  function toLabel(row: StrengthRow, style: CountryStyle, at: number): Label {
    const spread = row.spread === null ? "" : ` (${toSpreadText(row.spread)})`;
    const text = `${row.name} ${toRankText(row)}${spread}`;
    const { left, right } = reach(at, LINE_HEIGHT);
    const needed = estimateTextWidth(text, FONT_SIZE);
    if (right + needed <= width) return { row, style, lines: [text], side: "right", at };
    if (left - needed >= 0) return { row, style, lines: [text], side: "left", at };
    const side = width - right > left ? "right" : "left";
    const room = Math.max(NARROWEST_LABEL, side === "right" ? width - right : left);
    return { row, style, lines: wrapText(text, FONT_SIZE, room), side, at };
  }

  function drawLabels(): Ink[] {
    return (["left", "right"] as const).flatMap((side) => {
      const own = labels.filter((label) => label.side === side);
      const places = spreadLabels(
        own.map(({ at, lines }) => ({ at, size: lines.length * LINE_HEIGHT })),
        top - LINE_HEIGHT / 2,
        bottom + FOOT,
      );
      return own.flatMap(({ row, lines, at }, index): Ink[] => {
        const middle = places[index] ?? at;
        const free = reach(middle, (lines.length * LINE_HEIGHT) / 2);
        const isRight = side === "right";
        const end = x((isRight ? row.spread?.high : row.spread?.low) ?? row.rank);
        const widest = Math.max(...lines.map((line) => estimateTextWidth(line, FONT_SIZE)));
        const start = isRight
          ? Math.min(Math.max(free.right, end + GAP), width - widest)
          : Math.max(Math.min(free.left, end - GAP), widest);
        const toEnd = isRight ? start - 3 : start + 3;
        return [
          { mark: "path", d: toStroke(end, at, toEnd, middle), stroke: "rule" },
          ...lines.map((text, line): Ink => {
            const at = middle + (line - (lines.length - 1) / 2) * LINE_HEIGHT;
            const anchor = isRight ? "start" : "end";
            const look = { fill: "ink", isBold: true, hasRim: true } as const;
            return { mark: "text", x: start, y: at, text, anchor, ...look };
          }),
        ];
      });
    });
  }
}

/** The key's own room above it is not needed where it stands on top. */
const KEY_ABOVE = 10;

/** @example "Mongolia: rank 93; 80–110 in nine of ten recomputations" */
function toWords(row: StrengthRow): string {
  const spread =
    row.spread === null ? "" : `; ${toSpreadText(row.spread)} in nine of ten recomputations`;
  return `${row.name}: rank ${toRankText(row)}${spread}`;
}
