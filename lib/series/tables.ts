import type { FigureKey } from "@/lib/domain/figure-key";
import type { Measure } from "@/lib/domain/measure";
import type { BarFigure } from "./bar-chart";
import type { FigureCell } from "./figure-cell";
import type { IndicatorHead } from "./figure-words";
import { formatFull } from "./format-figure";
import { toFullFigure } from "./full-figure";
import type { CountrySeries } from "./line-chart";
import { toBasisWords } from "./measure-words";
import type { RankHistory } from "./rank-chart";

/** A chart's figures as rows with every digit. */
export interface TableRows {
  columns: { key: string; label: string; numeric: boolean }[];
  rows: FigureCell[][];
}

/**
 * Each country's figure with its year, standing and release; `sourceOf` names a release in words.
 *
 * @param by as what the figures are given, and the unit in which they were stated
 */
export function toBarTable(
  indicator: IndicatorHead,
  figures: readonly (BarFigure & { ratio: number | null })[],
  sourceOf: (release: string) => string,
  by: { measure: Measure; unit: string } = { measure: "absolute", unit: indicator.unit },
): TableRows {
  const base = figures[0]?.name ?? "";
  const isMeasured = by.measure !== "absolute";
  return {
    columns: [
      { key: "country", label: "Country", numeric: false },
      { key: "value", label: indicator.unit, numeric: true },
      ...(isMeasured ? [{ key: "basis", label: "Stated, and divided by", numeric: false }] : []),
      { key: "year", label: "Year", numeric: true },
      { key: "ratio", label: `${base} = 1`, numeric: true },
      { key: "standing", label: "Standing", numeric: false },
      { key: "source", label: "Source", numeric: false },
    ],
    rows: figures.map((figure) => [
      figure.name,
      toBarCell(figure, indicator),
      ...(isMeasured ? [figure.basis ? toBasisWords(figure.basis, by.measure, by.unit) : ""] : []),
      figure.year === null ? "" : String(figure.year),
      figure.ratio === null ? "" : formatFull(Number(figure.ratio.toPrecision(4)), ""),
      [figure.standing, figure.note].filter((each) => each !== null).join(": "),
      figure.release === null ? "" : sourceOf(figure.release),
    ]),
  };
}

function toBarCell(figure: BarFigure, indicator: IndicatorHead): FigureCell {
  const text = toFullFigure(figure, indicator.unit);
  const key = toBarKey(figure, indicator.slug);
  return key === null ? text : { text, figure: key };
}

/** The figure that a bar shows; null where no source says anything. */
export function toBarKey(
  { iso3, year, release }: Pick<BarFigure, "iso3" | "year" | "release">,
  indicator: string,
): FigureKey | null {
  if (year === null || release === null) return null;
  return { kind: "observation", indicator, iso3, year, release };
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
        ...countries.map(({ iso3, points }) => {
          const point = points.find((each) => each.year === year);
          if (point === undefined) return "";
          const { release } = point;
          const figure = {
            kind: "observation" as const,
            ...{ indicator: indicator.slug, iso3, year, release },
          };
          return { text: toFullFigure(point, indicator.unit), figure };
        }),
      ]),
  };
}

/** A row for each edition, the newest first, a column for each country. */
export function toRankTable(
  publisher: string,
  editions: readonly { edition: number; rankedCountries: number; release: string }[],
  countries: readonly RankHistory[],
): TableRows {
  return {
    columns: [
      { key: "edition", label: "Edition", numeric: false },
      { key: "ranked", label: "Ranked", numeric: true },
      ...countries.map(({ iso3, name }) => ({ key: iso3, label: name, numeric: true })),
    ],
    rows: editions.toReversed().map(({ edition, rankedCountries, release }) => [
      String(edition),
      String(rankedCountries),
      ...countries.map(({ iso3, entries }) => {
        const entry = entries.find((each) => each.edition === edition);
        if (entry === undefined) return "not ranked";
        const figure = { kind: "rank" as const, publisher, iso3, edition, release };
        return { text: String(entry.rank), figure };
      }),
    ]),
  };
}
