import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import type { FigureCell } from "./figure-cell";
import { type ShownFigure, toLabel, toMissingWords } from "./figure-words";
import { formatFull } from "./format-figure";
import { toCapital, toListWords, toNameInText } from "./names-in-text";
import { type PlainTableChart, toPlainTableChart } from "./plain-table-chart";
import { type SnapshotFigure, toSnapshotKey } from "./snapshot";

export interface NeighbourRow {
  iso3: string;
  name: string;
  /** Length of the shared border; null for the country itself, and where it is not known. */
  borderKm: number | null;
  /** In the ranking's edition; null where it is not ranked. */
  rank: number | null;
  /** One for each column; null where no source says anything. */
  figures: readonly (SnapshotFigure | null)[];
}

/** A country beside those it borders. */
export interface NeighboursOf {
  columns: readonly { slug: string; name: string; unit: string }[];
  subject: NeighbourRow;
  /** The longest border first. */
  rows: readonly NeighbourRow[];
  ranking: { publisher: string; shortName: string; edition: number; release: string };
  /** The release that states the borders' lengths; null where none does. */
  borders: string | null;
}

/** A country and those it borders side by side: all that their picture says. */
export function toNeighboursContent(of: NeighboursOf): ChartContent<PlainTableChart> {
  const { columns, subject, rows, ranking, borders } = of;
  const all = [subject, ...rows];
  const table = {
    columns: [
      { key: "country", label: "Country", numeric: false },
      { key: "border", label: "Border, km", numeric: true },
      { key: "rank", label: `${ranking.shortName} rank ${ranking.edition}`, numeric: true },
      ...columns.map(({ slug, name, unit }) => ({
        ...{ key: slug, label: toHeading(name, unit), numeric: true },
      })),
    ],
    rows: all.map((row) => [
      row.name,
      row.borderKm === null ? "" : formatFull(row.borderKm, "km"),
      toRankCell(row, ranking),
      ...row.figures.map((figure, at) => toFigureCell(figure, columns[at])),
    ]),
  };
  const stated = all.flatMap(({ figures }) => figures.filter((each) => each !== null));
  const measured = stated.filter(isStated);
  return {
    title: `${toCapital(toNameInText(subject.name))} and its neighbours`,
    subtitle: "those it borders on land, the longest border first",
    toChart: (width) => toPlainTableChart(table, 1, width),
    sentence:
      rows.length === 0
        ? `${toCapital(toNameInText(subject.name))} borders no other country on land.`
        : `${toCapital(toNameInText(subject.name))} borders ${toListWords(rows.map(toBorderWords))}.`,
    table,
    releases: [
      ...new Set([
        ...(borders === null || rows.length === 0 ? [] : [borders]),
        ...(all.some(({ rank }) => rank !== null) ? [ranking.release] : []),
        ...measured.map(({ release }) => release),
      ]),
    ],
    years: toSpan(measured.map(({ year }) => year)),
  };
}

function toHeading(name: string, unit: string): string {
  return name.toLowerCase().endsWith(unit) ? name : `${name}, ${unit}`;
}

function toBorderWords({ name, borderKm }: NeighbourRow): string {
  const whom = toNameInText(name);
  return borderKm === null ? whom : `${whom} (${formatFull(borderKm, "km")} km)`;
}

function toRankCell(
  { iso3, rank }: NeighbourRow,
  { publisher, edition, release }: NeighboursOf["ranking"],
): FigureCell {
  if (rank === null) return "not ranked";
  return { text: String(rank), figure: { kind: "rank", publisher, iso3, edition, release } };
}

function toFigureCell(
  figure: SnapshotFigure | null,
  column: NeighboursOf["columns"][number] | undefined,
): FigureCell {
  if (figure === null || column === undefined || !isStated(figure)) {
    return toMissingWords(figure?.standing ?? null);
  }
  return {
    text: `${toLabel(figure, column.unit)} (${figure.year})`,
    figure: toSnapshotKey(column.slug, figure),
  };
}

function isStated({ value, low }: Pick<ShownFigure, "value" | "low">): boolean {
  return value !== null || low !== null;
}
