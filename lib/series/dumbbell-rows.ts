import type { FigureKey } from "@/lib/domain/figure-key";
import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, type InkColour, toCircle, toMovedSymbol, toStroke } from "./ink";
import { estimateTextWidth } from "./text-width";

/** How the marks of one end look; hollow is the earlier of two years. */
export interface EndLook {
  colour: InkColour;
  /** An SVG path around 0,0; null is a hollow circle. */
  symbolPath: string | null;
}

/** One of a row's two figures. */
export interface DumbbellEnd {
  look: EndLook;
  /** Where it stands on the axis. */
  value: number;
  label: string;
  figure: FigureKey;
  /** Whose figure it is, and of when, for those who do not see the place. */
  name: string;
}

export interface DumbbellRow {
  key: string;
  name: string;
  /** What else the row says of itself; empty where nothing. */
  aside: string;
  ends: readonly DumbbellEnd[];
  /** Why an end is missing, in words. */
  missing: readonly string[];
}

/** A row's marks as drawn; places in pixels from the drawing's top left. */
export interface PlacedRow extends DumbbellRow {
  top: number;
  height: number;
  /** Of the line on which the marks stand. */
  middle: number;
  /** Of each end's mark. */
  at: number[];
}

export const RADIUS = 5;
export const LABEL_GAP = RADIUS + 5;

/** The ends of a row from left to right. */
export function toOrder(ends: readonly DumbbellEnd[]): DumbbellEnd[] {
  return ends.toSorted((one, other) => one.value - other.value);
}

/** How the two ends are told apart, above all rows. */
export function drawLegend(legend: readonly { look: EndLook; words: string }[]): Ink[] {
  let x = RADIUS + 1;
  return legend.flatMap(({ look, words }): Ink[] => {
    const at = x;
    x += toWidth(words) + 36;
    return [
      ...drawMark(look, at, 9),
      {
        mark: "text",
        x: at + 11,
        y: 9,
        text: words,
        fill: look.colour,
        anchor: "start",
        isBold: true,
      },
    ];
  });
}

function drawMark({ colour, symbolPath }: EndLook, x: number, y: number): Ink[] {
  return symbolPath === null
    ? [
        {
          mark: "path",
          d: toCircle(x, y, RADIUS - 1),
          fill: "paper",
          stroke: colour,
          strokeWidth: 2,
        },
      ]
    : [{ mark: "path", d: toMovedSymbol(symbolPath, x, y, 1), fill: colour }];
}

/** A row's name and what it says of itself; in a column beside the plot, or above it where there is none. */
export function drawNames(
  row: PlacedRow,
  names: readonly string[],
  asides: readonly string[],
  column: number | null,
): Ink[] {
  const lines = [...names, ...asides];
  const top =
    column === null ? row.top + 4 : row.top + (row.height - lines.length * LINE_HEIGHT) / 2;
  return lines.map((text, index) => ({
    mark: "text" as const,
    ...{ x: column ?? 0, y: top + (index + 0.5) * LINE_HEIGHT, text },
    anchor: column === null ? ("start" as const) : ("end" as const),
    fill: index < names.length ? ("ink" as const) : ("inkMuted" as const),
    isBold: index < names.length,
  }));
}

/** A row's marks with their labels, and the stroke that joins them. */
export function drawPair({ ends, middle, at }: PlacedRow): Ink[] {
  const [left, right] = [Math.min(...at), Math.max(...at)];
  const [first] = toOrder(ends);
  return [
    ...(at.length > 1
      ? [
          {
            mark: "path" as const,
            d: toStroke(left, middle, right, middle),
            stroke: "inkMuted" as const,
            strokeWidth: 2,
          },
        ]
      : []),
    ...ends.flatMap((end, index): Ink[] => {
      const x = at[index] ?? 0;
      const isLeft = ends.length > 1 && end === first;
      return [
        ...drawMark(end.look, x, middle),
        {
          ...{
            mark: "text",
            x: isLeft ? x - LABEL_GAP : x + LABEL_GAP,
            y: middle,
            text: end.label,
          },
          ...{ fill: "ink", anchor: isLeft ? "end" : "start" },
        },
      ];
    }),
  ];
}

/** Under the marks where there are any, else in their place. */
export function drawMissing({ ends, missing, middle }: PlacedRow, x: number): Ink[] {
  const first = ends.length > 0 ? LINE_HEIGHT + 4 : -((missing.length - 1) / 2) * LINE_HEIGHT;
  return missing.map((text, index) => ({
    ...{ mark: "text", x, text, fill: "inkMuted", anchor: "start", hasRim: true },
    y: middle + first + index * LINE_HEIGHT,
  }));
}

/** In pixels, of words in the chart's own size. */
export function toWidth(text: string): number {
  return estimateTextWidth(text, FONT_SIZE);
}
