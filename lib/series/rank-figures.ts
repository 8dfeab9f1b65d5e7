import type { Iso3 } from "@/lib/domain/country";
import type { Direction } from "@/lib/domain/indicator";
import { formatOrdinal } from "./format-figure";
import { type SnapshotFigure, toDrawnValue } from "./snapshot";

/** A country's place among all that have a figure. */
export interface RankedFigure extends SnapshotFigure {
  name: string;
  /** What it is ranked by: its value, or the middle of its range. */
  drawn: number;
  /** From 1; equal figures share the best place of theirs. */
  rank: number;
  isTied: boolean;
}

/**
 * Countries in order of strength: the largest figure first, or the smallest where lower is
 * stronger; equal ones share a rank, by name among themselves, and the next rank is skipped as often.
 *
 * Countries without a figure have no place and are left out. An indicator that says nothing about
 * strength is ordered by size.
 *
 * @example ranks of 5, 3, 3, 1 are 1, 2=, 2=, 4
 */
export function rankFigures(
  figures: readonly SnapshotFigure[],
  direction: Direction,
  nameOf: (iso3: Iso3) => string,
): RankedFigure[] {
  const sign = direction === "lower-is-stronger" ? 1 : -1;
  const sorted = figures
    .flatMap((figure) => {
      const drawn = toDrawnValue(figure);
      return drawn === null ? [] : [{ ...figure, drawn, name: nameOf(figure.iso3) }];
    })
    .sort((one, other) => sign * (one.drawn - other.drawn) || (one.name < other.name ? -1 : 1));
  const first = new Map<number, number>();
  const size = new Map<number, number>();
  sorted.forEach(({ drawn }, index) => {
    if (!first.has(drawn)) first.set(drawn, index + 1);
    size.set(drawn, (size.get(drawn) ?? 0) + 1);
  });
  return sorted.map((figure) => ({
    ...figure,
    rank: first.get(figure.drawn) ?? 0,
    isTied: (size.get(figure.drawn) ?? 0) > 1,
  }));
}

/** A place as it stands beside a bar. @example toRankText({ rank: 2, isTied: true }) // → "2=" */
export function toRankText({ rank, isTied }: Pick<RankedFigure, "rank" | "isTied">): string {
  return isTied ? `${rank}=` : String(rank);
}

/** A place in a sentence. @example toRankWords({ rank: 2, isTied: true }) // → "joint 2nd" */
export function toRankWords({ rank, isTied }: Pick<RankedFigure, "rank" | "isTied">): string {
  return isTied ? `joint ${formatOrdinal(rank)}` : formatOrdinal(rank);
}
