import { csvFormatRows } from "d3-dsv";
import type { Standing } from "@/lib/domain/observation";

/** One line of a figure's CSV. */
export interface CsvFigure {
  iso3: string;
  name: string;
  indicator: string;
  unit: string;
  year: number | null;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing | null;
  note: string | null;
  release: string | null;
}

const COLUMNS = [
  "iso3",
  "name",
  "indicator",
  "unit",
  "year",
  "value",
  "low",
  "high",
  "standing",
  "note",
  "release",
] as const;

/**
 * Figures as CSV (RFC 4180, a heading line, LF): raw values in the indicator's unit, an empty cell
 * where there is none, and the release that states each.
 */
export function toCsv(figures: readonly CsvFigure[]): string {
  const rows = figures.map((figure) =>
    COLUMNS.map((column) => {
      const cell = figure[column];
      return cell === null ? "" : String(cell);
    }),
  );
  return `${csvFormatRows([[...COLUMNS], ...rows])}\n`;
}
