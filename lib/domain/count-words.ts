import { groupDigits } from "./group-digits";

/**
 * How many, with the noun in the number that fits; thousands stand apart.
 *
 * @param several where it is not the noun with an s
 * @example toCount(1, "year") // → "1 year"
 * @example toCount(0, "country", "countries") // → "0 countries"
 */
export function toCount(count: number, one: string, several = `${one}s`): string {
  return `${groupDigits(count)} ${count === 1 ? one : several}`;
}

/**
 * How far from the year asked a figure may lie, in words.
 *
 * @param within whole years, 0 and more
 * @example toReachWords(0) // → "that year only"
 * @example toReachWords(1) // → "within 1 year"
 */
export function toReachWords(within: number): string {
  return within === 0 ? "that year only" : `within ${toCount(within, "year")}`;
}
