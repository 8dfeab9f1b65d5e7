import type { Iso3 } from "@/lib/domain/country";

/** One country's place in an index, and how far it can be trusted. */
export interface StrengthRow {
  iso3: Iso3;
  name: string;
  score: number;
  /** From 1; equal scores share the best place of theirs. */
  rank: number;
  isTied: boolean;
  /** Ranks over all recomputations; null where none were made. */
  spread: RankSpread | null;
  /** Its rank by the recipe that this one is compared with; null where there is none. */
  before: number | null;
}

/** Between which ranks nine in ten recomputations put a country, and the middle one. */
export interface RankSpread {
  low: number;
  median: number;
  high: number;
}

/**
 * An interval of ranks in figures, whole ranks only: a recomputed median may lie between two.
 *
 * @example toSpreadText({ low: 80, median: 92.5, high: 110 }) // → "80–110"
 */
export function toSpreadText({ low, high }: RankSpread): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? String(from) : `${from}–${to}`;
}
