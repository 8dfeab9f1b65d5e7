import type { Client } from "pg";

/**
 * Counts anew how many countries of each region a release speaks about in each year; figures that
 * are missing do not count. To be called inside the transaction that changed its figures.
 */
export async function saveCoverage(client: Client, releaseId: number): Promise<void> {
  await client.query("DELETE FROM release_coverage WHERE release_id = $1", [releaseId]);
  await client.query(
    `INSERT INTO release_coverage (release_id, region, year, countries, figures)
     SELECT $1, country.region, o.year, count(DISTINCT o.iso3), count(*)
     FROM observation o JOIN country ON country.iso3 = o.iso3
     WHERE o.release_id = $1 AND (o.value IS NOT NULL OR o.low IS NOT NULL)
     GROUP BY country.region, o.year`,
    [releaseId],
  );
}
