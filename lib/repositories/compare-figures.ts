import type { Client } from "pg";

/** How a release's figures stand to those of the release in whose place it comes. */
export interface FigureChanges {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

/**
 * Lays aside what the store says now in the place of a release to come: the figures under its own
 * slug, or else those of the release that it supersedes.
 *
 * To be called inside a transaction, which they do not outlive.
 *
 * @returns whether there is such a release
 */
export async function keepEarlier(
  client: Client,
  slug: string,
  supersedes: string | null,
): Promise<boolean> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM release WHERE slug = $1 OR slug = $2 ORDER BY slug = $1 DESC LIMIT 1`,
    [slug, supersedes],
  );
  const [earlier] = rows;
  await client.query(
    `CREATE TEMPORARY TABLE earlier_figure ON COMMIT DROP AS
     SELECT indicator_id, iso3, year, value, low, high, standing, note FROM observation
     WHERE release_id = ${earlier?.id ?? -1}`,
  );
  return earlier !== undefined;
}

/** Counts what is new, different, gone and the same against the figures laid aside. */
export async function compareFigures(client: Client, releaseId: number): Promise<FigureChanges> {
  await client.query("ANALYZE earlier_figure");
  const { rows } = await client.query<FigureChanges>(
    `WITH figure AS (SELECT * FROM observation WHERE release_id = $1)
     SELECT count(*) FILTER (WHERE old.iso3 IS NULL)::int AS added,
            count(*) FILTER (WHERE figure.iso3 IS NULL)::int AS removed,
            count(*) FILTER (WHERE is_changed)::int AS changed,
            count(*) FILTER (WHERE NOT is_changed)::int AS unchanged
     FROM earlier_figure old FULL JOIN figure USING (indicator_id, iso3, year),
     LATERAL (SELECT CASE WHEN old.iso3 IS NOT NULL AND figure.iso3 IS NOT NULL THEN
       (old.value, old.low, old.high, old.standing, old.note)
       IS DISTINCT FROM (figure.value, figure.low, figure.high, figure.standing, figure.note) END)
       AS difference (is_changed)`,
    [releaseId],
  );
  const [changes] = rows;
  if (changes === undefined) throw new Error("the store compared nothing");
  return changes;
}
