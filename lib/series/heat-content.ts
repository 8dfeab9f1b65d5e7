import { toCount } from "@/lib/domain/count-words";
import { toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { toCountryStyles } from "./country-style";
import { toMissingWords } from "./figure-words";
import { toFullFigure } from "./full-figure";
import { type HeatChart, type HeatColumn, toHeatChart } from "./heat-chart";
import { FIFTHS, type HeatRow, toHeatRows } from "./heat-rows";
import { toListWords, toNameInText } from "./names-in-text";
import { rememberByWidth } from "./remember-width";
import {
  NOTHING_TO_DRAW,
  toFirstSilence,
  toIndicatorSilenceNotes,
  UNSPOKEN,
  withFirstSilence,
} from "./silences";
import { type NamedCountry, type SnapshotIndicator, toDrawnValue, toSnapshotKey } from "./snapshot";

/** What a heat table says; the page sets its rows as a real table, the picture draws them. */
export interface HeatContent extends ChartContent<HeatChart> {
  columns: HeatColumn[];
  rows: HeatRow[];
}

/** Several indicators of some countries, each figure shaded by where it stands among all countries: all that its panel and its picture say. */
export function toHeatContent(
  indicators: readonly SnapshotIndicator[],
  countries: readonly NamedCountry[],
): HeatContent {
  const rows = toHeatRows(indicators, countries);
  const styles = toCountryStyles(countries.map(({ iso3 }) => iso3));
  const columns = countries.flatMap(({ iso3, name }, index) => {
    const style = styles[index];
    return style === undefined ? [] : [{ iso3, name, style }];
  });
  const measured = rows.flatMap(({ cells }) =>
    cells.flatMap(({ figure }) =>
      figure !== null && toDrawnValue(figure) !== null ? [figure] : [],
    ),
  );
  const years = toSpan(measured.map(({ year }) => year));
  const notes = toIndicatorSilenceNotes(indicators, countries);
  return {
    ...{ columns, rows },
    title: `${toCount(indicators.length, "indicator")}, ${countries.length === 1 ? (countries[0]?.name ?? "") : `${countries.length} countries`}`,
    subtitle: [
      "shaded by fifths of all countries with a figure",
      ...(years === "" ? [] : [`figures of ${years.replace("-", "–")}`]),
    ].join(", "),
    toChart: rememberByWidth((width) => toHeatChart({ columns, rows, width, notes })),
    sentence: toFifthsSentence(rows, countries),
    empty: countries.length > 0 && measured.length === 0 ? NOTHING_TO_DRAW : null,
    table: toTable(rows),
    releases: [
      ...new Set([
        ...measured.map(({ release }) => release),
        ...rows.flatMap((row) => (row.cells.some(({ step }) => step !== null) ? row.releases : [])),
      ]),
    ],
    years,
  };
}

const MOST_NAMED = 4;

/**
 * On how many indicators each country stands in the strongest fifth, the most often first. Indicators that are
 * neither strong nor weak do not count, and neither does a country without a place on any: on how
 * many it would stand there is not known. Null where nothing counts.
 *
 * @example "Of 8 indicators, China stands in the strongest fifth of all countries on 7, Russia on 6 and Mongolia on none."
 */
export function toFifthsSentence(
  rows: readonly HeatRow[],
  countries: readonly NamedCountry[],
): string | null {
  const counted = rows.filter(({ cells }) =>
    cells.some(({ fifth, isGrey }) => fifth !== null && !isGrey),
  );
  if (counted.length === 0 || countries.length === 0) return null;
  const tops = countries
    .flatMap(({ name }, index) => {
      const own = counted.flatMap(({ cells }) => cells[index]?.fifth ?? []);
      return own.length === 0
        ? []
        : [{ name, times: own.filter((fifth) => fifth === FIFTHS - 1).length }];
    })
    .toSorted((one, other) => other.times - one.times);
  const clauses = tops.slice(0, MOST_NAMED).map(({ name, times }, index) => {
    const where = index === 0 ? " stands in the strongest fifth of all countries" : "";
    return `${toNameInText(name)}${where} on ${times === 0 ? "none" : times}`;
  });
  const others =
    tops.length > MOST_NAMED ? `; the others on at most ${tops[MOST_NAMED]?.times ?? 0}` : "";
  const sentence = `Of ${toCount(counted.length, "indicator")}, ${toListWords(clauses)}${others}.`;
  const first = rows.map(({ cells: [cell] }) =>
    cell === undefined ? [] : [{ ...(cell.figure ?? UNSPOKEN), name: cell.country.name }],
  );
  return withFirstSilence(sentence, toFirstSilence(...first));
}

/** A row for each cell, with every digit and what its shade rests on. */
function toTable(rows: readonly HeatRow[]): ChartContent["table"] {
  return {
    columns: [
      { key: "indicator", label: "Indicator", numeric: false },
      { key: "country", label: "Country", numeric: false },
      { key: "value", label: "Figure", numeric: true },
      { key: "unit", label: "Unit", numeric: false },
      { key: "year", label: "Year", numeric: true },
      { key: "percentile", label: "Percentile", numeric: true },
      { key: "n", label: "Countries with a figure", numeric: true },
    ],
    rows: rows.flatMap(({ indicator, n, cells }) =>
      cells.map(({ country, figure, percentile }) => [
        indicator.name,
        country.name,
        figure === null
          ? toMissingWords(null)
          : {
              text: toFullFigure(figure, indicator.unit),
              figure: toSnapshotKey(indicator.slug, figure),
            },
        indicator.unit,
        figure === null ? "" : String(figure.year),
        percentile === null ? "" : String(Math.round(percentile)),
        String(n),
      ]),
    ),
  };
}
