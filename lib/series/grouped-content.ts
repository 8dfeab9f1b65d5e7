import type { BarSort } from "@/lib/domain/bar-sort";
import { NOMINAL_WIDTH, type ShownIndicator, toNamedReleases, toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { toChange } from "./course-sentence";
import { formatFull } from "./format-figure";
import { toFullFigure } from "./full-figure";
import { type GroupedChart, toGroupedChart } from "./grouped-chart";
import { toMeasureNotes } from "./measure-words";
import { toListWords, toOwnerInText } from "./names-in-text";
import { rememberByWidth } from "./remember-width";
import {
  listSilences,
  NOTHING_TO_DRAW,
  sortSilences,
  toFirstSilence,
  toSilenceNotes,
  withFirstSilence,
} from "./silences";
import { toDrawnValue } from "./snapshot";
import { type TableRows, toBarKey } from "./tables";
import type { AxisKind } from "./value-axis";

/** An indicator's figures for one of the years asked. */
export type YearIndicator = ShownIndicator & { year: number };

/** More would be a list, and the chart is one already. */
const MOST_NAMED = 3;

/** One indicator in two or three years: all that its panel and its picture say. */
export function toGroupedContent(
  compared: readonly YearIndicator[],
  { axis, sort = "value" }: { axis: AxisKind; sort?: BarSort },
): ChartContent<GroupedChart> {
  const head = toShownHead(compared[0]);
  const countries = (compared[0]?.figures ?? []).map(({ iso3, name }, place) => ({
    ...{ iso3, name },
    figures: compared.flatMap(({ year, figures }) => {
      const figure = figures[place];
      return figure === undefined ? [] : [{ asked: year, figure }];
    }),
  }));
  const figures = compared.flatMap((each) => each.figures);
  const notes = toMeasureNotes(
    compared[0]?.shown?.measure ?? "absolute",
    figures.flatMap(({ year, basis }) => (year === null ? [] : { year, basis })),
  );
  const toChart = rememberByWidth((width) => {
    const chart = toGroupedChart({ indicator: head, countries, axis, sort, width });
    return { ...chart, notes: [...chart.notes, ...toYearSilenceNotes(compared), ...notes] };
  });
  const years = compared.map(({ year }) => year);
  const scale = toChart(NOMINAL_WIDTH).axis.kind === "log" ? ", log scale" : "";
  return {
    title: `${head.name} by year`,
    subtitle: `${head.unit}, ${toListWords(years.map(String))}${scale}`,
    toChart,
    sentence: toChangeSentence(compared),
    empty: figures.every((figure) => toDrawnValue(figure) === null) ? NOTHING_TO_DRAW : null,
    table: toYearTable(compared),
    releases: toNamedReleases(figures),
    years: toSpan(years),
  };
}

/** What is missing in which of some years. */
export function toYearSilenceNotes(compared: readonly YearIndicator[]): string[] {
  const silences = compared.flatMap(({ year, figures }) => listSilences(figures, String(year)));
  return toSilenceNotes(sortSilences(silences, compared[0]?.figures ?? []));
}

/** An indicator's name and unit as its figures are given. */
export function toShownHead(indicator: ShownIndicator | undefined) {
  if (indicator === undefined) return { slug: "", name: "Figures", unit: "" };
  const { slug, name, unit, shown } = indicator;
  return { slug, name: shown?.name ?? name, unit: shown?.unit ?? unit };
}

/**
 * How far each of the first countries came from the first year to the last, and what is with the
 * first one where it has no figure in either.
 *
 * @example "From 2000 to 2024, Mongolia’s figure grew 9.1-fold and Russia’s grew 16.1-fold."
 */
export function toChangeSentence(compared: readonly YearIndicator[]): string | null {
  const [first, last] = [compared[0], compared.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const changes = first.figures.flatMap((from, place) => {
    const to = last.figures[place];
    if (from.value === null || to === undefined || to.value === null || from.year === to.year)
      return [];
    const own = from.year !== first.year || to.year !== last.year;
    const when = own ? ` (${from.year}–${to.year})` : "";
    const change = toChange({ first: { value: from.value }, last: { value: to.value } });
    return [{ name: from.name, words: `${change}${when}` }];
  });
  if (changes.length === 0) return null;
  const clauses = changes
    .slice(0, MOST_NAMED)
    .map(
      ({ name, words }, place) => `${toOwnerInText(name)} ${place === 0 ? "figure " : ""}${words}`,
    );
  return withFirstSilence(
    `From ${first.year} to ${last.year}, ${toListWords(clauses)}.`,
    toFirstSilence(first.figures, last.figures),
  );
}

/** A row for each country, a column for each year asked, every digit. */
export function toYearTable(compared: readonly YearIndicator[]): TableRows {
  const [first, last] = [compared[0], compared.at(-1)];
  const { unit, slug } = toShownHead(first);
  return {
    columns: [
      { key: "country", label: "Country", numeric: false },
      ...compared.map(({ year }) => ({
        key: String(year),
        label: `${year}, ${unit}`,
        numeric: true,
      })),
      { key: "times", label: "Last over first", numeric: true },
    ],
    rows: (first?.figures ?? []).map((figure, place) => {
      const to = last?.figures[place]?.value ?? null;
      return [
        figure.name,
        ...compared.map(({ year, figures }) => {
          const each = figures[place];
          if (each === undefined) return "";
          const own = each.year === null || each.year === year ? "" : ` (${each.year})`;
          const text = `${toFullFigure(each, unit)}${own}`;
          const key = toBarKey(each, slug);
          return key === null ? text : { text, figure: key };
        }),
        figure.value === null || figure.value === 0 || to === null
          ? ""
          : formatFull(Number((to / figure.value).toPrecision(4)), ""),
      ];
    }),
  };
}
