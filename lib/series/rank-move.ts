import { toCount } from "@/lib/domain/count-words";

/** One country's place in an edition beside its place in the edition before. Ranks from 1; a lower index is stronger. */
interface Place {
  rank: number;
  score: number | null;
  previousRank: number | null;
  previousScore: number | null;
  previousEdition: number | null;
}

/**
 * How a rank moved since the edition before that is at hand; a smaller number is a rise.
 *
 * @example toRankMove({ rank: 93, previousRank: 98, previousEdition: 2025, … }) // → "▲ 5 places up since 2025"
 */
export function toRankMove({ rank, previousRank, previousEdition }: Place): string {
  if (previousRank === null || previousEdition === null) return "no earlier edition";
  const places = Math.abs(previousRank - rank);
  if (places === 0) return `= unchanged since ${previousEdition}`;
  const words = toCount(places, "place");
  return previousRank > rank
    ? `▲ ${words} up since ${previousEdition}`
    : `▼ ${words} down since ${previousEdition}`;
}

/**
 * How an index moved since the edition before, which may be against the rank: others move too.
 * Empty where either index was not obtained.
 *
 * @example toScoreMove({ score: 2.1135, previousScore: 2.1079, previousEdition: 2024, … }) // → "; worse than 2.1079 in 2024"
 */
export function toScoreMove({ score, previousScore, previousEdition }: Place): string {
  if (score === null || previousScore === null) return "";
  if (score === previousScore) return `; the same as in ${previousEdition}`;
  return `; ${score < previousScore ? "better" : "worse"} than ${previousScore} in ${previousEdition}`;
}
