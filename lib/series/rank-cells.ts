import { toCount } from "@/lib/domain/count-words";
import { toLabel, toMissingWords } from "./figure-words";
import { formatFigure, formatFull } from "./format-figure";
import type { Ranking, RankRow } from "./rank-rows";
import type { TableColumn } from "./ranked-table";

/** What a cell of figures says. */
export interface RankCell {
  text: string;
  /** The figure's own year where it is not the column's; null otherwise. */
  year: number | null;
  /** Whether there is a value; the words of a cell without one say why not. */
  isMeasured: boolean;
}

const NO_FIGURE: RankCell = { text: "–", year: null, isMeasured: false };

/**
 * A row's figure in a column. "n/a" is not applicable, "not reported" is a source's own silence,
 * and a dash says that no source at all speaks about the country.
 */
export function toRankCell(row: RankRow, column: TableColumn, { by }: Ranking): RankCell {
  if (!column.isAtHand) return { ...NO_FIGURE, text: "…" };
  const figure = column.key === "value" ? row.score : row.figures.get(column.key);
  if (figure === undefined) return NO_FIGURE;
  const year = figure.year === column.year ? null : figure.year;
  const isMeasured = figure.value !== null || figure.low !== null;
  if (column.key === "value" && by.kind === "published") {
    const { value } = figure;
    return { text: value === null ? "not obtained" : formatFull(value, ""), year, isMeasured };
  }
  const words = toMissingWords(figure.standing);
  if (!isMeasured) return { text: words === "not applicable" ? "n/a" : words, year, isMeasured };
  return { text: toLabel(figure, column.unit), year, isMeasured };
}

/** A move in the ranking. @example toChangeText(-3) // → "▼ 3" */
export function toChangeText(change: number | null): string {
  if (change === null) return "new";
  if (change === 0) return "=";
  return change > 0 ? `▲ ${change}` : `▼ ${-change}`;
}

/** The same for a listener. @example toChangeWords(-3, 2025) // → "3 places down since 2025" */
export function toChangeWords(change: number | null, since: number | null): string {
  if (change === null || since === null) return "no earlier rank";
  if (change === 0) return `unchanged since ${since}`;
  const places = Math.abs(change);
  return `${toCount(places, "place")} ${change > 0 ? "up" : "down"} since ${since}`;
}

/** A sum or a median of a column, as short as its figures. */
export function toSummaryText(value: number | null, { key, unit }: TableColumn, ranking: Ranking) {
  if (value === null) return "";
  return key === "value" && ranking.by.kind === "published"
    ? formatFull(Number(value.toFixed(4)), "")
    : formatFigure(value, unit);
}
