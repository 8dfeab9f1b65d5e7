/** Characters of a search for rows. */
export const LONGEST_SEARCH = 60;

/** A span that an indicator's values must lie in; null where an end is open. */
export interface ValueRange {
  indicator: string;
  least: number | null;
  most: number | null;
}

/** By what rows are ordered, and which way. */
export interface SortTerm {
  key: string;
  isDescending: boolean;
}

const RANGE = /^([a-z0-9-]+):(-?\d+(?:\.\d+)?)?:(-?\d+(?:\.\d+)?)?$/;
const TERM = /^(-?)([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Reads a range of values as an address says it; null where the text is none or both ends are open.
 *
 * @example readValueRange("population:1000000:") // → { indicator: "population", least: 1_000_000, most: null }
 */
export function readValueRange(text: string): ValueRange | null {
  const [, indicator, least, most] = RANGE.exec(text) ?? [];
  if (indicator === undefined || (least === undefined && most === undefined)) return null;
  return {
    indicator,
    least: least === undefined ? null : Number(least),
    most: most === undefined ? null : Number(most),
  };
}

/** Writes what readValueRange reads. */
export function toValueRangeText({ indicator, least, most }: ValueRange): string {
  return `${indicator}:${least ?? ""}:${most ?? ""}`;
}

/**
 * Reads what rows are ordered by; a hyphen in front turns the order round. Null where the text is none.
 *
 * @example readSortTerm("-tanks") // → { key: "tanks", isDescending: true }
 */
export function readSortTerm(text: string): SortTerm | null {
  const [, hyphen, key] = TERM.exec(text) ?? [];
  return key === undefined ? null : { key, isDescending: hyphen === "-" };
}

/** Writes what readSortTerm reads. */
export function toSortText({ key, isDescending }: SortTerm): string {
  return isDescending ? `-${key}` : key;
}
