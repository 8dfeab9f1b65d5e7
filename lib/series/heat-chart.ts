import type { CountryStyle } from "./country-style";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { toHeatKey } from "./heat-key";
import { type HeatCell, type HeatRow, isInWords } from "./heat-rows";
import { type Ink, toBox, toHatch, toMovedSymbol } from "./ink";
import { estimateTextWidth, wrapText } from "./text-width";
import { toRampInk } from "./theme-colours";

/** A country as the head of its column. */
export interface HeatColumn {
  iso3: string;
  name: string;
  style: CountryStyle;
}

/** A table of shaded cells as it is drawn. Lengths in pixels. */
export interface HeatChart {
  kind: "heat";
  width: number;
  height: number;
  /** How many blocks of columns stand under one another. */
  bands: number;
  ink: Ink[];
  notes: string[];
}

const NARROW = 520;
const WIDEST_NAMES = 0.28;
const NAME_GAP = 12;
const CELL_PADDING = 12;
const LEAST_CELL = 58;
const CELL_GAP = 2;
const BAND_GAP = 24;
const WORDS_GAP = 6;
/** A column wider than this is only emptier. */
const MOST_CELL = 120;

/**
 * Indicators down, countries across, each cell shaded by where its figure stands. Columns that find no
 * room beside the others stand in a further block below, with the indicators named again; on a narrow drawing each
 * indicator is named above its cells.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toHeatChart({
  columns,
  rows,
  width,
  notes,
}: {
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  width: number;
  notes: readonly string[];
}): HeatChart {
  const isNarrow = width < NARROW;
  const namesWidth = isNarrow
    ? 0
    : Math.min(width * WIDEST_NAMES, toWidest(rows.flatMap(({ name, aside }) => [name, aside])));
  const left = isNarrow ? 0 : Math.ceil(namesWidth) + NAME_GAP;
  const labels = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (isInWords(cell) ? [] : cell.lines)),
  );
  const words = columns.flatMap(({ name }) => name.split(" "));
  const least = Math.max(LEAST_CELL, toWidest(labels) + CELL_PADDING, toWidest(words) + 4);
  const most = Math.max(1, Math.floor((width - left) / least));
  const bands = Math.max(1, Math.ceil(columns.length / most));
  const inBand = Math.ceil(columns.length / bands);
  const cellWidth = Math.min(MOST_CELL, (width - left) / Math.max(1, inBand));
  const key = toHeatKey(rows, width);
  const ink: Ink[] = [...key.ink];
  let y = key.height;
  for (let band = 0; band < bands; band += 1) {
    const start = band * inBand;
    y = drawHeads(columns.slice(start, start + inBand), y);
    for (const row of rows) y = drawRow(row, row.cells.slice(start, start + inBand), y);
    if (band < bands - 1) y += BAND_GAP;
  }
  return { kind: "heat", width, height: Math.ceil(y), bands, ink, notes: [...notes] };

  /** Marks and names of the columns; the names stand on one base line. */
  function drawHeads(heads: readonly HeatColumn[], top: number): number {
    const names = heads.map(({ name }) => wrapText(name, FONT_SIZE, cellWidth - 4));
    const deepest = Math.max(1, ...names.map(({ length }) => length));
    heads.forEach(({ style }, index) => {
      const x = left + (index + 0.5) * cellWidth;
      const lines = names[index] ?? [];
      const first = top + (deepest - lines.length) * LINE_HEIGHT;
      ink.push({
        ...{ mark: "path", fill: { country: style.slot } },
        d: toMovedSymbol(style.symbolPath, x, first + 6, 1),
      });
      lines.forEach((text, place) => {
        ink.push({
          ...{ mark: "text", x, y: first + 14 + (place + 0.5) * LINE_HEIGHT, text },
          ...{ fill: "ink", anchor: "middle", isBold: true },
        });
      });
    });
    return top + 14 + deepest * LINE_HEIGHT + 4;
  }

  function drawRow({ name, aside }: HeatRow, cells: readonly HeatCell[], top: number): number {
    const names = wrapText(name, FONT_SIZE, isNarrow ? width : namesWidth);
    const asides = wrapText(aside, FONT_SIZE, isNarrow ? width : namesWidth);
    const words = [...names, ...asides];
    const deepest = Math.max(...cells.map((cell) => toCellLines(cell, cellWidth).length));
    const body = deepest * LINE_HEIGHT + 12;
    const height = isNarrow ? body : Math.max(body, words.length * LINE_HEIGHT + 4);
    const cellTop = isNarrow ? top + words.length * LINE_HEIGHT + WORDS_GAP : top;
    const wordsTop = isNarrow ? top + 2 : top + (height - words.length * LINE_HEIGHT) / 2;
    words.forEach((text, index) => {
      ink.push({
        ...{ mark: "text", x: isNarrow ? 0 : namesWidth, text },
        ...{ y: wordsTop + (index + 0.5) * LINE_HEIGHT, anchor: isNarrow ? "start" : "end" },
        ...{ fill: index < names.length ? "ink" : "inkMuted", isBold: index < names.length },
      });
    });
    cells.forEach((cell, index) => {
      const place = { x: left + index * cellWidth, y: cellTop, width: cellWidth, height };
      ink.push(...toCellInk(cell, place));
    });
    return cellTop + height + (isNarrow ? WORDS_GAP : 0);
  }
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

function toCellInk(cell: HeatCell, { x, y, width, height }: Place): Ink[] {
  const box = [x + CELL_GAP / 2, y + CELL_GAP / 2, width - CELL_GAP, height - CELL_GAP] as const;
  const lines = toCellLines(cell, width);
  return [
    ...toGround(cell, box),
    ...lines.map(
      (text, index): Ink => ({
        ...{ mark: "text", x: x + width / 2, text, anchor: "middle" },
        y: y + height / 2 + (index - (lines.length - 1) / 2) * LINE_HEIGHT,
        fill: cell.step === null ? "ink" : toRampInk(cell.step),
        hasRim: cell.state === "missing",
      }),
    ),
  ];
}

function toGround(
  { state, step, isGrey }: HeatCell,
  box: readonly [number, number, number, number],
): Ink[] {
  if (state === "missing") return [{ mark: "path", d: toHatch(...box), stroke: "rule" }];
  if (step === null) return [{ mark: "path", d: toBox(...box), stroke: "rule" }];
  return [{ mark: "path", d: toBox(...box), fill: isGrey ? { grey: step } : { ramp: step } }];
}

/** A figure's own lines stay whole; words break to the cell. */
function toCellLines(cell: HeatCell, width: number): string[] {
  return isInWords(cell)
    ? cell.lines.flatMap((line) => wrapText(line, FONT_SIZE, width - CELL_PADDING / 2))
    : [...cell.lines];
}

function toWidest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => estimateTextWidth(text, FONT_SIZE)));
}
