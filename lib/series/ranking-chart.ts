import type { Iso3 } from "@/lib/domain/country";
import { type CountryStyle, toCountryStyles } from "./country-style";
import { toLabel } from "./figure-words";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toBox, toMovedSymbol, toStroke } from "./ink";
import { type RankedFigure, toRankText } from "./rank-figures";
import { toNewestYear, toSnapshotKey } from "./snapshot";
import type { InkChart, Spot } from "./spot";
import { estimateTextWidth, wrapText } from "./text-width";
import { type AxisKind, toFraction, toValueAxis } from "./value-axis";

/** All that a drawing of a ranking needs; the same for the page and for the picture. Lengths in pixels. */
export interface RankingChart extends InkChart {
  kind: "ranking";
  notes: string[];
}

/** A row of the ranking, or how many stand between two rows. */
export type RankingRow = RankedFigure | { between: number };

export const TOP_SHOWN = 10;
/** A gap of so few is closed: saying it would take as much room. */
const LEAST_GAP = 1;

const ROW = 24;
const BAR = 14;
const GAP = 6;
const MARK = 0.8;
const WIDEST_NAMES = 0.36;

/**
 * The first ten and the chosen ones of a ranking, with how many stand between.
 *
 * @param ranked all of them, the first rank first
 * @example ten rows, { between: 107 }, Mongolia, { between: 36 }
 */
export function toRankingRows(
  ranked: readonly RankedFigure[],
  chosen: readonly Iso3[],
): RankingRow[] {
  const isShown = ranked.map(({ iso3 }, place) => place < TOP_SHOWN || chosen.includes(iso3));
  const rows: RankingRow[] = [];
  for (let place = 0; place < ranked.length; ) {
    const next = isShown.indexOf(true, place);
    const end = next === -1 ? ranked.length : next;
    const hidden = ranked.slice(place, end);
    rows.push(...(hidden.length > LEAST_GAP ? [{ between: hidden.length }] : hidden));
    if (next !== -1) rows.push(...ranked.slice(next, next + 1));
    place = end + 1;
  }
  return rows;
}

/**
 * A ranking as horizontal bars, the chosen countries in their own colours. What is left out between
 * two rows is counted in its place.
 *
 * @param year that is looked at; a figure of another year carries its own
 * @param width of the drawing in pixels, 280 or more
 */
export function toRankingChart({
  indicator,
  ranked,
  chosen,
  axis: asked,
  year,
  missing,
  width,
}: {
  indicator: { slug: string; unit: string };
  ranked: readonly RankedFigure[];
  chosen: readonly Iso3[];
  axis: AxisKind;
  year: number | null;
  /** What must be said of chosen countries without a figure. */
  missing: readonly string[];
  width: number;
}): RankingChart {
  const rows = toRankingRows(ranked, chosen);
  const shown = rows.flatMap((row) => ("between" in row ? [] : [row]));
  const usual = year ?? toNewestYear(ranked);
  const styles = new Map(toCountryStyles(chosen).map((style) => [style.iso3, style]));
  const labelOf = (row: RankedFigure) =>
    toLabel(row, indicator.unit) + (row.year === usual ? "" : ` (${row.year})`);
  const measure = (text: string) => estimateTextWidth(text, FONT_SIZE);
  const rankWidth = Math.max(0, ...shown.map((row) => measure(toRankText(row))));
  const nameWidth = Math.min(
    Math.max(0, ...shown.map(({ name }) => measure(name))),
    width * WIDEST_NAMES,
  );
  const axis = toValueAxis(
    ranked.map(({ drawn }) => drawn),
    indicator.unit,
    asked,
    4,
    false,
  );
  const left = Math.ceil(rankWidth + GAP + 14 + nameWidth + GAP);
  const zero = toFraction(axis.kind === "log" ? axis.domain[0] : 0, axis);
  const room = width - left;
  const plot = Math.max(
    40,
    Math.min(
      ...shown.map((row) => {
        const reach = Math.max(zero, toFraction(row.drawn, axis));
        const free = room - GAP - measure(labelOf(row));
        return reach > 0 ? Math.min(room, free / reach) : room;
      }),
      room,
    ),
  );
  const x = (value: number) => left + Math.max(0, toFraction(value, axis)) * plot;
  const base = left + zero * plot;
  const ink: Ink[] = [];
  const spots: Spot[] = [];
  let top = 0;
  for (const row of rows) {
    if ("between" in row) {
      const text = `… ${row.between} between`;
      const isLast = row === rows.at(-1);
      ink.push({
        mark: "text",
        ...{ x: left - GAP - nameWidth, y: top + ROW / 2, anchor: "start", fill: "inkMuted" },
        text: isLast ? `… ${row.between} more` : text,
      });
      top += ROW;
      continue;
    }
    const lines = wrapText(row.name, FONT_SIZE, nameWidth);
    const height = Math.max(ROW, lines.length * LINE_HEIGHT + 8);
    const middle = top + height / 2;
    const end = x(row.drawn);
    const style = styles.get(row.iso3);
    ink.push(...toRowInk(row, lines, style, middle));
    ink.push(toBar(style, Math.min(base, end), middle, Math.abs(end - base)));
    ink.push({
      ...{ mark: "text", x: Math.max(base, end) + GAP, y: middle, anchor: "start", fill: "ink" },
      ...{ text: labelOf(row), isBold: style !== undefined },
    });
    const label = `${toRankText(row)}, ${row.name}: ${labelOf(row)}`;
    const figure = toSnapshotKey(indicator.slug, row);
    spots.push({ x: 0, y: top, width, height, label, figure });
    top += height;
  }
  ink.push({ mark: "path", d: toStroke(base, 0, base, top), stroke: "rule" });
  return { kind: "ranking", width, height: top + 4, ink, spots, notes: [...missing] };

  function toRowInk(
    row: RankedFigure,
    lines: readonly string[],
    style: CountryStyle | undefined,
    middle: number,
  ): Ink[] {
    const start = left - GAP - nameWidth;
    const isBold = style !== undefined;
    return [
      {
        ...{ mark: "text", x: rankWidth, y: middle, anchor: "end", isBold },
        ...{ text: toRankText(row), fill: isBold ? "ink" : "inkMuted" },
      },
      ...lines.map((text, place): Ink => {
        const y = middle + (place - (lines.length - 1) / 2) * LINE_HEIGHT;
        return { mark: "text", x: start, y, text, anchor: "start", fill: "ink", isBold };
      }),
      ...(style === undefined
        ? []
        : [
            {
              mark: "path" as const,
              d: toMovedSymbol(style.symbolPath, start - 9, middle, MARK),
              fill: { country: style.slot },
            },
          ]),
    ];
  }
}

function toBar(style: CountryStyle | undefined, x: number, middle: number, length: number): Ink {
  const d = toBox(x, middle - BAR / 2, Math.max(length, 0.5), BAR);
  return style === undefined
    ? { mark: "path", d, fill: "inkMuted", opacity: 0.4 }
    : { mark: "path", d, fill: { country: style.slot } };
}
