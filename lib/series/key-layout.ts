import type { FigureKey } from "@/lib/domain/figure-key";
import { FONT_SIZE } from "./frame";
import type { Ink } from "./ink";
import type { Spot } from "./spot";
import { estimateTextWidth } from "./text-width";

/** One entry of a chart's key: a sign and what it stands for. */
export interface KeyEntry {
  iconWidth: number;
  /** Stands before the text in bold. */
  bold?: string;
  text: string;
  /** What stands behind the entry's figure; null where it shows none. */
  figure?: FigureKey | null;
  /** The sign, from its left edge and the line's middle. */
  draw: (x: number, y: number) => Ink[];
}

/** High enough for a finger. */
const ROW = 24;
const GAP = 18;
const ICON_GAP = 6;
const WORD_GAP = 5;
const ABOVE = 10;

/**
 * Entries side by side from the left, in a new row where one does not fit; each group begins a row.
 *
 * @param top where the key begins, in pixels
 * @returns `height` of the key with the room above it
 */
export function layOutKey(
  groups: readonly (readonly KeyEntry[])[],
  width: number,
  top: number,
): { ink: Ink[]; spots: Spot[]; height: number } {
  const ink: Ink[] = [];
  const spots: Spot[] = [];
  let rows = 0;
  for (const group of groups.filter((entries) => entries.length > 0)) {
    let x = 0;
    rows += 1;
    for (const { iconWidth, bold, text, figure, draw } of group) {
      const boldWidth = bold === undefined ? 0 : estimateTextWidth(bold, FONT_SIZE) + WORD_GAP;
      const needed = iconWidth + ICON_GAP + boldWidth + estimateTextWidth(text, FONT_SIZE);
      if (x > 0 && x + needed > width) {
        x = 0;
        rows += 1;
      }
      const y = top + ABOVE + (rows - 0.5) * ROW;
      const start = x + iconWidth + ICON_GAP;
      const common = { mark: "text" as const, y, fill: "ink" as const, anchor: "start" as const };
      ink.push(...draw(x, y));
      if (bold !== undefined) ink.push({ ...common, x: start, text: bold, isBold: true });
      ink.push({ ...common, x: start + boldWidth, text });
      if (figure) {
        const label = [bold, text].filter((each) => each !== undefined).join(": ");
        spots.push({ x, y: y - ROW / 2, width: needed, height: ROW, label, figure });
      }
      x += needed + GAP;
    }
  }
  return { ink, spots, height: rows === 0 ? 0 : ABOVE + rows * ROW };
}
