import { type FigureCell, toCellText } from "@/lib/series/figure-cell";
import { toSafeCell } from "./csv-cell";

/** A table as a page shows it. */
export interface ShownTable {
  columns: readonly { label: string; numeric: boolean }[];
  rows: readonly (readonly FigureCell[])[];
}

/**
 * A table as tab-separated values, as a spreadsheet takes it from the clipboard: the words on the
 * page, one line a row, no cell that would be run as a formula.
 *
 * @example "Country\tpeople\nMongolia\t3,568,978\n"
 */
export function toTsv({ columns, rows }: ShownTable): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => row.map(toCellText))];
  return lines
    .map((line) => `${line.map((cell) => toSafeCell(toOneLine(cell))).join("\t")}\n`)
    .join("");
}

/**
 * A table in Markdown, figures to the right, with what it is above and its source below.
 *
 * @example "| Country | people |\n| --- | ---: |\n| Mongolia | 3,568,978 |\n"
 */
export function toMarkdownTable(
  { columns, rows }: ShownTable,
  caption: string,
  source: string,
): string {
  const toLine = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [
    `${toMarkdownText(caption)}\n\n`,
    toLine(columns.map(({ label }) => toMarkdownText(label))),
    toLine(columns.map(({ numeric }) => (numeric ? "---:" : "---"))),
    ...rows.map((row) => toLine(row.map((cell) => toMarkdownText(toCellText(cell))))),
    ...(source === "" ? [] : [`\n${toMarkdownText(source)}\n`]),
  ].join("");
}

function toMarkdownText(text: string): string {
  return toOneLine(text).replace(/[\\|*_`<>[\]]/g, (sign) => `\\${sign}`);
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
