import { toCount } from "@/lib/domain/count-words";
import { toNamedReleases, toSpan } from "./bars-content";
import type { ChartContent } from "./chart-content";
import { toLabel } from "./figure-words";
import {
  toChangeSentence,
  toShownHead,
  toYearSilenceNotes,
  toYearTable,
  type YearIndicator,
} from "./grouped-content";
import { toMeasureNotes } from "./measure-words";
import { toListWords, toNameInText } from "./names-in-text";
import type { RankEdition, RankHistory } from "./rank-chart";
import { rememberByWidth } from "./remember-width";
import { NOTHING_TO_DRAW, toSilenceNotes } from "./silences";
import { type SlopeChart, type SlopeCountry, type SlopeEnd, toSlopeChart } from "./slope-chart";
import { toBarKey, toRankTable } from "./tables";
import { type AxisKind, toValueAxis } from "./value-axis";

const TICKS = 5;

/** Two years of an indicator: all that its panel and its picture say. */
export function toSlopeContent(
  compared: readonly YearIndicator[],
  asked: AxisKind,
): ChartContent<SlopeChart> {
  const [from, to] = [compared[0], compared.at(-1)];
  const head = toShownHead(from);
  const figures = compared.flatMap((each) => each.figures);
  const axis = toValueAxis(
    figures.flatMap(({ value }) => value ?? []),
    head.unit,
    asked,
    TICKS,
    false,
  );
  const toEnd = (of: YearIndicator | undefined, place: number): SlopeEnd | null => {
    const figure = of?.figures[place];
    if (figure === undefined || figure.value === null) return null;
    if (axis.kind === "log" && figure.value <= 0) return null;
    const own = figure.year === of?.year ? "" : ` (${figure.year})`;
    const words = `${toLabel(figure, head.unit)}${own}`;
    return { y: figure.value, words, figure: toBarKey(figure, head.slug) };
  };
  const countries = (from?.figures ?? []).map(
    ({ iso3, name }, place): SlopeCountry => ({
      ...{ iso3, name },
      ends: [toEnd(from, place), toEnd(to, place)],
    }),
  );
  const ends = [from, to].flatMap((each) => each ?? []);
  const zero =
    axis.kind === "log" && ends.some((each) => each.figures.some(({ value }) => value === 0));
  const notes = [
    ...(zero ? ["Zero has no place on a log scale: no mark is drawn for it"] : []),
    ...toYearSilenceNotes(ends),
    ...toMeasureNotes(
      from?.shown?.measure ?? "absolute",
      figures.flatMap(({ year, basis }) => (year === null ? [] : { year, basis })),
    ),
  ];
  const heads = [String(from?.year ?? ""), String(to?.year ?? "")] as const;
  return {
    title: `${head.name}, ${heads.join(" and ")}`,
    subtitle: axis.kind === "log" ? `${head.unit}, log scale` : head.unit,
    toChart: rememberByWidth((width) =>
      toSlopeChart({ countries, heads, axis, isReversed: false, width, notes }),
    ),
    sentence: toChangeSentence(compared),
    empty: isEmpty(countries) ? NOTHING_TO_DRAW : null,
    table: toYearTable(compared),
    releases: toNamedReleases(figures),
    years: toSpan(compared.map(({ year }) => year)),
  };
}

/** Two editions of a publisher's ranking: all that its panel and its picture say. */
export function toRankSlopeContent(
  publisher: { slug: string; name: string },
  editions: readonly [RankEdition, RankEdition],
  histories: readonly RankHistory[],
): ChartContent<SlopeChart> {
  const toRank = ({ entries }: RankHistory, edition: number) =>
    entries.find((entry) => entry.edition === edition)?.rank ?? null;
  const toEnd = (history: RankHistory, { edition, release }: RankEdition): SlopeEnd | null => {
    const rank = toRank(history, edition);
    if (rank === null) return null;
    const { iso3 } = history;
    const figure = { kind: "rank" as const, publisher: publisher.slug, iso3, edition, release };
    return { y: rank, words: String(rank), figure };
  };
  const [first, last] = editions;
  const countries = histories.map(
    (history): SlopeCountry => ({
      ...{ iso3: history.iso3, name: history.name },
      ends: [toEnd(history, first), toEnd(history, last)],
    }),
  );
  const ranks = histories.flatMap((history) =>
    editions.flatMap(({ edition }) => toRank(history, edition) ?? []),
  );
  const axis = {
    kind: "linear" as const,
    domain: [1, Math.max(2, ...ranks)] as [number, number],
    ticks: [],
  };
  const notes = toSilenceNotes(
    histories.flatMap((history) =>
      editions.flatMap(({ edition }) =>
        toRank(history, edition) === null
          ? [{ name: history.name, why: "not ranked", of: String(edition) }]
          : [],
      ),
    ),
  );
  const heads = [String(first.edition), String(last.edition)] as const;
  return {
    title: `Published rank, ${heads.join(" and ")} editions`,
    subtitle: `${publisher.name}, of ${first.rankedCountries} and ${last.rankedCountries}; 1 is the strongest`,
    toChart: rememberByWidth((width) =>
      toSlopeChart({ countries, heads, axis, isReversed: true, width, notes }),
    ),
    sentence: toMoveSentence(histories, editions, toRank),
    empty: isEmpty(countries) ? "None of these countries is ranked in either edition." : null,
    table: toRankTable(publisher.slug, editions, histories),
    releases: editions.map(({ release }) => release),
    years: toSpan(editions.map(({ edition }) => edition)),
  };
}

function isEmpty(countries: readonly SlopeCountry[]): boolean {
  return countries.every(({ ends }) => ends.every((end) => end === null));
}

/** @example "From the 2025 to the 2026 edition Mongolia rose 5 places to 93 of 145, Russia kept its place (2)." */
function toMoveSentence(
  histories: readonly RankHistory[],
  [first, last]: readonly [RankEdition, RankEdition],
  toRank: (history: RankHistory, edition: number) => number | null,
): string | null {
  const moves = histories.flatMap((history) => {
    const [from, to] = [toRank(history, first.edition), toRank(history, last.edition)];
    if (from === null || to === null) return [];
    const places = Math.abs(from - to);
    if (places === 0) return [`${toNameInText(history.name)} kept its place (${to})`];
    const way = to < from ? "rose" : "fell";
    return [`${toNameInText(history.name)} ${way} ${toCount(places, "place")} to ${to}`];
  });
  if (moves.length === 0) return null;
  return `From the ${first.edition} to the ${last.edition} edition ${toListWords(moves.slice(0, 4))}.`;
}
