import type { BarFigure } from "./bar-chart";
import { type IndicatorHead, isUncertainZero, toLabel } from "./figure-words";
import { formatOrdinal, formatRatio } from "./format-figure";
import { toCapital, toNameInText, toOwnerInText } from "./names-in-text";
import { toSilenceSentence } from "./silences";
import { toDrawnValue } from "./snapshot";

interface RankedPlace {
  name: string;
  rank: number;
  previousRank: number | null;
  previousEdition: number | null;
}

/**
 * The chosen countries' ranks in one sentence, the first with what it was before.
 *
 * @example "Mongolia ranks 93rd of 145 in 2026 (98th in 2025); Russia 2nd, China 3rd."
 */
export function toRankSentence(
  edition: number,
  rankedCountries: number,
  places: readonly RankedPlace[],
): string | null {
  const [first, ...others] = places;
  if (first === undefined) return null;
  const { name, rank, previousRank, previousEdition } = first;
  const before =
    previousRank === null ? "" : ` (${formatOrdinal(previousRank)} in ${previousEdition})`;
  const rest = others
    .map((other) => `${toNameInText(other.name)} ${formatOrdinal(other.rank)}`)
    .join(", ");
  return `${toCapital(toNameInText(name))} ranks ${formatOrdinal(rank)} of ${rankedCountries} in ${edition}${before}${rest === "" ? "" : `; ${rest}`}.`;
}

/**
 * A comparison in words: how many times the first country's figure each of the next ones is, or how
 * many times theirs it is where it is larger.
 *
 * Where the first country has no figure above zero, the first one that has takes its place, and
 * what is with the first is said. Null where fewer than two countries are compared or none has a
 * figure above zero. The years are named, both where they differ.
 *
 * @example "Russia spent 824 times as much as Mongolia in 2024."
 * @example "China has 1.2 times Russia’s figure in 2025. Not applicable to Mongolia."
 */
export function toRatioSentence(
  indicator: IndicatorHead,
  figures: readonly BarFigure[],
): string | null {
  const [first] = figures;
  const [base, ...others] = figures.filter(isAboveZero);
  if (first === undefined || base === undefined || figures.length < 2) return null;
  const clauses = others.slice(0, MOST_CLAUSES).map((other) => toClause(indicator, base, other));
  const sentence =
    clauses.length === 0
      ? toLoneSentence(indicator, base, figures)
      : `${toCapital(clauses.join("; "))}.`;
  return first === base
    ? sentence
    : `${sentence} ${toSilenceSentence(first.name, toOwnWords(first, indicator.unit))}`;
}

function isAboveZero({ value }: BarFigure): boolean {
  return value !== null && value > 0;
}

/** The one figure above zero, and that there is no other, without taking what is unknown for zero. */
function toLoneSentence(
  { unit }: IndicatorHead,
  base: BarFigure,
  figures: readonly BarFigure[],
): string {
  const others = figures.filter((figure) => figure !== base);
  const isAlone = others.every((figure) => toDrawnValue(figure) === null);
  const isDoubtful = others.some(
    (figure) => (figure.value === null && figure.low !== null) || isUncertainZero(figure),
  );
  const aside = isAlone ? ", the only one known" : isDoubtful ? "" : ", the only one above zero";
  return `${toCapital(toOwnerInText(base.name))} figure is ${toOwnWords(base, unit)}${aside}.`;
}

/** A country's own figure with its year, or why there is none. */
function toOwnWords(figure: BarFigure, unit: string): string {
  const year = toDrawnValue(figure) === null ? "" : ` in ${figure.year}`;
  return `${toLabel(figure, unit)}${year}`;
}

/** More would be a list, and the chart is one already. */
const MOST_CLAUSES = 2;

function toClause(indicator: IndicatorHead, base: BarFigure, other: BarFigure): string {
  const [more, less] = (other.value ?? 0) >= (base.value ?? 0) ? [other, base] : [base, other];
  const [large, small] = [toNameInText(more.name), toNameInText(less.name)];
  const ratio = formatRatio((more.value ?? 0) / (less.value ?? 1));
  const years =
    more.year === less.year
      ? `in ${more.year}`
      : `(${more.name} ${more.year}, ${less.name} ${less.year})`;
  if (ratio === "1") return `${large} and ${small} stand about equal ${years}`;
  return indicator.slug.startsWith("military-spending") && indicator.unit.endsWith("US$")
    ? `${large} spent ${ratio} times as much as ${small} ${years}`
    : `${large} has ${ratio} times ${toOwnerInText(less.name)} figure ${years}`;
}
