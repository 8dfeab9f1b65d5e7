import { formatOrdinal } from "./format-figure";
import { toRankText } from "./rank-figures";
import type { StrengthRow } from "./strength-rows";

/** What a changed recipe did to the ranks. */
export interface RankChanges {
  /** How many countries have another rank, of how many that are ranked by both. */
  moved: number;
  of: number;
  /** The chosen ones' moves, in the order chosen. */
  chosen: string[];
  /** Who moved farthest, up and down. */
  farthest: string[];
  /** Ranked by one of the two recipes only, by name. */
  entered: string[];
}

const MOST_NAMED = 3;

/**
 * Ranks held against those of before, in words.
 *
 * @example toRankChanges(rows, ["MNG"]).chosen // → ["Mongolia: 85th, was 93rd"]
 */
export function toRankChanges(
  rows: readonly StrengthRow[],
  chosen: readonly string[],
): RankChanges {
  const both = rows.flatMap((row) =>
    row.before === null ? [] : [{ ...row, up: row.before - row.rank }],
  );
  const places = new Map(rows.map((row) => [row.iso3, row]));
  const byMove = both.toSorted((one, other) => other.up - one.up);
  const words = ({ name, up }: { name: string; up: number }) =>
    `${name} ${up > 0 ? `up ${up}` : `down ${-up}`}`;
  const risen = byMove.filter(({ up }) => up > 0).slice(0, MOST_NAMED);
  const fallen = byMove
    .filter(({ up }) => up < 0)
    .slice(-MOST_NAMED)
    .toReversed();
  return {
    moved: both.filter(({ up }) => up !== 0).length,
    of: both.length,
    chosen: chosen.flatMap((iso3) => {
      const row = places.get(iso3);
      if (row === undefined) return [];
      const { name, before } = row;
      const now = row.isTied ? toRankText(row) : formatOrdinal(row.rank);
      if (before === null) return [`${name}: ${now}, was not ranked`];
      return [
        `${name}: ${now}, ${before === row.rank ? "as before" : `was ${formatOrdinal(before)}`}`,
      ];
    }),
    farthest: [...risen, ...fallen].map(words),
    entered: rows.filter(({ before }) => before === null).map(({ name }) => name),
  };
}
