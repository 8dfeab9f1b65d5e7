import type { StrengthPart } from "@/lib/series/strength-parts";
import type { StrengthRow } from "@/lib/series/strength-rows";
import { toSafeCsv } from "./csv-cell";

/** An index as its CSV has it. */
export interface ExportedStrength {
  groups: readonly (StrengthPart & { parent: string | null })[];
  rows: readonly (StrengthRow & { groups: readonly (number | null)[] })[];
  runs: number;
}

/** What a result is known by, and what its figures are from. */
export interface StrengthOrigin {
  hash: string;
  dataVersion: string;
  releases: readonly { slug: string }[];
}

/**
 * An index as CSV (RFC 4180, a heading line, LF): a country a line by rank, its score, its ranks over the recomputations, its score in each group; then, on every line, the
 * releases of the figures, the dataset's version and the result's hash.
 *
 * Server and browser write the same bytes for the same recipe and figures.
 */
export function toStrengthCsv(
  { groups, rows, runs }: ExportedStrength,
  { hash, dataVersion, releases }: StrengthOrigin,
): string {
  const below = groups.flatMap((group, at) => (group.parent === null ? [] : [{ ...group, at }]));
  const origin = [runs, releases.map(({ slug }) => slug).join(" "), dataVersion, hash];
  return toSafeCsv([
    [
      ...["rank", "tied", "iso3", "name", "score", "rank-p5", "rank-median", "rank-p95"],
      ...below.map(({ code }) => `${code}.score`),
      ...["recomputations", "releases", "data-version", "hash"],
    ],
    ...rows.map((row) => [
      ...[row.rank, row.isTied, row.iso3, row.name, row.score],
      ...[row.spread?.low ?? null, row.spread?.median ?? null, row.spread?.high ?? null],
      ...below.map(({ at }) => row.groups[at] ?? null),
      ...origin,
    ]),
  ]);
}
