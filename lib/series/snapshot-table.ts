import type { FigureCell } from "./figure-cell";
import { toMissingWords } from "./figure-words";
import { toFullFigure } from "./full-figure";
import { type RankedFigure, toRankText } from "./rank-figures";
import {
  type SnapshotFigure,
  type SnapshotIndicator,
  toDrawnValue,
  toSnapshotKey,
} from "./snapshot";
import type { TableRows } from "./tables";

/**
 * Every country's figure in order of rank, each leading to what stands behind it; those that a source
 * speaks about without a figure follow by name, with the reason in words.
 *
 * @param sourceOf names a release in words
 */
export function toSnapshotTable(
  indicator: SnapshotIndicator,
  ranked: readonly RankedFigure[],
  names: Readonly<Record<string, string>>,
  sourceOf: (release: string) => string,
): TableRows {
  const silent = indicator.figures
    .filter((figure) => toDrawnValue(figure) === null)
    .map((figure) => ({ ...figure, name: names[figure.iso3] ?? figure.iso3 }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    columns: [
      { key: "country", label: "Country", numeric: false },
      { key: "value", label: indicator.unit, numeric: true },
      { key: "rank", label: `Rank of ${ranked.length}`, numeric: true },
      { key: "year", label: "Year", numeric: true },
      { key: "standing", label: "Standing", numeric: false },
      { key: "source", label: "Source", numeric: false },
    ],
    rows: [
      ...ranked.map((figure) => toRow(figure, toRankText(figure))),
      ...silent.map((figure) => toRow(figure, "")),
    ],
  };

  function toRow(figure: SnapshotFigure & { name: string }, rank: string): FigureCell[] {
    const text =
      toDrawnValue(figure) === null
        ? toMissingWords(figure.standing)
        : toFullFigure(figure, indicator.unit);
    return [
      figure.name,
      { text, figure: toSnapshotKey(indicator.slug, figure) },
      rank,
      String(figure.year),
      [figure.standing, figure.note].filter((each) => each !== null).join(": "),
      sourceOf(figure.release),
    ];
  }
}
