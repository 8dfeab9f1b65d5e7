import { formatOrdinal } from "./format-figure";
import { toCapital, toNameInText } from "./names-in-text";

/** A country's rank under one lens, among the countries that all lenses rank. */
export interface LensRank {
  title: string;
  rank: number;
}

/** So large a part of the lenses the span of ranks must hold that the sentence names. */
const MOST_OF_THEM = 0.75;

/** A span of ranks and how many lenses put the country into it. */
export interface RankSpan {
  low: number;
  high: number;
  lenses: number;
}

/**
 * The shortest span of ranks that holds at least three quarters of the lenses; of spans as short
 * the one that holds more, then the better. Null without any rank.
 *
 * @example findSpan([2, 3, 3, 90]) // → { low: 2, high: 3, lenses: 3 }
 */
export function findSpan(ranks: readonly number[]): RankSpan | null {
  const sorted = ranks.toSorted((one, other) => one - other);
  const least = Math.ceil(sorted.length * MOST_OF_THEM);
  let best: RankSpan | null = null;
  for (let at = 0; at + least <= sorted.length; at++) {
    const low = sorted[at];
    const high = sorted[at + least - 1];
    if (low === undefined || high === undefined) continue;
    const lenses = sorted.filter((rank) => rank >= low && rank <= high).length;
    const isShorter = best === null || high - low < best.high - best.low;
    const isFuller = best !== null && high - low === best.high - best.low && lenses > best.lenses;
    if (isShorter || isFuller) best = { low, high, lenses };
  }
  return best;
}

/**
 * Where a country stands under most of the lenses, and under which it stands best and worst.
 *
 * Ranks are among the countries that every lens ranks, so that no lens looks better for ranking
 * fewer. A country that a lens leaves out has no such rank, and the sentence says so.
 *
 * @param ranks one for each lens that ranks the country
 * @param lenses how many lenses there are
 * @param countries how many countries all of them rank
 * @example "Among the 130 countries that every lens ranks, Mongolia is 84th to 97th under 9 of 12 lenses: at best 61st (Small state), at worst 118th (Net power)."
 */
export function toLensSentence(
  name: string,
  ranks: readonly LensRank[],
  lenses: number,
  countries: number,
): string {
  if (ranks.length < lenses) {
    const by = ranks.length === 0 ? "none" : `${ranks.length}`;
    return `${toCapital(toNameInText(name))} is ranked under ${by} of ${lenses} lenses: under the others too few of its figures are known.`;
  }
  const sorted = ranks.toSorted((one, other) => one.rank - other.rank);
  const span = findSpan(ranks.map(({ rank }) => rank));
  const best = sorted[0];
  const worst = sorted.at(-1);
  if (span === null || best === undefined || worst === undefined) {
    throw new RangeError("a sentence about lenses needs at least one");
  }
  const where = toSpanWords(span);
  const under =
    span.lenses === lenses ? `all ${lenses} lenses` : `${span.lenses} of ${lenses} lenses`;
  const ends = [
    ...(best.rank < span.low ? [`at best ${toEnd(best.rank, sorted)}`] : []),
    ...(worst.rank > span.high ? [`at worst ${toEnd(worst.rank, sorted)}`] : []),
  ];
  const rest = ends.length === 0 ? "" : `; ${ends.join(", ")}`;
  return `Among the ${countries} countries that every lens ranks, ${toNameInText(name)} is ${where} under ${under}${rest}.`;
}

function toSpanWords({ low, high }: RankSpan): string {
  if (low === high) return formatOrdinal(low);
  return `${formatOrdinal(low)} ${high - low === 1 ? "or" : "to"} ${formatOrdinal(high)}`;
}

function toEnd(rank: number, ranks: readonly LensRank[]): string {
  const titles = ranks.filter((each) => each.rank === rank).map(({ title }) => title);
  return `${formatOrdinal(rank)} (${titles.join(", ")})`;
}
