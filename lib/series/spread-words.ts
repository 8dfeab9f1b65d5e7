import { formatFigure } from "./format-figure";

interface End {
  value: number | null;
  low: number | null;
  high: number | null;
}

/**
 * From the lowest that any source says to the highest, ends of ranges included.
 *
 * @example toSpreadRange(figures, "people") // → "9,000–35,000"
 */
export function toSpreadRange(figures: readonly End[], unit: string): string {
  const lows = figures.flatMap(({ value, low }) => low ?? value ?? []);
  const highs = figures.flatMap(({ value, high }) => high ?? value ?? []);
  return `${formatFigure(Math.min(...lows), unit)}–${formatFigure(Math.max(...highs), unit)}`;
}
