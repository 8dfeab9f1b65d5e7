import type { Client } from "pg";
import type { YearBasis } from "@/lib/domain/source";

/** One figure that two releases do not state alike. */
export interface FigureChange {
  kind: "new" | "changed" | "gone";
  indicator: string;
  iso3: string;
  year: number;
  /** As the older one states it: the value, or the middle of a range; null where it states none. */
  before: number | null;
  after: number | null;
}

/** What a newer release says otherwise than an older one. */
export interface ReleaseDiff {
  same: number;
  new: number;
  changed: number;
  gone: number;
  /** The largest changes first, by ratio; then what is gone, then what is new. */
  largest: FigureChange[];
}

/** As much of a release as a comparison needs. */
export interface DiffedRelease {
  id: number;
  yearBasis: YearBasis;
}

/**
 * Holds two releases against each other, figure by figure: value, range and standing. Editions
 * are compared whatever the year on their cover.
 *
 * @param limit how many changes are listed at most
 */
export async function diffReleases(
  client: Client,
  older: DiffedRelease,
  newer: DiffedRelease,
  limit: number,
): Promise<ReleaseDiff> {
  const areEditions = [older, newer].every(({ yearBasis }) => yearBasis === "edition");
  const key = [older.id, newer.id, areEditions];
  const { rows: counts } = await client.query<{ kind: FigureChange["kind"] | "same"; n: number }>(
    `${CHANGES} SELECT kind, count(*)::int AS n FROM change GROUP BY kind`,
    key,
  );
  const { rows: largest } = await client.query<FigureChange>(
    `${CHANGES}
     SELECT kind, i.slug AS indicator, iso3, year, before, after
     FROM change JOIN indicator i ON i.id = indicator_id
     WHERE kind <> 'same'
     ORDER BY kind, ratio DESC NULLS LAST, i.position, iso3, year LIMIT $4`,
    [...key, limit],
  );
  const count = (kind: FigureChange["kind"] | "same") =>
    counts.find((each) => each.kind === kind)?.n ?? 0;
  return {
    same: count("same"),
    new: count("new"),
    changed: count("changed"),
    gone: count("gone"),
    largest,
  };
}

const CHANGES = `
  WITH said AS (
    SELECT *, CASE WHEN $3 THEN 0 ELSE year END AS about
    FROM observation WHERE release_id IN ($1, $2)
  ),
  a AS (SELECT * FROM said WHERE release_id = $1),
  b AS (SELECT * FROM said WHERE release_id = $2),
  change AS (
    SELECT coalesce(a.indicator_id, b.indicator_id) AS indicator_id,
           coalesce(a.iso3, b.iso3) AS iso3, coalesce(b.year, a.year)::int AS year,
           coalesce(a.value, (a.low + a.high) / 2) AS before,
           coalesce(b.value, (b.low + b.high) / 2) AS after,
           CASE WHEN a.iso3 IS NULL THEN 'new' WHEN b.iso3 IS NULL THEN 'gone'
                WHEN (a.value, a.low, a.high, a.standing)
                     IS NOT DISTINCT FROM (b.value, b.low, b.high, b.standing) THEN 'same'
                ELSE 'changed' END AS kind,
           CASE WHEN a.value > 0 AND b.value > 0 THEN abs(ln(b.value / a.value)) END AS ratio
    FROM a FULL JOIN b ON b.indicator_id = a.indicator_id AND b.iso3 = a.iso3
                    AND b.about = a.about
  )`;
