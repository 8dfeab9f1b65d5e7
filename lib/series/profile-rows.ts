import { FONT_SIZE, LINE_HEIGHT } from "./frame";
import { type Ink, toStroke } from "./ink";
import type { ProfileIndicator } from "./profile";
import { toOwnLabel } from "./profile-words";
import { estimateTextWidth, wrapText } from "./text-width";

/** Below this, a row's words stand over its strip rather than beside it. */
const STACKED_BELOW = 640;
const ROW_ROOM = 10;
const PLACE_WIDTH = 34;
const GAP = 12;
/** Half of the widest mark stands before 0 and after 100. */
const INSET = 7;
const WIDEST_NAME = 0.34;
const WIDEST_LABEL = 0.26;

interface Columns {
  isStacked: boolean;
  names: number;
  labels: number;
  left: number;
  right: number;
}

/** Where a strip and its words stand, one beside the other or one over the other. */
export function toColumns(indicators: readonly ProfileIndicator[], width: number): Columns {
  if (width < STACKED_BELOW) {
    return { isStacked: true, names: width, labels: width, left: 0, right: width - PLACE_WIDTH };
  }
  const widest = (texts: readonly string[], share: number) =>
    Math.ceil(
      Math.min(
        Math.max(0, ...texts.map((text) => estimateTextWidth(text, FONT_SIZE))),
        width * share,
      ),
    );
  const names = widest(
    indicators.map(({ name }) => name),
    WIDEST_NAME,
  );
  const labels = widest(indicators.map(toOwnLabel), WIDEST_LABEL);
  return {
    ...{ isStacked: false, names, labels },
    left: names + GAP,
    right: width - labels - GAP - PLACE_WIDTH,
  };
}

/** A row's words and its empty strip; `x` tells where on it a percentile stands. */
export function toRow(indicator: ProfileIndicator, columns: Columns, width: number, top: number) {
  const { isStacked, left, right } = columns;
  const { own, name } = indicator;
  const isPlaced = own !== null && own.percentile !== null;
  const label = toOwnLabel(indicator);
  const nameLines = wrapText(name, FONT_SIZE, columns.names);
  const labelLines = wrapText(label, FONT_SIZE, columns.labels);
  const isShared =
    isStacked &&
    nameLines.length === 1 &&
    estimateTextWidth(`${name}${label}`, FONT_SIZE) + GAP <= width;
  const wordLines = isShared ? 1 : nameLines.length + labelLines.length;
  const words = isStacked ? wordLines : Math.max(nameLines.length, labelLines.length);
  const height = words * LINE_HEIGHT + ROW_ROOM + (isStacked ? LINE_HEIGHT : 0);
  const middle = isStacked ? top + ROW_ROOM / 2 + (words + 0.5) * LINE_HEIGHT : top + height / 2;
  const text = (
    lines: readonly string[],
    x: number,
    from: number,
    look: { anchor?: "start" | "end"; isMuted?: boolean; isBold?: boolean },
  ): Ink[] =>
    lines.map((line, index) => ({
      mark: "text",
      x,
      y: from + (index + 0.5) * LINE_HEIGHT,
      text: line,
      fill: look.isMuted ? "inkMuted" : "ink",
      anchor: look.anchor ?? "start",
      isBold: look.isBold,
    }));
  const centred = (lines: readonly string[]) => middle - (lines.length * LINE_HEIGHT) / 2;
  const start = top + ROW_ROOM / 2;
  const under = start + nameLines.length * LINE_HEIGHT;
  const spoken = isStacked
    ? [
        ...text(nameLines, 0, start, {}),
        ...(isShared
          ? text([label], width, start, { anchor: "end", isMuted: true })
          : text(labelLines, 0, under, { isMuted: true })),
      ]
    : [
        ...text(nameLines, 0, centred(nameLines), {}),
        ...text(labelLines, right + PLACE_WIDTH + GAP, centred(labelLines), { isMuted: !isPlaced }),
      ];
  const place = own?.percentile ?? null;
  return {
    height,
    middle,
    x: (percentile: number) => left + INSET + (percentile / 100) * (right - left - 2 * INSET),
    ink: [
      ...spoken,
      ...drawStrip(columns, middle, isPlaced),
      ...(place === null
        ? []
        : text([String(Math.round(place))], right + PLACE_WIDTH, middle - LINE_HEIGHT / 2, {
            anchor: "end",
            isBold: true,
          })),
    ],
  };
}

function drawStrip({ left, right }: Columns, y: number, isPlaced: boolean): Ink[] {
  const middle = (left + right) / 2;
  return [
    {
      mark: "path",
      d: toStroke(left + INSET, y, right - INSET, y),
      stroke: "rule",
      dash: isPlaced ? undefined : "2 3",
    },
    {
      mark: "path",
      d: [left + INSET, middle, right - INSET].map((x) => toStroke(x, y - 4, x, y + 4)).join(""),
      stroke: "rule",
    },
  ];
}

/** The words at a group's ends and its middle. */
export function drawHead(
  [low, high]: readonly [string, string],
  { left, right }: Columns,
  y: number,
): Ink[] {
  const word = (text: string, x: number, anchor: "start" | "middle" | "end"): Ink => ({
    ...{ mark: "text", x, y, text, anchor, fill: "inkMuted" },
  });
  const middle = "50";
  return [
    word(low, left + INSET, "start"),
    word(middle, (left + right) / 2, "middle"),
    word(high, right - INSET, "end"),
  ];
}
