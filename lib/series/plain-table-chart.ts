import { toCellText } from "./figure-cell";
import { fitColumns, toColumnRoom, toLeftOut } from "./fit-columns";
import { FONT_SIZE, LINE_HEIGHT, type Margins } from "./frame";
import { type Ink, toStroke } from "./ink";
import type { InkChart, Spot } from "./spot";
import type { TableRows } from "./tables";
import { wrapText } from "./text-width";

/** Every row of a table as a picture has them: the first column names each row. */
export interface PlainTableChart extends InkChart {
  kind: "plain-table";
  margins: Margins;
  notes: string[];
}

const GAP = 16;
const PADDING = 10;
/** So much of the width the rows' names take at most. */
const MOST_NAMES = 0.42;

/**
 * A table drawn with every row and as many of its columns as the width bears, their texts squeezed
 * into more lines before one is left out; how many are left out is said in the notes.
 *
 * @param strong how many rows, from the first on, stand out
 * @param width of the drawing in pixels, 280 or more
 */
export function toPlainTableChart(
  { columns, rows }: TableRows,
  strong: number,
  width: number,
): PlainTableChart {
  const wishes = columns.map(({ label, numeric }, index) => ({
    ...{ label, isNumeric: numeric, index },
    ...toColumnRoom(
      rows.map((row) => toCellText(row[index] ?? "")),
      { label, isNumeric: numeric },
      index === 0 ? Math.floor(width * MOST_NAMES) : width,
    ),
  }));
  const fitted = fitColumns(wishes, width, GAP);
  const headHeight =
    Math.max(1, ...fitted.map(({ lines }) => lines.length)) * LINE_HEIGHT + PADDING;
  const ink: Ink[] = fitted.flatMap(({ lines, x, column }) =>
    toText(lines, x, headHeight - 8 - lines.length * LINE_HEIGHT, {
      fill: "inkMuted",
      anchor: column.isNumeric ? "end" : "start",
    }),
  );
  ink.push(toRule(width, headHeight, "ink"));
  const spots: Spot[] = [];
  let top = headHeight;
  rows.forEach((row, at) => {
    const cells = fitted.map(({ column, x, width: room }) => {
      const cell = row[column.index] ?? "";
      return { cell, x, room, column, lines: wrapText(toCellText(cell), FONT_SIZE, room) };
    });
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * LINE_HEIGHT + PADDING;
    for (const { cell, x, room, column, lines } of cells) {
      ink.push(
        ...toText(lines, x, top + (height - lines.length * LINE_HEIGHT) / 2, {
          fill: "ink",
          anchor: column.isNumeric ? "end" : "start",
          ...(at < strong && { isBold: true }),
        }),
      );
      if (typeof cell === "string") continue;
      const name = toCellText(row[0] ?? "");
      spots.push({
        ...{ x: column.isNumeric ? x - room : x, y: top, width: room, height },
        label: `${name}, ${column.label}: ${cell.text}`,
        figure: cell.figure,
      });
    }
    top += height;
    ink.push(toRule(width, top, "rule"));
  });
  const left = columns.length - fitted.length;
  return {
    kind: "plain-table",
    ...{ width, height: top + 4, ink, spots },
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    notes: toLeftOut([[left, "more column"]]),
  };
}

function toText(
  lines: readonly string[],
  x: number,
  top: number,
  look: { fill: "ink" | "inkMuted"; anchor: "start" | "end"; isBold?: boolean },
): Ink[] {
  return lines.map((text, index) => ({
    mark: "text" as const,
    ...{ x, y: top + (index + 0.5) * LINE_HEIGHT, text },
    ...look,
  }));
}

function toRule(width: number, y: number, stroke: "ink" | "rule"): Ink {
  return { mark: "path", d: toStroke(0, y - 0.5, width, y - 0.5), stroke, strokeWidth: 1 };
}
