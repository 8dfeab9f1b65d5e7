import type { ComparedIndicator } from "@/lib/domain/comparison";
import { toNamedReleases, toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { formatFull, formatRatio } from "./format-figure";
import { toFullFigure } from "./full-figure";
import { toListWords, toMidSentence, toNameInText } from "./names-in-text";
import { type RatioChart, toRatioChart } from "./ratio-chart";
import { rememberByWidth } from "./remember-width";
import {
  listSilences,
  sortSilences,
  toFirstSilence,
  toPartName,
  toSilenceNotes,
  withFirstSilence,
} from "./silences";
import { type TableRows, toBarKey } from "./tables";

/**
 * Several indicators as multiples of the first country's: all that its panel and its picture say.
 *
 * Where nothing can be divided by the first country's figures, the first country whose figures
 * allow it takes its place.
 */
export function toRatioContent(compared: readonly ComparedIndicator[]): ChartContent<RatioChart> {
  const baseAt = findBasePlace(compared);
  const indicators = compared.map((indicator) => divideBy(indicator, baseAt));
  const countries = indicators[0]?.figures ?? [];
  const base = countries[baseAt]?.name ?? "";
  const figures = indicators.flatMap((indicator) => indicator.figures);
  const years = figures.flatMap(({ year, value }) => (value === null ? [] : (year ?? [])));
  const notes = toSilenceNotes(
    sortSilences(
      indicators.flatMap((each) => listSilences(each.figures, toPartName(each.name))),
      countries,
    ),
  );
  const isEmpty = countries.length > 1 && !indicators.some((each) => hasRatio(each, baseAt));
  return {
    title: `${base} = 1`,
    subtitle: `each country’s figure over that of ${base}, log scale`,
    toChart: rememberByWidth((width) => {
      const chart = toRatioChart(indicators, width, baseAt);
      return { ...chart, notes: [...chart.notes, ...notes] };
    }),
    sentence: toRatiosSentence(indicators, baseAt),
    empty: isEmpty ? "There is nothing to draw: no two of these figures can be divided." : null,
    table: toRatioTable(indicators, baseAt),
    releases: toNamedReleases(figures),
    years: toSpan(years),
  };
}

/** The first country by whose figure another's can be divided; the first of all where there is none. */
function findBasePlace(indicators: readonly ComparedIndicator[]): number {
  const places = (indicators[0]?.figures ?? []).map((_figure, place) => place);
  const found = places.find((place) =>
    indicators.some((indicator) => hasRatio(divideBy(indicator, place), place)),
  );
  return found ?? 0;
}

function divideBy(indicator: ComparedIndicator, place: number): ComparedIndicator {
  const base = indicator.figures[place]?.value ?? null;
  const figures = indicator.figures.map((figure) => ({
    ...figure,
    ratio: base === null || base === 0 || figure.value === null ? null : figure.value / base,
  }));
  return { ...indicator, figures };
}

function hasRatio({ figures }: ComparedIndicator, baseAt: number): boolean {
  return figures.some(({ ratio }, place) => place !== baseAt && ratio !== null);
}

/**
 * For each other country (three at most) in which of several indicators it is most above the
 * country that all are divided by and in which least; and what is with the first country where it
 * is not that one.
 *
 * @example "Against Mongolia, Russia has from 0.7 times (land border length) to 824 times (military spending)."
 */
export function toRatiosSentence(
  indicators: readonly ComparedIndicator[],
  baseAt = 0,
): string | null {
  const countries = indicators[0]?.figures ?? [];
  const [base, first] = [countries[baseAt], countries[0]];
  if (base === undefined || first === undefined) return null;
  const others = countries.filter(({ iso3 }) => iso3 !== base.iso3);
  const clauses = others.flatMap(({ iso3, name }) => {
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
    if (least === most)
      return [`${toNameInText(name)} has ${formatRatio(most.ratio)} times (${most.name})`];
    return [
      `${toNameInText(name)} has from ${formatRatio(least.ratio)} times (${least.name}) to ${formatRatio(most.ratio)} times (${most.name})`,
    ];
  });
  if (clauses.length === 0) return null;
  const sentence = `Against ${toNameInText(base.name)}, ${toListWords(clauses.slice(0, 3))}.`;
  if (first === base) return sentence;
  const silence = toFirstSilence(...indicators.map(({ figures }) => figures));
  return silence === undefined
    ? `${sentence} Nothing can be divided by the figures of ${toNameInText(first.name)}.`
    : withFirstSilence(sentence, silence);
}

/** A row for each indicator, for each country its figure and its multiple. */
function toRatioTable(indicators: readonly ComparedIndicator[], baseAt: number): TableRows {
  const countries = indicators[0]?.figures ?? [];
  return {
    columns: [
      { key: "indicator", label: "Indicator", numeric: false },
      ...countries.flatMap(({ iso3, name }, place) => [
        { key: iso3, label: name, numeric: true },
        ...(place === baseAt ? [] : [{ key: `${iso3}-ratio`, label: "times", numeric: true }]),
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
        return [key === null ? text : { text, figure: key }, ...(place === baseAt ? [] : [ratio])];
      }),
    ]),
  };
}
