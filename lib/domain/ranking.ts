import type { Iso3 } from "./country";

/** One country's place in one edition. `score` is null where it was not obtained. */
export interface RankingEntry {
  iso3: Iso3;
  rank: number;
  score: number | null;
}

/** A publisher's edition: who stands where, of how many. */
export interface RankingEdition {
  /** Slug of the source, e.g. `gfp`. */
  publisher: string;
  /** Year on the cover. */
  edition: number;
  rankedCountries: number;
  release: string;
  entries: readonly RankingEntry[];
}
