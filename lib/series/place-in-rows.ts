/** A mark on a line, with the labels that it would have. Places and widths in pixels. */
export interface Wanted {
  start: number;
  end: number;
  /** How wide each of its labels runs, the one liked best first; none for a mark that has no label. */
  labels: readonly number[];
}

/** Where a mark stands, and which of its labels stands beside it. */
export interface PlacedMark {
  row: number;
  /** Place in the list of its labels; null where none fits. */
  label: number | null;
  /** On which side of the mark the label stands. */
  side: "right" | "left";
}

/** Between a mark and its label, and between what stands side by side in a row. */
export const LABEL_GAP = 5;
const AIR = 7;

interface Try {
  label: number | null;
  side: "right" | "left";
  start: number;
  end: number;
}

/**
 * Marks in rows, so that none touches another and no label stands over a mark or another label.
 *
 * Each, from the left, takes the first row in which its best label has room, then the next best,
 * then stands without; a label is given at most so many rows, marks as many as they need.
 *
 * @param wanted by start
 * @returns a place for each, in the order given
 */
export function placeInRows(
  wanted: readonly Wanted[],
  room: { left: number; right: number; labelRows: number },
): PlacedMark[] {
  const ends: number[] = [];
  return wanted.map(({ start, end, labels }) => {
    const bare: Try = { label: null, side: "right", start, end };
    for (const each of labels.flatMap((width, label) => toTries(start, end, width, label))) {
      if (each.start < room.left || each.end > room.right) continue;
      const row = findRow(each.start, room.labelRows);
      if (row !== null) return take(each, row);
    }
    return take(bare, findRow(start, ends.length) ?? ends.length);
  });

  /** The first of some rows in which nothing stands to the right of a place. */
  function findRow(start: number, rows: number): number | null {
    for (let row = 0; row < rows; row += 1) {
      const last = ends[row];
      if (last === undefined || last + AIR <= start) return row;
    }
    return null;
  }

  function take({ label, side, end }: Try, row: number): PlacedMark {
    ends[row] = end;
    return { row, label, side };
  }
}

function toTries(start: number, end: number, width: number, label: number): Try[] {
  const reach = LABEL_GAP + width;
  return [
    { label, side: "right", start, end: end + reach },
    { label, side: "left", start: start - reach, end },
  ];
}
