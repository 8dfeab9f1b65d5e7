import type { Iso3 } from "@/lib/domain/country";
import type { Direction } from "@/lib/domain/indicator";
import { listSnapshotSilences, toSilenceNotes } from "./silences";
import { type SnapshotFigure, toDrawnValue, toNewestYear } from "./snapshot";

/** The years of a snapshot in a caption: the one year, or the one most looked at. @example "2024 unless marked" */
export function toYearWords(figures: readonly SnapshotFigure[], asked: number | null): string[] {
  const drawn = figures.filter((figure) => toDrawnValue(figure) !== null);
  const year = asked ?? toNewestYear(drawn);
  if (year === null || drawn.length === 0) return [];
  return drawn.every((figure) => figure.year === year)
    ? [String(year)]
    : [asked === null ? `newest figures, to ${year}` : `${year} or nearest`];
}

/** In which order countries stand. */
export function toOrderWords(direction: Direction): string {
  switch (direction) {
    case "higher-is-stronger":
      return "the largest first";
    case "lower-is-stronger":
      return "the smallest first: less is stronger";
    case "neither":
      return "the largest first, which says nothing of strength";
  }
}

/** What must be said of chosen countries that are not drawn. @example ["Not reported: North Korea"] */
export function toMissingChosen(
  chosen: readonly Iso3[],
  names: Readonly<Record<Iso3, string>>,
  figures: readonly SnapshotFigure[],
): string[] {
  const named = new Map(chosen.map((iso3) => [iso3, names[iso3] ?? iso3]));
  return toSilenceNotes(listSnapshotSilences(figures, named));
}
