import type { NeighbourRow, NeighboursOf } from "@/lib/series/neighbours-content";
import type { PeersOf } from "@/lib/series/peers-content";
import type { PlaceLine } from "@/lib/series/places-content";
import { toSafeCsv } from "./csv-cell";

/** The countries most like one as CSV: a line each, the nearest first, with the releases of the figures on every line. */
export function toPeersCsv(
  iso3: string,
  { nearest, measures, releases }: Pick<PeersOf, "nearest" | "measures" | "releases">,
): string {
  return toSafeCsv([
    ["iso3", "peer", "peer-name", "mean-difference", "indicators-shared", "indicators", "releases"],
    ...nearest.map((peer) => [
      ...[iso3, peer.iso3, peer.name, peer.distance, peer.shared, measures.length],
      releases.join(" "),
    ]),
  ]);
}

/** A country and those it borders as CSV: a line for each figure, with the border's length and the rank beside it. */
export function toNeighboursCsv({
  columns,
  subject,
  rows,
  ranking,
  borders,
}: NeighboursOf): string {
  const toLines = (row: NeighbourRow) => {
    const own = [
      ...[row.iso3, row.name, row.borderKm, row.borderKm === null ? null : borders],
      ...[row.rank, row.rank === null ? null : ranking.release],
    ];
    return columns.map(({ slug, unit }, at) => {
      const figure = row.figures[at] ?? null;
      return [
        ...own,
        ...[slug, unit, figure?.year ?? null, figure?.value ?? null],
        ...[figure?.low ?? null, figure?.high ?? null, figure?.standing ?? null],
        ...[figure?.note ?? null, figure?.release ?? null],
      ];
    });
  };
  return toSafeCsv([
    [
      ...["iso3", "name", "border-km", "border-release"],
      ...["rank", "rank-release", "indicator", "unit", "year", "value"],
      ...["low", "high", "standing", "note", "release"],
    ],
    ...[subject, ...rows].flatMap(toLines),
  ]);
}

/** A country's derived places as CSV: a line for each indicator and year, oldest first. */
export function toPlacesCsv(iso3: string, lines: readonly PlaceLine[]): string {
  return toSafeCsv([
    ["iso3", "indicator", "year", "place", "tied", "countries", "release"],
    ...lines.flatMap(({ indicator, places }) =>
      places.map(({ year, rank, isTied, countries, release }) => [
        ...[iso3, indicator, year, rank, isTied, countries, release],
      ]),
    ),
  ]);
}
