/** How precisely a date is known. */
export const DATE_PRECISIONS = ["year", "month", "day"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** When something was, never more precise than its document says. */
export interface EventDate {
  /** ISO 8601 as far as known: `2012`, `2012-01` or `2012-01-11`. */
  from: string;
  /** The last day, month or year of a span, as precise as `from`; null where it is no span. */
  until: string | null;
  precision: DatePrecision;
}

const FORMS = { year: 4, month: 7, day: 10 } as const;
const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December"],
];

/** How precise a date is; undefined where there is no such date. @example precisionOf("2024-02-30") // → undefined */
export function precisionOf(text: string): DatePrecision | undefined {
  const [, year, month = "01", day = "01"] =
    /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const whole = `${year}-${month}-${day}`;
  const parsed = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(parsed.valueOf()) || parsed.toISOString().slice(0, 10) !== whole) {
    return undefined;
  }
  return DATE_PRECISIONS.find((each) => FORMS[each] === text.length);
}

/**
 * A date or a span of dates; undefined where one of them is impossible, the span ends before it
 * begins, or its ends are not known alike.
 *
 * @example parseEventDate("2012-01") // → { from: "2012-01", until: null, precision: "month" }
 */
export function parseEventDate(from: string, until: string | null = null): EventDate | undefined {
  const precision = precisionOf(from);
  if (precision === undefined) return undefined;
  if (until !== null && (precisionOf(until) !== precision || until <= from)) return undefined;
  return { from, until, precision };
}

/**
 * The order of dates: by their beginning, the less precise first (2012, 2012-01, 2012-01-11), and
 * of two that begin alike the one that is no span, then the shorter.
 */
export function compareEventDates(one: EventDate, other: EventDate): number {
  return compareText(one.from, other.from) || compareText(one.until ?? "", other.until ?? "");
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** First day that a date may mean. @example firstDay("2012") // → "2012-01-01" */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, FORMS.day);
}

/** Last day that a date may mean. @example lastDay("2012-02") // → "2012-02-29" */
export function lastDay(date: string): string {
  if (date.length === FORMS.day) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Whether some day of the date lies in a span; either end of the span may be open. */
export function liesWithin(
  { from, until }: EventDate,
  span: { from?: string; until?: string },
): boolean {
  const ends = lastDay(until ?? from);
  return (
    (span.from === undefined || ends >= firstDay(span.from)) &&
    (span.until === undefined || firstDay(from) <= lastDay(span.until))
  );
}

/**
 * A date in words, as precisely as it is known.
 *
 * @example toDateWords(parseEventDate("2012-01-11")) // → "11 January 2012"
 * @example toDateWords(parseEventDate("2012", "2024")) // → "2012–2024"
 * @example toDateWords(parseEventDate("2024-05-07", "2024-05-16")) // → "7–16 May 2024"
 */
export function toDateWords({ from, until }: EventDate): string {
  if (until === null) return toDayWords(from);
  const [year, month] = from.split("-");
  const [lastYear, lastMonth] = until.split("-");
  if (year !== lastYear || month === undefined) {
    const dash = month === undefined ? "–" : " – ";
    return `${toDayWords(from)}${dash}${toDayWords(until)}`;
  }
  if (from.length === FORMS.month) return `${toMonthName(from)}–${toDayWords(until)}`;
  if (month === lastMonth) return `${Number(from.slice(8))}–${toDayWords(until)}`;
  return `${Number(from.slice(8))} ${toMonthName(from)} – ${toDayWords(until)}`;
}

function toDayWords(date: string): string {
  const year = date.slice(0, FORMS.year);
  if (date.length === FORMS.year) return year;
  const month = `${toMonthName(date)} ${year}`;
  return date.length === FORMS.month ? month : `${Number(date.slice(8))} ${month}`;
}

function toMonthName(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? "";
}
