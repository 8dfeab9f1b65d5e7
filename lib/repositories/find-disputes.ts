import type { Client } from "pg";
import { DISPUTE_RULE } from "@/lib/domain/dispute";

/**
 * Writes anew which figures another source disputes, by the rule of `lib/domain/dispute`.
 *
 * Every figure is held against each other source's figure of the nearest year; of those that
 * differ by more than the rule allows the farthest is noted. Releases that a newer one has
 * superseded have no say. To be called inside the transaction that changed figures.
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
       (indicator_id smallint, iso3 char(3) COLLATE "C", year int, release_id int,
        source_id smallint, low double precision, high double precision) ON COMMIT DROP`,
  );
  await client.query(
    `INSERT INTO speaking_figure
     SELECT o.indicator_id, o.iso3, o.year, o.release_id, r.source_id,
            coalesce(o.low, o.value), coalesce(o.high, o.value)
     FROM observation o JOIN release r ON r.id = o.release_id
     WHERE r.superseded_by_id IS NULL AND coalesce(o.low, o.value) > 0
       AND o.indicator_id IN (
         SELECT indicator_id FROM indicator_source
         WHERE $1::smallint[] IS NULL OR indicator_id = ANY($1)
         GROUP BY indicator_id HAVING count(*) > 1)`,
    [wanted],
  );
  await client.query("ANALYZE speaking_figure");
  await client.query(
    `INSERT INTO figure_dispute
       (indicator_id, iso3, year, release_id, other_year, other_release_id, factor)
     WITH nearest AS (
       SELECT DISTINCT ON (a.indicator_id, a.iso3, a.year, a.release_id, b.source_id)
              a.indicator_id, a.iso3, a.year, a.release_id,
              b.year AS other_year, b.release_id AS other_release_id,
              greatest(a.low / b.high, b.low / a.high) AS factor
       -- Year by year, so that a country with many years is not held against all of itself.
       FROM speaking_figure a CROSS JOIN generate_series(-$1::int, $1::int) AS apart
       JOIN speaking_figure b ON b.indicator_id = a.indicator_id AND b.iso3 = a.iso3
                             AND b.year = a.year + apart AND b.source_id <> a.source_id
       ORDER BY a.indicator_id, a.iso3, a.year, a.release_id, b.source_id,
                abs(b.year - a.year), b.year DESC, b.release_id DESC
     )
     SELECT DISTINCT ON (indicator_id, iso3, year, release_id)
            indicator_id, iso3, year, release_id, other_year, other_release_id, factor
     FROM nearest WHERE factor > $2 AND factor < 'Infinity'
     ORDER BY indicator_id, iso3, year, release_id, factor DESC, other_release_id`,
    [DISPUTE_RULE.years, DISPUTE_RULE.factor],
  );
  await client.query("DROP TABLE speaking_figure");
}
