/** Days that a month has at most: a day's place within its month is counted in these. */
const DAYS = 31;

/** ISO "2012", "2012-01" or "2012-01-11" read apart; a part that is not stated is null. */
function readParts(iso: string): { year: number; month: number | null; day: number | null } {
  const [year, month, day] = iso.split("-").map(Number);
  return { year: year ?? Number.NaN, month: month ?? null, day: day ?? null };
}

/**
 * Where a date begins on a line of years. A date that is stated less exactly begins where its
 * period does, so that places follow the order in which dates are sorted.
 *
 * @param iso "2012", "2012-01" or "2012-01-11"
 * @example toYearPlace("2012-07") // → 2012.5
 */
export function toYearPlace(iso: string): number {
  const { year, month, day } = readParts(iso);
  return year + ((month ?? 1) - 1 + ((day ?? 1) - 1) / DAYS) / 12;
}

/**
 * Where the period that a date names ends: the year's, the month's or the day's.
 *
 * @example toYearEnd("2012") // → 2013
 */
export function toYearEnd(iso: string): number {
  const { month, day } = readParts(iso);
  const length = month === null ? 1 : day === null ? 1 / 12 : 1 / (12 * DAYS);
  return toYearPlace(iso) + length;
}

/** Steps, in years, at which a line of years may be named. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/**
 * Years at which a line of years is named: whole, evenly apart, at most so many.
 *
 * @param from the first year shown
 * @param to the last year shown, included
 */
export function toYearTicks(from: number, to: number, most: number): number[] {
  const step = STEPS.find((each) => (to - from) / each < most) ?? to - from + 1;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, at) => first + at * step);
}

/** A line of years laid between two places in pixels. */
export interface TimeScale {
  from: number;
  /** The last year shown, with all its days. */
  to: number;
  left: number;
  right: number;
  /** The place of a year's beginning, or of any moment within one. */
  x: (place: number) => number;
}

/** A line from the first day of one year to the last day of another. */
export function toTimeScale(from: number, to: number, left: number, right: number): TimeScale {
  const width = (right - left) / (to + 1 - from);
  return { from, to, left, right, x: (place) => left + (place - from) * width };
}
