import { FONT_SIZE } from "./frame";
import { estimateTextWidth, wrapText } from "./text-width";

/** A column of a drawn table that is to have a place. */
export interface ColumnWish {
  label: string;
  isNumeric: boolean;
  /** Pixels that its cells take at least. */
  least: number;
}

export interface FittedColumn<Column> {
  column: Column;
  /** The label, broken into lines. */
  lines: string[];
  /** Where its text begins or, for numbers, ends. */
  x: number;
  /** Pixels that it takes. */
  width: number;
}

const WIDEST_COLUMN = 130;

/**
 * The first columns that a width bears, in their order; the numeric ones grow towards their labels'
 * width as far as there is room.
 */
export function fitColumns<Column extends ColumnWish>(
  all: readonly Column[],
  width: number,
  gap: number,
): FittedColumn<Column>[] {
  const kept = all.filter(
    (_, index) => sum(all.slice(0, index + 1).map(({ least }) => least)) + index * gap <= width,
  );
  const wishes = kept.map(({ label, isNumeric, least }) =>
    isNumeric ? Math.max(0, Math.min(WIDEST_COLUMN, toTextWidth(label)) - least) : 0,
  );
  const spare = width - sum(kept.map(({ least }) => least)) - (kept.length - 1) * gap;
  const granted = Math.min(1, spare / Math.max(1, sum(wishes)));
  let x = 0;
  return kept.map((column, index) => {
    const taken = Math.floor(column.least + (wishes[index] ?? 0) * granted);
    const from = x;
    x += taken + gap;
    const lines = wrapText(column.label, FONT_SIZE, taken);
    return { column, lines, x: column.isNumeric ? from + taken : from, width: taken };
  });
}

/** How wide a text runs at a table's size, in whole pixels. */
export function toTextWidth(text: string): number {
  return Math.ceil(estimateTextWidth(text, FONT_SIZE));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
