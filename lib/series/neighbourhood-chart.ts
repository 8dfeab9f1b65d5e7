import { type CountryStyle, toCountryStyles } from "./country-style";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, type InkColour, toBox, toStroke } from "./ink";
import type { NeighbourhoodBlock, NeighbourhoodRow } from "./neighbourhood-rows";
import type { InkChart, Spot } from "./spot";
import { estimateTextWidth, wrapText } from "./text-width";
import { toFraction, toValueAxis, type ValueAxis } from "./value-axis";

/** A country's bars beside those around it, a block for each measure; the same for the page and for the picture. */
export interface NeighbourhoodChart extends InkChart {
  kind: "neighbourhood";
  notes: string[];
}

const NARROW = 520;
const BAR = 12;
const ROW = 24;
const GAP = 8;
const HEAD_GAP = 8;
const BLOCK_GAP = 22;
const AXIS_HEIGHT = 20;
const WIDEST_NAMES = 0.26;
const WIDEST_LABEL = 0.42;
const WHISKER = 4;
const FAINT = 0.3;
const SILENT = "No source here has a figure of any of them.";

interface Frame {
  width: number;
  isNarrow: boolean;
  left: number;
  right: number;
}

/**
 * Under one another a block for each measure: the country's own bar, each other's and the sum, on one
 * scale from zero. A thin line runs from the lowest to the highest that any source says; what stands
 * outside of the sum is drawn faint, and where there is no figure words stand.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toNeighbourhoodChart(
  blocks: readonly NeighbourhoodBlock[],
  width: number,
  notes: readonly string[],
): NeighbourhoodChart {
  const frame = toFrame(blocks, width);
  const codes = blocks[0]?.rows.flatMap(({ iso3 }) => iso3 ?? []) ?? [];
  const styles = new Map(toCountryStyles(codes).map((style) => [style.iso3, style]));
  const ink: Ink[] = [];
  const spots: Spot[] = [];
  let y = 0;
  for (const block of blocks) {
    const drawn = drawBlock(block, frame, styles, y);
    ink.push(...drawn.ink);
    spots.push(...drawn.spots);
    y = drawn.bottom + BLOCK_GAP;
  }
  const height = Math.max(40, y - BLOCK_GAP);
  return { kind: "neighbourhood", width, height, ink, spots, notes: [...notes] };
}

function toFrame(blocks: readonly NeighbourhoodBlock[], width: number): Frame {
  const isNarrow = width < NARROW;
  const rows = blocks.flatMap((block) => block.rows);
  const widest = (texts: readonly string[], share: number) =>
    Math.ceil(Math.min(Math.max(0, ...texts.map(toBoldWidth)), width * share));
  const names = widest(
    rows.map(({ name }) => name),
    WIDEST_NAMES,
  );
  const labels = widest(
    rows.map(({ label }) => label),
    WIDEST_LABEL,
  );
  return isNarrow
    ? { width, isNarrow, left: 0, right: width - 8 }
    : { width, isNarrow, left: names + GAP, right: width - labels - GAP };
}

function drawBlock(
  block: NeighbourhoodBlock,
  frame: Frame,
  styles: ReadonlyMap<string, CountryStyle>,
  top: number,
) {
  const axis = toAxis(block, frame);
  const ink: Ink[] = [];
  const spots: Spot[] = [];
  let y = top;
  for (const text of wrapText(block.title, FONT_SIZE, frame.width)) {
    ink.push({
      ...{ mark: "text", x: 0, y: y + LINE_HEIGHT / 2, text, anchor: "start" },
      ...{ fill: "ink", isBold: true },
    });
    y += LINE_HEIGHT;
  }
  if (block.rows.every(({ extent }) => extent === null)) {
    const y0 = y + LINE_HEIGHT / 2;
    ink.push({ ...{ mark: "text", x: 0, y: y0, text: SILENT, anchor: "start", fill: "inkMuted" } });
    return { ink, spots, bottom: y + LINE_HEIGHT };
  }
  y += HEAD_GAP;
  const start = y;
  const bars: Ink[] = [];
  for (const row of block.rows) {
    const placed = drawRow(row, frame, axis, toColour(row, styles), y);
    bars.push(...placed.ink);
    if (row.figure !== null) {
      const label = `${block.title}: ${row.name}, ${row.label}`;
      spots.push({ x: 0, y, width: frame.width, height: placed.height, label, figure: row.figure });
    }
    y += placed.height;
  }
  ink.push(...drawScale(axis, frame, start, y), ...bars);
  return { ink, spots, bottom: y + AXIS_HEIGHT };
}

function toAxis({ rows, unit }: NeighbourhoodBlock, { isNarrow }: Frame): ValueAxis {
  const values = rows.flatMap(({ extent }) => (extent === null ? [] : [extent.high]));
  return toValueAxis(values, unit, "linear", isNarrow ? 3 : 5, false);
}

function drawScale(axis: ValueAxis, { left, right }: Frame, top: number, bottom: number): Ink[] {
  const x = (value: number) => left + toFraction(value, axis) * (right - left);
  return axis.ticks.flatMap(({ value, label }): Ink[] => [
    { mark: "path", d: toStroke(x(value), top, x(value), bottom), stroke: "rule" },
    {
      ...{ mark: "text", y: bottom + 12, text: label, fill: "inkMuted" },
      ...(value === 0 && left === 0
        ? { x: x(value), anchor: "start" as const }
        : { x: x(value), anchor: "middle" as const }),
    },
  ]);
}

function toColour(row: NeighbourhoodRow, styles: ReadonlyMap<string, CountryStyle>): InkColour {
  const style = row.iso3 === null ? undefined : styles.get(row.iso3);
  return style === undefined ? "inkMuted" : { country: style.slot };
}

/** One row: name, bar with its range, label; on a narrow drawing the words stand above the bar. */
function drawRow(
  row: NeighbourhoodRow,
  { width, isNarrow, left, right }: Frame,
  axis: ValueAxis,
  fill: InkColour,
  top: number,
): { ink: Ink[]; height: number } {
  const x = (value: number) => left + toFraction(value, axis) * (right - left);
  const { extent, name, label, role } = row;
  const isBold = role !== "other";
  const names = wrapText(name, FONT_SIZE, isNarrow ? width : left - GAP);
  const barEnd = extent === null ? left : x(extent.value ?? extent.high);
  const end = extent === null ? left : Math.max(barEnd, x(extent.high));
  const labelAt = isNarrow ? width : end + GAP;
  const labels = wrapText(label, FONT_SIZE, isNarrow ? width : width - labelAt);
  const isShared =
    isNarrow &&
    names.length === 1 &&
    labels.length === 1 &&
    toBoldWidth(name) + toBoldWidth(label) + GAP <= width;
  const wordLines = isShared ? 1 : names.length + labels.length;
  const lines = isNarrow ? wordLines : Math.max(names.length, labels.length);
  const height = isNarrow
    ? lines * LINE_HEIGHT + (extent === null ? GAP : BAR + 12)
    : Math.max(ROW, lines * LINE_HEIGHT + GAP);
  const middle = isNarrow ? top + lines * LINE_HEIGHT + BAR / 2 + 3 : top + height / 2;
  const text = (
    each: string,
    at: number,
    line: number,
    look: Pick<Extract<Ink, { mark: "text" }>, "anchor" | "fill" | "isBold">,
  ): Ink => ({
    ...{ mark: "text", x: at, y: line, text: each, hasRim: true, ...look },
  });
  const toLine = (count: number, index: number) =>
    isNarrow ? top + (index + 0.5) * LINE_HEIGHT : middle + (index - (count - 1) / 2) * LINE_HEIGHT;
  const labelFrom = isNarrow && !isShared ? names.length : 0;
  return {
    height,
    ink: [
      ...(role === "together"
        ? [{ mark: "path" as const, d: toStroke(0, top, width, top), stroke: "rule" as const }]
        : []),
      ...names.map((each, index) =>
        text(each, isNarrow ? 0 : left - GAP, toLine(names.length, index), {
          ...{ anchor: isNarrow ? "start" : "end", fill: "ink", isBold },
        }),
      ),
      ...(extent === null ? [] : drawBar(row, x, fill, middle)),
      ...labels.map((each, index) =>
        text(
          each,
          isShared ? width : isNarrow ? 0 : labelAt,
          toLine(labels.length, index + labelFrom),
          {
            anchor: isShared ? "end" : "start",
            ...{ fill: extent === null ? "inkMuted" : "ink", isBold: false },
          },
        ),
      ),
    ],
  };
}

function drawBar(
  { extent, isOld }: NeighbourhoodRow,
  x: (value: number) => number,
  fill: InkColour,
  middle: number,
): Ink[] {
  if (extent === null) return [];
  const { value, low, high } = extent;
  const from = value === null ? x(low) : x(0);
  const length = Math.max(1, x(value ?? high) - from);
  const isRange = value !== null && x(high) - x(low) >= 1;
  const ends = [low, high].map((end) =>
    toStroke(x(end), middle - WHISKER, x(end), middle + WHISKER),
  );
  return [
    {
      ...{ mark: "path", d: toBox(from, middle - BAR / 2, length, BAR), fill },
      opacity: isOld ? FAINT : undefined,
    },
    ...(isRange
      ? [
          {
            ...{ mark: "path" as const, stroke: "ink" as const, strokeWidth: 1.5 },
            d: [toStroke(x(low), middle, x(high), middle), ...ends].join(""),
          },
        ]
      : []),
  ];
}

function toBoldWidth(text: string): number {
  return estimateTextWidth(text, FONT_SIZE) * 1.06;
}
