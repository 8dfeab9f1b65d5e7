import type { Client } from "pg";
import { DISPUTE_RULE } from "@/lib/domain/dispute";

const YEARS_APART = Array.from(
  { length: 2 * DISPUTE_RULE.years + 1 },
  (_, index) => index - DISPUTE_RULE.years,
);

/**
 * Writes anew which figures another source disputes, by the rule of `lib/domain/dispute`.
 *
 * Every figure is held against each other source's figure of the nearest year; of those that
 * differ by more than the rule allows the farthest is noted. Releases that a newer one has
 * superseded have no say, and a source that passes on another's figures neither confirms nor
 * disputes them. To be called inside the transaction that changed figures.
 *
 * @param indicatorIds those whose figures changed; all where absent
 */
export async function findDisputes(
  client: Client,
  indicatorIds?: readonly number[],
): Promise<void> {
  const wanted = indicatorIds ?? null;
  await client.query(
    "DELETE FROM figure_dispute WHERE $1::smallint[] IS NULL OR indicator_id = ANY($1)",
    [wanted],
  );
  // A table with statistics: without them the join below is planned for a handful of figures.
  await client.query(
    `CREATE TEMPORARY TABLE speaking_figure
       (id int, indicator_id smallint, iso3 char(3) COLLATE "C", year int, release_id int,
        source_id smallint, origin_id smallint, low double precision, high double precision)
     ON COMMIT DROP`,
  );
  await client.query(
    `INSERT INTO speaking_figure
     SELECT row_number() OVER (), o.indicator_id, o.iso3, o.year, o.release_id, r.source_id,
            coalesce(s.origin_id, r.source_id), coalesce(o.low, o.value), coalesce(o.high, o.value)
     FROM observation o JOIN release r ON r.id = o.release_id
     LEFT JOIN indicator_source s ON s.indicator_id = o.indicator_id AND s.source_id = r.source_id
     WHERE r.superseded_by_id IS NULL AND coalesce(o.low, o.value) > 0
       AND o.indicator_id IN (
         SELECT indicator_id FROM indicator_source
         WHERE $1::smallint[] IS NULL OR indicator_id = ANY($1)
         GROUP BY indicator_id HAVING count(*) > 1)`,
    [wanted],
  );
  await client.query("ANALYZE speaking_figure");
  await client.query("SET LOCAL work_mem = '64MB'");
  // Sorting all figures costs more than the whole of the rest.
  await client.query("SET LOCAL enable_mergejoin = off");
  await client.query(
    `INSERT INTO figure_dispute
       (indicator_id, iso3, year, release_id, other_year, other_release_id, factor)
     WITH largest AS (
       SELECT DISTINCT ON (indicator_id) indicator_id, source_id FROM speaking_figure
       GROUP BY indicator_id, source_id ORDER BY indicator_id, count(*) DESC, source_id
     ), asking AS MATERIALIZED (
       SELECT figure.*, largest.source_id AS largest FROM speaking_figure figure
       JOIN largest ON largest.indicator_id = figure.indicator_id
                   AND largest.source_id <> figure.source_id
     ), reach AS MATERIALIZED (
       SELECT asking.*, apart, year + apart AS near FROM asking CROSS JOIN unnest($1::int[]) AS apart
     ), pair AS (
       -- Each pair once, asked for by the smaller source: a million figures beside a thousand
       -- cost no more than some thousand look-ups.
       SELECT a.id AS one_id, b.id AS other_id, a.source_id AS one_source,
              b.source_id AS other_source, a.release_id AS one_release,
              b.release_id AS other_release, apart,
              greatest(a.low / b.high, b.low / a.high) AS factor
       FROM reach a
       JOIN speaking_figure b ON b.indicator_id = a.indicator_id AND b.iso3 = a.iso3
                             AND b.year = a.near AND b.origin_id <> a.origin_id
                             AND (b.source_id = a.largest OR b.source_id > a.source_id)
     ), directed AS (
       SELECT one_id AS id, other_id, other_source, other_release, factor,
              2 * abs(apart) - (apart > 0)::int AS farness FROM pair
       UNION ALL
       SELECT other_id, one_id, one_source, one_release, factor,
              2 * abs(apart) - (apart < 0)::int FROM pair
     ), nearest AS (
       SELECT DISTINCT ON (id, other_source) id, other_id, other_release, factor FROM directed
       ORDER BY id, other_source, farness, other_release DESC
     ), farthest AS (
       SELECT DISTINCT ON (id) id, other_id, factor FROM nearest
       WHERE factor > $2 AND factor < 'Infinity'
       ORDER BY id, factor DESC, other_release
     )
     SELECT a.indicator_id, a.iso3, a.year, a.release_id, b.year, b.release_id, factor
     FROM farthest JOIN speaking_figure a USING (id) JOIN speaking_figure b ON b.id = other_id`,
    [YEARS_APART, DISPUTE_RULE.factor],
  );
  await client.query("SET LOCAL enable_mergejoin TO DEFAULT");
  await client.query("SET LOCAL work_mem TO DEFAULT");
  await client.query("DROP TABLE speaking_figure");
}
