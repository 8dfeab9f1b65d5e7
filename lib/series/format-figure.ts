import { groupDigits } from "@/lib/domain/group-digits";

const MINUS = "−";
const SCALES: readonly [number, string][] = [
  [1e12, "tn"],
  [1e9, "bn"],
  [1e6, "m"],
];

/** Units that are money; their figures carry the sign in front. */
function isMoney(unit: string): boolean {
  return unit.includes("US$");
}

function isShare(unit: string): boolean {
  return unit.startsWith("%");
}

/**
 * A value in at most three significant digits, as it stands in text and labels.
 *
 * From a million on the number is scaled (`m`, `bn`, `tn`); below, it is written out with
 * thousands separated. Never scientific: a small share keeps the zeros before its digits. The sign of money and percent comes with it, other units do not.
 *
 * @example formatFigure(148_967_000_000, "current US$") // → "$149 bn"
 * @example formatFigure(35_000, "people") // → "35,000"
 * @example formatFigure(0.742, "% of GDP") // → "0.742%"
 */
export function formatFigure(value: number, unit: string): string {
  const text = formatSignificant(Math.abs(value));
  const sign = value < 0 ? MINUS : "";
  if (isMoney(unit)) return `${sign}$${text}`;
  return isShare(unit) ? `${sign}${text}%` : `${sign}${text}`;
}

function formatSignificant(size: number): string {
  const rounded = Number(size.toPrecision(3));
  for (const [scale, word] of SCALES) {
    if (rounded >= scale) return `${trimmed(rounded / scale)} ${word}`;
  }
  return rounded >= 1000 ? groupDigits(rounded) : trimmed(rounded);
}

function trimmed(size: number): string {
  if (size === 0) return "0";
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(size)));
  const text = size.toFixed(Math.min(decimals, 20));
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

/**
 * The names of an axis' places: all in the scale of the largest, so that they compare at a glance.
 *
 * @example formatTicks([0, 500_000, 1_000_000], "people") // → ["0", "0.5 m", "1 m"]
 */
export function formatTicks(values: readonly number[], unit: string): string[] {
  const largest = Math.max(...values.map(Math.abs));
  const [scale, word] = SCALES.find(([each]) => largest >= each) ?? [1, ""];
  return values.map((value) => {
    if (scale === 1 || value === 0) return formatFigure(value, unit);
    const text = `${trimmed(Number((Math.abs(value) / scale).toPrecision(12)))} ${word}`;
    return `${value < 0 ? MINUS : ""}${isMoney(unit) ? "$" : ""}${text}${isShare(unit) ? "%" : ""}`;
  });
}

/**
 * A value with every digit that the source bears, as it stands in tables and on hover: thousands
 * separated, no scaling. Digits past the fifteenth are the machine's, not the source's.
 *
 * @example formatFull(148_967_123.5, "current US$") // → "$148,967,123.5"
 */
export function formatFull(value: number, unit: string): string {
  const size = Number(Math.abs(value).toPrecision(15));
  const text = groupDigits(size);
  const sign = value < 0 ? MINUS : "";
  if (isMoney(unit)) return `${sign}$${text}`;
  return isShare(unit) ? `${sign}${text}%` : `${sign}${text}`;
}

/**
 * An interval, from low to high.
 *
 * @example formatInterval(9000, 35000, "people") // → "9,000–35,000"
 */
export function formatInterval(low: number, high: number, unit: string): string {
  return `${formatFigure(low, unit)}–${formatFigure(high, unit)}`;
}

/** A rank in words. @example formatOrdinal(98) // → "98th" */
export function formatOrdinal(rank: number): string {
  const tens = rank % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending}`;
}

/**
 * How many times as much, in at most three significant digits.
 *
 * @example formatRatio(823.9) // → "824"
 */
export function formatRatio(ratio: number): string {
  return formatSignificant(ratio);
}
