import type { BarFigure } from "./bar-chart";
import { type IndicatorHead, type ShownFigure, toMissingWords } from "./figure-words";
import { formatFull, formatInterval } from "./format-figure";
import type { CountrySeries } from "./line-chart";
import type { RankHistory } from "./rank-chart";

/** A chart's figures as rows of text with every digit. */
export interface TableRows {
  columns: { key: string; label: string; numeric: boolean }[];
  rows: string[][];
}

function toCell(figure: ShownFigure, unit: string): string {
  const { value, low, high, standing } = figure;
  const range = low !== null && high !== null ? formatInterval(low, high, unit) : null;
  if (value === null) return range ?? toMissingWords(standing);
  return range === null ? formatFull(value, unit) : `${formatFull(value, unit)} (${range})`;
}

/** Each country's figure with its year, standing and release; `sourceOf` names a release in words. */
export function toBarTable(
  indicator: IndicatorHead,
  figures: readonly (BarFigure & { ratio: number | null })[],
  sourceOf: (release: string) => string,
): TableRows {
  const base = figures[0]?.name ?? "";
  return {
    columns: [
      { key: "country", label: "Country", numeric: false },
      { key: "value", label: indicator.unit, numeric: true },
      { key: "year", label: "Year", numeric: true },
      { key: "ratio", label: `${base} = 1`, numeric: true },
      { key: "standing", label: "Standing", numeric: false },
      { key: "source", label: "Source", numeric: false },
    ],
    rows: figures.map((figure) => [
      figure.name,
      toCell(figure, indicator.unit),
      figure.year === null ? "" : String(figure.year),
      figure.ratio === null ? "" : formatFull(Number(figure.ratio.toPrecision(4)), ""),
      [figure.standing, figure.note].filter((each) => each !== null).join(": "),
      figure.release === null ? "" : sourceOf(figure.release),
    ]),
  };
}

/** A row for each year that any country has a figure in, the newest first, a column for each country. */
export function toLineTable(
  indicator: IndicatorHead,
  countries: readonly CountrySeries[],
): TableRows {
  const years = [...new Set(countries.flatMap(({ points }) => points.map(({ year }) => year)))];
  return {
    columns: [
      { key: "year", label: "Year", numeric: false },
      ...countries.map(({ iso3, name }) => ({ key: iso3, label: name, numeric: true })),
    ],
    rows: years
      .sort((one, other) => other - one)
      .map((year) => [
        String(year),
        ...countries.map(({ points }) => {
          const point = points.find((each) => each.year === year);
          return point === undefined ? "" : toCell(point, indicator.unit);
        }),
      ]),
  };
}

/** A row for each edition, the newest first, a column for each country. */
export function toRankTable(
  editions: readonly { edition: number; rankedCountries: number }[],
  countries: readonly RankHistory[],
): TableRows {
  return {
    columns: [
      { key: "edition", label: "Edition", numeric: false },
      { key: "ranked", label: "Ranked", numeric: true },
      ...countries.map(({ iso3, name }) => ({ key: iso3, label: name, numeric: true })),
    ],
    rows: editions.toReversed().map(({ edition, rankedCountries }) => [
      String(edition),
      String(rankedCountries),
      ...countries.map(({ entries }) => {
        const entry = entries.find((each) => each.edition === edition);
        return entry === undefined ? "not ranked" : String(entry.rank);
      }),
    ]),
  };
}
