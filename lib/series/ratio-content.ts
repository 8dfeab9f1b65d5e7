import type { ComparedIndicator } from "@/lib/domain/comparison";
import { toNamedReleases, toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { formatFull, formatRatio } from "./format-figure";
import { toFullFigure } from "./full-figure";
import { toListWords, toMidSentence } from "./names-in-text";
import { type RatioChart, toRatioChart } from "./ratio-chart";
import { rememberByWidth } from "./remember-width";
import { type TableRows, toBarKey } from "./tables";

/** Several indicators as multiples of the first country's: all that its panel and its picture say. */
export function toRatioContent(indicators: readonly ComparedIndicator[]): ChartContent<RatioChart> {
  const base = indicators[0]?.figures[0]?.name ?? "";
  const figures = indicators.flatMap((indicator) => indicator.figures);
  const years = figures.flatMap(({ year, value }) => (value === null ? [] : (year ?? [])));
  return {
    title: `${base} = 1`,
    subtitle: `each country’s figure over that of ${base}, log scale`,
    toChart: rememberByWidth((width) => toRatioChart(indicators, width)),
    sentence: toRatiosSentence(indicators),
    table: toRatioTable(indicators),
    releases: toNamedReleases(figures),
    years: toSpan(years),
  };
}

/**
 * For each other country (three at most) in which of several indicators it is most above the first
 * country and in which least.
 *
 * @example "Russia has between 0.7 (land border length) and 824 times (military spending) Mongolia’s figure."
 */
export function toRatiosSentence(indicators: readonly ComparedIndicator[]): string | null {
  const [base, ...others] = indicators[0]?.figures ?? [];
  if (base === undefined) return null;
  const clauses = others.slice(0, 3).flatMap(({ iso3, name }) => {
    const ratios = indicators
      .flatMap((indicator) => {
        const ratio = indicator.figures.find((each) => each.iso3 === iso3)?.ratio ?? null;
        return ratio === null || ratio === 0
          ? []
          : [{ name: toMidSentence(indicator.name), ratio }];
      })
      .sort((one, other) => one.ratio - other.ratio);
    const [least, most] = [ratios[0], ratios.at(-1)];
    if (least === undefined || most === undefined) return [];
    if (least === most) return [`${name} has ${formatRatio(most.ratio)} times (${most.name})`];
    return [
      `${name} has from ${formatRatio(least.ratio)} times (${least.name}) to ${formatRatio(most.ratio)} times (${most.name})`,
    ];
  });
  return clauses.length === 0 ? null : `Against ${base.name}, ${toListWords(clauses)}.`;
}

/** A row for each indicator, for each country its figure and its multiple. */
function toRatioTable(indicators: readonly ComparedIndicator[]): TableRows {
  const countries = indicators[0]?.figures ?? [];
  return {
    columns: [
      { key: "indicator", label: "Indicator", numeric: false },
      ...countries.flatMap(({ iso3, name }, place) => [
        { key: iso3, label: name, numeric: true },
        ...(place === 0 ? [] : [{ key: `${iso3}-ratio`, label: "times", numeric: true }]),
      ]),
    ],
    rows: indicators.map((indicator) => [
      `${indicator.name} (${indicator.unit})`,
      ...indicator.figures.flatMap((figure, place) => {
        const year = figure.year === null ? "" : `, ${figure.year}`;
        const text = `${toFullFigure(figure, indicator.unit)}${year}`;
        const key = toBarKey(figure, indicator.slug);
        const ratio =
          figure.ratio === null ? "" : formatFull(Number(figure.ratio.toPrecision(4)), "");
        return [key === null ? text : { text, figure: key }, ...(place === 0 ? [] : [ratio])];
      }),
    ]),
  };
}
