import { quantileSorted } from "d3-array";
import { ckmeans } from "simple-statistics";

/** Closed list: how values are put into classes. */
export const BREAK_KINDS = ["quantile", "jenks", "log"] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** One class of values: from `low` on and below `high`; the last holds its `high` as well. */
export interface ValueClass {
  low: number;
  high: number;
  /** The largest of its values. */
  top: number;
  /** How many of the values are in it. */
  count: number;
}

/**
 * Values in classes of rising size. Every value is in exactly one, and none is empty.
 *
 * - `quantile`: about as many values in each;
 * - `jenks`: natural breaks, the least squared distance within classes (ckmeans of simple-statistics,
 *   after Wang & Song 2011);
 * - `log`: between steps of equal ratio, at powers of ten or parts of them. Where a value is zero
 *   or less there is no such step, and `quantile` is taken instead: see toBreakKind.
 *
 * Equal values are never parted, so many equal ones make fewer classes than wanted; two different
 * values or more make two classes at least.
 *
 * @param values in any order and unit; at least one
 * @param wanted classes, 2 or more
 * @throws RangeError without a value
 * @example toClasses([1, 2, 3, 4], "quantile", 2)
 * // → [{ low: 1, high: 3, top: 2, count: 2 }, { low: 3, high: 4, top: 4, count: 2 }]
 */
export function toClasses(
  values: readonly number[],
  kind: BreakKind,
  wanted: number,
): ValueClass[] {
  const sorted = values.toSorted((one, other) => one - other);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new RangeError("no value to be classed");
  const starts = toStarts(sorted, toBreakKind(sorted, kind), wanted);
  // A start at or below the least, past the most, or standing twice would make an empty class.
  const inner = [...new Set(starts)]
    .filter((start) => start > least && start <= most)
    .sort((one, other) => one - other);
  const lows = [least, ...inner];
  return lows
    .map((low, index) => {
      const high = lows[index + 1] ?? most;
      const isLast = index === lows.length - 1;
      const members = sorted.filter(
        (value) => value >= low && (isLast ? value <= high : value < high),
      );
      return { low, high, top: members.at(-1) ?? low, count: members.length };
    })
    .filter(({ count }) => count > 0);
}

/**
 * The kind that the values allow: a log step needs values above zero, and `quantile` stands in.
 *
 * @example toBreakKind([0, 5], "log") // → "quantile"
 */
export function toBreakKind(values: readonly number[], asked: BreakKind): BreakKind {
  return asked === "log" && values.some((value) => value <= 0) ? "quantile" : asked;
}

/**
 * The place of a value's class, from 0; null where it is in none.
 *
 * @example findClass(3, toClasses([1, 2, 3, 4], "quantile", 2)) // → 1
 */
export function findClass(value: number, classes: readonly ValueClass[]): number | null {
  const place = classes.findIndex(
    ({ low, high }, index) =>
      value >= low && (index === classes.length - 1 ? value <= high : value < toEnd(index, high)),
  );
  return place < 0 ? null : place;

  /** Between two classes may lie a step without a value; it belongs to the lower one. */
  function toEnd(index: number, high: number): number {
    return Math.max(high, classes[index + 1]?.low ?? high);
  }
}

/** Where each class after the first begins. */
function toStarts(sorted: readonly number[], kind: BreakKind, wanted: number): number[] {
  switch (kind) {
    case "quantile": {
      const lastPlaces = Array.from({ length: wanted - 1 }, (_, index) =>
        quantileSorted([...sorted], (index + 1) / wanted),
      );
      const starts = lastPlaces.flatMap(
        (place) => sorted.find((value) => value >= (place ?? Number.POSITIVE_INFINITY)) ?? [],
      );
      // Where most values are equal, all quantiles may fall on them: what is larger is told apart.
      const next = sorted.find((value) => value > (sorted[0] ?? 0));
      return new Set(starts.filter((start) => start > (sorted[0] ?? 0))).size > 0
        ? starts
        : next === undefined
          ? []
          : [next];
    }
    case "jenks": {
      const groups = ckmeans([...sorted], Math.min(wanted, new Set(sorted).size));
      return groups.slice(1).flatMap(([first]) => first ?? []);
    }
    case "log":
      return toLogSteps(sorted[0] ?? 1, sorted.at(-1) ?? 1, wanted);
  }
}

/** Starts at powers of the finest ratio that makes no more classes than wanted: √√10, √10, 10, 100 and on. */
function toLogSteps(least: number, most: number, wanted: number): number[] {
  for (let power = 0.25; ; power = power < 1 ? power * 2 : power + 1) {
    const first = Math.floor(Math.log10(least) / power + 1e-9) + 1;
    const last = Math.ceil(Math.log10(most) / power - 1e-9) - 1;
    if (last - first + 2 <= wanted) {
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
        Number((10 ** (power * (first + index))).toPrecision(3)),
      );
    }
  }
}
