import { toCount } from "@/lib/domain/count-words";
import { FONT_SIZE } from "./frame";
import { estimateTextWidth, wrapText } from "./text-width";

/** A column of a drawn table that is to have a place. */
export interface ColumnWish {
  label: string;
  isNumeric: boolean;
  /** Pixels that it takes at least: its text is squeezed into more lines, but no word is broken. */
  least: number;
  /** Pixels in which none of its cells is squeezed. */
  whole: number;
  /** Pixels that it takes where there is room for a label of fewer lines. */
  wish: number;
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

const WIDEST_LABEL = 130;
/** A text is squeezed to so much of its wish at most: below that its rows grow too tall. */
const SQUEEZED = 0.3;
/** Columns stand at least so far apart. */
const LEAST_GAP = 8;

/**
 * What a column of these texts needs. A number stays on one line, with its year or remark below it
 * where room is short; any other text may be broken at every space.
 *
 * @param most pixels that its texts take at most
 */
export function toColumnRoom(
  texts: readonly string[],
  { label, isNumeric }: { label: string; isNumeric: boolean },
  most: number,
): Pick<ColumnWish, "least" | "whole" | "wish"> {
  const longestText = Math.max(0, ...texts.map(toTextWidth));
  const pieces = [...texts.flatMap((text) => toPieces(text, isNumeric)), ...label.split(" ")];
  const longest = Math.max(0, ...pieces.map(toTextWidth));
  const whole = Math.max(longest, Math.min(longestText, most));
  return {
    least: isNumeric ? longest : Math.max(longest, Math.ceil(whole * SQUEEZED)),
    whole,
    wish: isNumeric ? Math.max(whole, Math.min(WIDEST_LABEL, toTextWidth(label))) : whole,
  };
}

function toPieces(text: string, isNumeric: boolean): string[] {
  return text.split(isNumeric && /\d/.test(text) ? / (?=\()/ : " ");
}

/**
 * As many of the first columns as a width bears, in their order: squeezed before one is left out,
 * and given what their cells need, then what their labels wish for, as far as there is room.
 *
 * @param gap pixels between columns where all of them have room
 */
export function fitColumns<Column extends ColumnWish>(
  all: readonly Column[],
  width: number,
  gap: number,
): FittedColumn<Column>[] {
  const room = (columns: readonly Column[], apart: number) =>
    width - sum(columns.map(({ least }) => least)) - Math.max(0, columns.length - 1) * apart;
  const apart = room(all, gap) >= 0 ? gap : Math.min(gap, LEAST_GAP);
  const kept = all.filter((_, index) => room(all.slice(0, index + 1), apart) >= 0);
  const forCells = share(
    kept.map(({ least, whole }) => whole - least),
    room(kept, apart),
  );
  const forLabels = share(
    kept.map(({ whole, wish }) => wish - whole),
    room(kept, apart) - sum(forCells),
  );
  let x = 0;
  return kept.map((column, index) => {
    const taken = column.least + (forCells[index] ?? 0) + (forLabels[index] ?? 0);
    const from = x;
    x += taken + apart;
    const lines = wrapText(column.label, FONT_SIZE, taken);
    return { column, lines, x: column.isNumeric ? from + taken : from, width: taken };
  });
}

/** Who asks for little gets it whole, the others an equal part of what is left, in whole pixels. */
function share(asked: readonly number[], room: number): number[] {
  const granted = asked.map(() => 0);
  const byNeed = [...asked.keys()].sort((a, b) => (asked[a] ?? 0) - (asked[b] ?? 0));
  let left = room;
  byNeed.forEach((index, place) => {
    const part = Math.floor(left / (byNeed.length - place));
    granted[index] = Math.max(0, Math.min(asked[index] ?? 0, part));
    left -= granted[index] ?? 0;
  });
  return granted;
}

/** How wide a text runs at a table's size, in whole pixels. */
export function toTextWidth(text: string): number {
  return Math.ceil(estimateTextWidth(text, FONT_SIZE));
}

/**
 * What a drawn table says of what it leaves out; nothing where it leaves out nothing.
 *
 * @example toLeftOut([[1, "more column"]]) // → ["Not drawn: 1 more column; the CSV has all"]
 */
export function toLeftOut(parts: readonly Parameters<typeof toCount>[]): string[] {
  const said = parts.filter(([count]) => count > 0).map((part) => toCount(...part));
  return said.length === 0 ? [] : [`Not drawn: ${said.join(" and ")}; the CSV has all`];
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
