import { readFigureText, toFigureText } from "@/lib/domain/figure-key";
import { NOMINAL_WIDTH } from "./bars-content";
import type { ChartContent } from "./chart-content";
import type { FigureCell } from "./figure-cell";
import type { TableRows } from "./tables";

/** What a figure says, without its drawing: as the API sends it. */
export interface FigureWords
  extends Pick<ChartContent, "title" | "subtitle" | "sentence" | "years"> {
  notes: string[];
  /** Of the drawing at the nominal width, in pixels. */
  height: number;
  table: {
    columns: TableRows["columns"];
    rows: (string | { text: string; figure: string })[][];
  };
}

/** A figure's words apart from its drawing. */
export function toFigureWords(content: ChartContent): FigureWords {
  const { title, subtitle, years, table } = content;
  const sentence = content.sentence ?? content.empty ?? null;
  const { notes, height } = content.toChart(NOMINAL_WIDTH);
  const rows = table.rows.map((row) =>
    row.map((cell) =>
      typeof cell === "string" ? cell : { text: cell.text, figure: toFigureText(cell.figure) },
    ),
  );
  return { title, subtitle, sentence, years, notes, height, table: { ...table, rows } };
}

/** The table of words that were read, each cell with the figure that stands behind it. */
export function toWordsTable({ table }: Pick<FigureWords, "table">): TableRows {
  return { ...table, rows: table.rows.map((row) => row.map(toCell)) };
}

function toCell(cell: FigureWords["table"]["rows"][number][number]): FigureCell {
  if (typeof cell === "string") return cell;
  const figure = readFigureText(cell.figure);
  return figure === null ? cell.text : { text: cell.text, figure };
}
