import { type CountryStyle, toCountryStyles } from "./country-style";
import { fitColumns, toColumnRoom, toLeftOut, toTextWidth } from "./fit-columns";
import { FONT_SIZE, LINE_HEIGHT, type Margins } from "./frame";
import { toHistoryPath } from "./history-path";
import { toChangeText, toRankCell } from "./rank-cells";
import { type RankRow, toRankText } from "./rank-rows";
import { pinRows, type RankedTable, toColumnLabel } from "./ranked-table";
import { wrapText } from "./text-width";

/** A table as a picture draws it. Lengths in pixels. */
export interface TableChart {
  kind: "table";
  width: number;
  height: number;
  margins: Margins;
  columns: { key: string; lines: string[]; x: number; isNumeric: boolean }[];
  rows: {
    iso3: string;
    /** Null for a country that is not chosen. */
    style: CountryStyle | null;
    top: number;
    height: number;
    cells: { lines: string[]; isMuted: boolean }[];
    /** Drawn in the column of the history, from its left end. */
    history: string | null;
  }[];
  headHeight: number;
  /** Where the chosen, on top, end; null where nobody or everybody is chosen. */
  pinnedEnd: number | null;
  notes: string[];
}

const NARROW = 480;
const MARK = 18;
export const HISTORY = { width: 72, height: 20 };

interface Drawn {
  key: string;
  label: string;
  isNumeric: boolean;
  cells: { text: string; isMuted: boolean }[];
}

/**
 * The rows of a table, the chosen on top, and as many of its columns as the width bears, squeezed
 * before one is left out. What is left out is said in the notes.
 *
 * @param width of the drawing in pixels, 280 or more
 * @param most so many rows at most; every row where absent
 */
export function toTableChart(
  table: RankedTable,
  chosen: readonly string[],
  width: number,
  most?: number,
): TableChart {
  const { ranking } = table;
  const { pinned, rest } = pinRows(table.rows, chosen);
  const shown = [...pinned, ...rest].slice(0, most);
  const styles = new Map(toCountryStyles(chosen).map((style) => [style.iso3, style]));
  const plain = (text: string) => ({ text, isMuted: false });
  const all: Drawn[] = [
    {
      key: "rank",
      label: "Rank",
      isNumeric: true,
      cells: shown.map((row) => plain(toRankText(row))),
    },
    {
      key: "name",
      label: "Country",
      isNumeric: false,
      cells: shown.map(({ name }) => plain(name)),
    },
    {
      key: "change",
      label: ranking.previousYear === null ? "Change" : `Since ${ranking.previousYear}`,
      isNumeric: true,
      cells: shown.map(({ change }) => plain(toChangeText(change))),
    },
    ...table.columns.map((column) => ({
      key: column.key,
      label: toColumnLabel(column),
      isNumeric: true,
      cells: shown.map((row) => {
        const { text, year, isMeasured } = toRankCell(row, column, ranking);
        return { text: year === null ? text : `${text} (${year})`, isMuted: !isMeasured };
      }),
    })),
  ];
  const history = {
    key: "history",
    label: toHistoryLabel(ranking.years),
    isNumeric: false,
    cells: [],
  };
  all.splice(4, 0, history);

  const [gap, mostNames] = width < NARROW ? [12, 0.36] : [16, 0.42];
  const fitted = fitColumns(
    all.map((column) => ({ ...column, ...toRoom(column, Math.floor(width * mostNames)) })),
    width,
    gap,
  );
  const columns = fitted.map(({ column: { key, isNumeric }, lines, x }) => ({
    ...{ key, lines, x, isNumeric },
  }));
  const headHeight = Math.max(...columns.map(({ lines }) => lines.length)) * LINE_HEIGHT + 10;
  let top = headHeight;
  const rows = shown.map((row, index) => {
    const cells = fitted.map(({ column: { key, cells }, width: room }) => {
      const { text = "", isMuted = false } = cells[index] ?? {};
      return { lines: wrapText(text, FONT_SIZE, key === "name" ? room - MARK : room), isMuted };
    });
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * LINE_HEIGHT + 10;
    const drawn = {
      ...{ iso3: row.iso3, style: styles.get(row.iso3) ?? null, top, height, cells },
      history: toPath(row, table),
    };
    top += height;
    return drawn;
  });
  const pinnedEnd =
    pinned.length > 0 && rows.length > pinned.length ? rows[pinned.length]?.top : null;
  return {
    kind: "table",
    ...{ width, height: top + 4, columns, rows, headHeight },
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    pinnedEnd: pinnedEnd ?? null,
    notes: toLeftOut([
      [table.rows.length - shown.length, "more country", "more countries"],
      [all.length - fitted.length, "more column"],
    ]),
  };
}

function toRoom(column: Drawn, mostNames: number) {
  const isName = column.key === "name";
  const texts = column.cells.map(({ text }) => text);
  const { least, whole, wish } = toColumnRoom(texts, column, isName ? mostNames - MARK : Infinity);
  if (isName) return { least: least + MARK, whole: whole + MARK, wish: wish + MARK };
  if (column.key !== "history") return { least, whole, wish };
  const drawn = Math.max(HISTORY.width, toTextWidth(column.label));
  return { least: drawn, whole: drawn, wish: drawn };
}

/** @example toHistoryLabel([2017, 2026]) // → "2017–2026" */
export function toHistoryLabel(years: readonly number[]): string {
  const [first] = years;
  const last = years.at(-1);
  return first === last ? String(first ?? "") : `${first}–${last}`;
}

function toPath(row: RankRow, { ranking }: RankedTable): string | null {
  const isRank = ranking.by.kind === "published";
  return toHistoryPath(ranking.years, row.history, isRank, HISTORY)?.path ?? null;
}
