import type { BarFigure } from "./bar-chart";
import type { IndicatorHead } from "./figure-words";
import { formatOrdinal, formatRatio } from "./format-figure";

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
  const rest = others.map((other) => `${other.name} ${formatOrdinal(other.rank)}`).join(", ");
  return `${name} ranks ${formatOrdinal(rank)} of ${rankedCountries} in ${edition}${before}${rest === "" ? "" : `; ${rest}`}.`;
}

/**
 * The two ends of a comparison in words: how many times the first country's figure the largest
 * one is, or, where the first is itself the largest, how many times the smallest.
 *
 * Null where there are not two figures above zero to compare. The years are named, both where
 * they differ.
 *
 * @example "Russia spent 824 times as much as Mongolia in 2024."
 */
export function toRatioSentence(
  indicator: IndicatorHead,
  figures: readonly BarFigure[],
): string | null {
  const [base] = figures;
  const measured = figures.filter(({ value }) => value !== null && value > 0);
  if (base === undefined || base.value === null || base.value <= 0 || measured.length < 2)
    return null;
  const others = measured
    .filter(({ iso3 }) => iso3 !== base.iso3)
    .map((other) => toClause(indicator, base, other));
  const [most, ...rest] = others.slice(0, MOST_CLAUSES);
  return most === undefined ? null : `${[most, ...rest].join("; ")}.`;
}

/** More would be a list, and the chart is one already. */
const MOST_CLAUSES = 2;

function toClause(indicator: IndicatorHead, base: BarFigure, other: BarFigure): string {
  const [more, less] = (other.value ?? 0) >= (base.value ?? 0) ? [other, base] : [base, other];
  const ratio = formatRatio((more.value ?? 0) / (less.value ?? 1));
  const years =
    more.year === less.year
      ? `in ${more.year}`
      : `(${more.name} ${more.year}, ${less.name} ${less.year})`;
  if (ratio === "1") return `${more.name} and ${less.name} stand about equal ${years}`;
  return indicator.slug.startsWith("military-spending") && indicator.unit.endsWith("US$")
    ? `${more.name} spent ${ratio} times as much as ${less.name} ${years}`
    : `${more.name} has ${ratio} times ${less.name}’s figure ${years}`;
}
