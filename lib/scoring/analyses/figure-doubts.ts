import type { Random } from "../random/create-random";
import type { ScoringColumn } from "../scoring-table";

/** Of which figures of a column more than one reading is possible, and which readings. */
export interface FigureDoubts {
  /** Places of the units in doubt. */
  units: Int32Array;
  /** Where each unit's readings start among `lows` and `widths`; one more at the end. */
  starts: Int32Array;
  lows: Float64Array;
  /** How wide each reading is; 0 for a single figure. */
  widths: Float64Array;
}

/** What counts as a reading besides the figure itself. */
export interface DoubtRule {
  ranges: boolean;
  rivals: boolean;
}

/**
 * The figures of a column that may be otherwise: stated as a range, or disputed by another source.
 *
 * A bound that is not stated is the figure itself. A figure that is missing or does not apply is not
 * in doubt: what is not known is not made up.
 *
 * @param order the units in the order in which they are to be drawn
 * @example findFigureDoubts({ values, low, high, rivals }, { ranges: true, rivals: true }).units // → [4, 17]
 */
export function findFigureDoubts(
  column: ScoringColumn,
  rule: DoubtRule,
  order: Iterable<number> = column.values.keys(),
): FigureDoubts {
  const units: number[] = [];
  const starts = [0];
  const readings: [low: number, high: number][] = [];
  for (const unit of order) {
    const value = column.values[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const own = rule.ranges ? toRange(value, column.low?.[unit], column.high?.[unit]) : null;
    const rivals = rule.rivals ? (column.rivals?.[unit] ?? []) : [];
    if (own === null && rivals.length === 0) continue;
    units.push(unit);
    readings.push(own ?? [value, value]);
    for (const rival of rivals) readings.push([rival, rival]);
    starts.push(readings.length);
  }
  return {
    units: Int32Array.from(units),
    starts: Int32Array.from(starts),
    lows: Float64Array.from(readings, ([low]) => low),
    widths: Float64Array.from(readings, ([low, high]) => high - low),
  };
}

/**
 * Draws one reading of each figure in doubt into `values`: any source's alike, and within a range
 * any figure alike. The other figures stay as they are.
 *
 * @example drawFigures(doubts, createRandom(1), values)
 */
export function drawFigures(
  { units, starts, lows, widths }: FigureDoubts,
  random: Random,
  values: Float64Array,
): void {
  let start = 0;
  for (let doubt = 0; doubt < units.length; doubt++) {
    const end = starts[doubt + 1] ?? 0;
    // One number says both which reading and where in it.
    const drawn = random() * (end - start);
    const whole = Math.trunc(drawn);
    const low = lows[start + whole] ?? Number.NaN;
    values[units[doubt] ?? 0] = low + (widths[start + whole] ?? 0) * (drawn - whole);
    start = end;
  }
}

function toRange(
  value: number,
  low = Number.NaN,
  high = Number.NaN,
): [low: number, high: number] | null {
  const from = Number.isNaN(low) ? value : low;
  const to = Number.isNaN(high) ? value : high;
  return from === value && to === value ? null : [from, to];
}
