import type { FigureKey } from "@/lib/domain/figure-key";

/** A cell of a table: its text, and the figure it shows where it shows one. */
export type FigureCell = string | { text: string; figure: FigureKey };

/** The words of a cell. */
export function toCellText(cell: FigureCell): string {
  return typeof cell === "string" ? cell : cell.text;
}
