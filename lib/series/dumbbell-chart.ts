import {
  type DumbbellRow,
  drawLegend,
  drawMissing,
  drawNames,
  drawPair,
  type EndLook,
  LABEL_GAP,
  type PlacedRow,
  RADIUS,
  toOrder,
  toWidth,
} from "./dumbbell-rows";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toStroke } from "./ink";
import type { InkChart, Spot } from "./spot";
import { wrapText } from "./text-width";
import { thinTicks, toFraction, type ValueAxis } from "./value-axis";

/** All that a drawing of pairs needs. Lengths in pixels. */
export interface DumbbellChart extends InkChart {
  kind: "dumbbell";
  rows: PlacedRow[];
  notes: string[];
}

/** A spot is as high as a finger needs. */
const REACH = 12;
const NARROW = 520;
const NAME_GAP = 12;
const WIDEST_NAMES = 0.3;
const KEY_HEIGHT = 26;
const LINE_ROOM = 26;
const BOTTOM = 26;

/**
 * Two figures to a row, joined by a stroke: the farther apart, the longer. Each end's label stands
 * outside the pair, so no label covers another; on a narrow drawing names stand above their rows.
 *
 * @param legend how the two ends are told apart
 * @param width of the drawing in pixels, 280 or more
 */
export function toDumbbellChart({
  rows,
  axis,
  legend,
  width,
  notes,
}: {
  rows: readonly DumbbellRow[];
  axis: ValueAxis;
  legend: readonly { look: EndLook; words: string }[];
  width: number;
  notes: readonly string[];
}): DumbbellChart {
  const isNarrow = width < NARROW;
  const namesWidth = isNarrow
    ? width
    : Math.min(
        width * WIDEST_NAMES,
        Math.max(0, ...rows.flatMap(({ name, aside }) => [name, aside].map(toWidth))),
      );
  const names = rows.map(({ name }) => wrapText(name, FONT_SIZE, namesWidth));
  const asides = rows.map(({ aside }) => wrapText(aside, FONT_SIZE, namesWidth));
  const plot = toPlot(rows, axis, isNarrow ? 0 : namesWidth + NAME_GAP, width);
  const x = (value: number) => plot.left + toFraction(value, axis) * (plot.right - plot.left);

  let y = KEY_HEIGHT;
  const placed = rows.map((row, index): PlacedRow => {
    const lines = (names[index]?.length ?? 0) + (asides[index]?.length ?? 0);
    const words = lines * LINE_HEIGHT;
    const missing = row.missing.length * LINE_HEIGHT;
    const body = Math.max(LINE_ROOM, (row.ends.length > 0 ? LINE_ROOM : 0) + missing);
    const height = isNarrow ? words + body + 12 : Math.max(body, words) + 8;
    const top = y;
    y += height;
    const start = isNarrow ? top + words + 4 : top;
    const middle =
      start + (top + height - (isNarrow ? 8 : 0) - start - (row.ends.length > 0 ? missing : 0)) / 2;
    return { ...row, top, height, middle, at: row.ends.map(({ value }) => x(value)) };
  });
  const height = y + BOTTOM;
  const widest = Math.max(0, ...axis.ticks.map(({ label }) => toWidth(label)));
  const ticks = thinTicks(axis.ticks, axis, (widest + 12) / (plot.right - plot.left));
  const ink: Ink[] = [
    ...drawLegend(legend),
    ...ticks.flatMap(({ value, label }): Ink[] => [
      { mark: "path", d: toStroke(x(value), KEY_HEIGHT, x(value), y), stroke: "rule" },
      { mark: "text", x: x(value), y: y + 15, text: label, fill: "inkMuted", anchor: "middle" },
    ]),
    ...placed.flatMap((row, index) => [
      ...drawNames(row, names[index] ?? [], asides[index] ?? [], isNarrow ? null : namesWidth),
      ...drawPair(row),
      ...drawMissing(row, isNarrow ? 0 : plot.left),
    ]),
  ];
  return {
    ...{ kind: "dumbbell", width, height, rows: placed, ink, notes: [...notes] },
    spots: placed.flatMap(toSpots),
  };
}

/** The plot's sides: as wide as leaves room for each row's own labels and for the last tick's name. */
function toPlot(rows: readonly DumbbellRow[], axis: ValueAxis, start: number, width: number) {
  const pairs = rows.flatMap(({ ends }) => {
    const [first, last] = toOrder(ends);
    if (first === undefined || last === undefined) return [];
    const isPair = ends.length > 1;
    return {
      before: isPair ? toWidth(first.label) + LABEL_GAP : RADIUS,
      after: toWidth(last.label) + LABEL_GAP,
      from: toFraction(first.value, axis),
      to: toFraction(last.value, axis),
    };
  });
  const ticks = axis.ticks.map(({ label, value }) => ({
    ...{ before: toWidth(label) / 2, after: toWidth(label) / 2 },
    ...{ from: toFraction(value, axis), to: toFraction(value, axis) },
  }));
  const all = [...pairs, ...ticks];
  const before = Math.max(RADIUS, ...all.map((each) => each.before));
  const after = Math.max(RADIUS, ...all.map((each) => each.after));
  const sure = Math.max(40, width - start - before - after);
  return {
    left: start + Math.max(RADIUS, ...all.map((each) => each.before - each.from * sure)),
    right: width - Math.max(RADIUS, ...all.map((each) => each.after - (1 - each.to) * sure)),
  };
}

/** A mark with its label answers as one; where two marks meet, each has its own side. */
function toSpots({ ends, middle, at }: PlacedRow): Spot[] {
  const [first] = toOrder(ends);
  const between = at.length > 1 ? (Math.min(...at) + Math.max(...at)) / 2 : null;
  return ends.map((end, index) => {
    const x = at[index] ?? 0;
    const reach = LABEL_GAP + toWidth(end.label);
    const isLeft = between !== null && end === first;
    const inner = between === null ? REACH : Math.min(REACH, Math.abs(between - x));
    return {
      ...{ x: isLeft ? x - reach : x - inner, width: reach + inner },
      ...{ y: middle - REACH, height: 2 * REACH },
      ...{ label: `${end.name}: ${end.label}`, figure: end.figure },
    };
  });
}
