import type { ChartContent } from "./chart-content";
import type { FigureCell } from "./figure-cell";
import { toFullFigure } from "./full-figure";
import { toChangeText } from "./rank-cells";
import { type RankRow, toRankText, toRowKey } from "./rank-rows";
import { type RankedTable, type TableColumn, toSortName } from "./ranked-table";
import { type TableChart, toTableChart } from "./table-chart";
import { toPlain } from "./table-sentence";

/** What stands above a table and in its file's name. */
export function toTableCaption(
  table: RankedTable,
): Pick<ChartContent, "title" | "subtitle" | "releases" | "years"> {
  const { by, year } = table.ranking;
  const when = year === null ? "" : `, ${year}`;
  return {
    title:
      by.kind === "published"
        ? `${by.name} ranking${when}`
        : `Countries by ${toPlain(by.name)}${when}`,
    subtitle: toSubtitle(table),
    releases: [
      ...new Set(
        table.rows.flatMap((row) => listFigures(row, table).map(({ release }) => release)),
      ),
    ],
    years: year === null ? "" : String(year),
  };
}

/**
 * A ranking in a table: all that its picture says.
 *
 * @param most rows that are drawn at most; every row where absent
 */
export function toTableContent(
  table: RankedTable,
  chosen: readonly string[],
  most?: number,
): ChartContent<TableChart> {
  return {
    ...toTableCaption(table),
    toChart: (width) => toTableChart(table, chosen, width, most),
    sentence: table.sentence,
    table: toTableRows(table),
  };
}

function toSubtitle({ ranking, sort, columns }: RankedTable): string {
  const { by, previousYear } = ranking;
  const since = previousYear === null ? [] : [`change since ${previousYear}`];
  const [first] = sort;
  const isByRank = first === undefined || (first.key === "rank" && !first.isDescending);
  const terms = sort.map(
    ({ key, isDescending }) => `${toSortName(key, columns)}${isDescending ? " ↓" : " ↑"}`,
  );
  const order = isByRank ? [] : [`rows by ${terms.join(", then ")}`];
  return [
    by.kind === "published"
      ? "Ranks and index as published; 0 is the best index"
      : `Ranks derived by Parity from the sources’ figures in ${by.unit}, ${toFirstWords(by.direction)}`,
    ...since,
    ...order,
  ].join("; ");
}

/** Which end of a derived ranking is the first. */
export function toFirstWords(direction: string): string {
  return direction === "lower-is-stronger" ? "the lowest first" : "the highest first";
}

/** The figures that a row shows. */
function listFigures(row: RankRow, { columns }: RankedTable) {
  return columns.flatMap(({ key }) => (key === "value" ? row.score : (row.figures.get(key) ?? [])));
}

function toTableRows(table: RankedTable): ChartContent["table"] {
  const { ranking, columns } = table;
  return {
    columns: [
      { key: "rank", label: "Rank", numeric: true },
      { key: "name", label: "Country", numeric: false },
      { key: "change", label: "Change", numeric: true },
      ...columns.map(({ key, name, unit }) => ({ key, label: `${name}, ${unit}`, numeric: true })),
    ],
    rows: table.rows.map((row) => {
      const toCell = (key: string, text: string): FigureCell => {
        const figure = toRowKey(row, key, ranking.by);
        return figure === null ? text : { text, figure };
      };
      return [
        toCell("rank", toRankText(row)),
        row.name,
        toChangeText(row.change),
        ...columns.map((column) => toCell(column.key, toFullText(row, column))),
      ];
    }),
  };
}

function toFullText(row: RankRow, { key, unit, year }: TableColumn): string {
  const figure = key === "value" ? row.score : row.figures.get(key);
  if (figure === undefined) return "no figure";
  const text = toFullFigure(figure, unit);
  return figure.year === year ? text : `${text} (${figure.year})`;
}
