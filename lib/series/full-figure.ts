import { type ShownFigure, toMissingWords } from "./figure-words";
import { formatFull, formatInterval } from "./format-figure";

/** A figure with every digit its source bears; its range where it has one; words where it has none. */
export function toFullFigure(figure: Omit<ShownFigure, "note">, unit: string): string {
  const { value, low, high, standing } = figure;
  const range = low !== null && high !== null ? formatInterval(low, high, unit) : null;
  if (value === null) return range ?? toMissingWords(standing);
  return range === null ? formatFull(value, unit) : `${formatFull(value, unit)} (${range})`;
}

/** The same with its unit in words, as far as the figure does not carry it already. */
export function toFullWords(figure: Omit<ShownFigure, "note">, unit: string): string {
  const text = toFullFigure(figure, unit);
  if (figure.value === null && figure.low === null) return text;
  return `${text} ${unit.startsWith("%") ? unit.slice(1).trim() : unit}`.trim();
}
