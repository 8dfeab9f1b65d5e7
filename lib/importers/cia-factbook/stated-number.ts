/** A number as prose states it: one, or two ends of a range. */
export interface StatedNumber {
  value: number | null;
  low: number | null;
  high: number | null;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`;

/** A number, or a range of two, each with “million” where it says so; for building patterns. */
export const NUMBER_PATTERN = `(?:${NUMBER})(?: million)?(?: ?[-–] ?(?:${NUMBER})(?: million)?)?`;

const PARTS = new RegExp(`^(${NUMBER})( million)?(?: ?[-–] ?(${NUMBER})( million)?)?$`);

/**
 * A number or a range out of prose.
 *
 * In “10-12,000” the thousands stand once for both ends, and so does a million in “1.1-1.2 million”.
 *
 * @returns null where the text is neither
 * @example readStatedNumber("10-20,000") // → { value: null, low: 10000, high: 20000 }
 * @example readStatedNumber("1.3 million") // → { value: 1300000, low: null, high: null }
 */
export function readStatedNumber(text: string): StatedNumber | null {
  const [, first, firstMillion, second, secondMillion] = PARTS.exec(text.trim()) ?? [];
  if (first === undefined) return null;
  const low = toNumber(first);
  if (second === undefined) return { value: scale(low, firstMillion), low: null, high: null };
  const high = scale(toNumber(second), secondMillion);
  const near = scale(low, firstMillion ?? (low < 100 ? secondMillion : undefined));
  const isShort = near < high / 100 && second.includes(",");
  const ends = { value: null, low: isShort ? near * 1_000 : near, high };
  return ends.low < ends.high ? ends : null;
}

function toNumber(text: string): number {
  return Number(text.replaceAll(",", ""));
}

function scale(number: number, million: string | undefined): number {
  return million === undefined ? number : Math.round(number * 1_000_000);
}
