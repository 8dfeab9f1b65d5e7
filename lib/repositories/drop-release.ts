import type { Client } from "pg";
import { saveVersion } from "./dataset-version";
import { findDisputes } from "./find-disputes";
import { inTransaction } from "./write-store";

/**
 * Removes a release that was brought in by hand; those it superseded are read again, and a source
 * that has nothing left goes with it. To be called inside `writeStore`.
 *
 * @returns slugs of the releases that are read again
 */
export async function dropRelease(
  client: Client,
  id: number,
  catalogSha256: string,
): Promise<string[]> {
  return inTransaction(client, async () => {
    const { rows: touched } = await client.query<{ id: number }>(
      `SELECT DISTINCT indicator_id AS id FROM observation
       WHERE release_id = $1 OR release_id IN (SELECT id FROM release WHERE superseded_by_id = $1)`,
      [id],
    );
    const { rows: again } = await client.query<{ slug: string }>(
      "SELECT slug FROM release WHERE superseded_by_id = $1 ORDER BY slug",
      [id],
    );
    await client.query("DELETE FROM release WHERE id = $1", [id]);
    await client.query(
      `DELETE FROM indicator_source l WHERE NOT l.carried AND NOT EXISTS (
         SELECT FROM observation o JOIN release r ON r.id = o.release_id
         WHERE o.indicator_id = l.indicator_id AND r.source_id = l.source_id)`,
    );
    await client.query(
      `DELETE FROM source s WHERE NOT s.carried
         AND NOT EXISTS (SELECT FROM release r WHERE r.source_id = s.id)`,
    );
    await findDisputes(
      client,
      touched.map((each) => each.id),
    );
    await saveVersion(client, catalogSha256);
    return again.map(({ slug }) => slug);
  });
}
