import type { Client } from "pg";
import type { Source } from "@/lib/domain/source";
import type { ReleaseToStore } from "./store-release";

type Asked = Pick<ReleaseToStore, "source" | "release" | "rankings" | "supersedes">;

/**
 * Why the store can not take a release of this name in this place, as a sentence; null where it can.
 *
 * To be called inside `writeStore`, so that it still holds when the release is written.
 */
export async function findReleaseProblem(
  client: Client,
  { source, release, rankings, supersedes }: Asked,
): Promise<string | null> {
  const slug = `${source.slug}-${release.version}`;
  const { rows } = await client.query<{ slug: string; source: string; id: number }>(
    `SELECT release.slug, source.slug AS source, release.id
     FROM release JOIN source ON source.id = source_id WHERE release.slug IN ($1, $2)`,
    [slug, supersedes],
  );
  const namesake = rows.find((each) => each.slug === slug);
  if (namesake !== undefined && namesake.source !== source.slug) {
    return `The name ${slug} is taken by a release of ${namesake.source}: choose another --version.`;
  }
  if (supersedes !== null) {
    if (supersedes === slug) return `${slug} can not supersede itself.`;
    const older = rows.find((each) => each.slug === supersedes);
    if (older === undefined) return `There is no release ${supersedes} to supersede.`;
    if (older.source !== source.slug) {
      return `${supersedes} is a release of ${older.source}: only another of ${source.slug} can be superseded.`;
    }
    if (namesake !== undefined && (await leadsTo(client, namesake.id, older.id))) {
      return `${slug} is itself superseded by ${supersedes}.`;
    }
  }
  return findRankedTwice(client, slug, source.slug, rankings);
}

/** Whether a release is superseded by the other one, straight or through others. */
async function leadsTo(client: Client, id: number, otherId: number): Promise<boolean> {
  const { rows } = await client.query(
    `WITH RECURSIVE newer AS (
       SELECT superseded_by_id AS id FROM release WHERE id = $1
       UNION SELECT superseded_by_id FROM release JOIN newer USING (id)
     ) SELECT FROM newer WHERE id = $2`,
    [id, otherId],
  );
  return rows.length > 0;
}

/** An edition's ranking stands once: whoever publishes it. */
async function findRankedTwice(
  client: Client,
  slug: string,
  source: string,
  rankings: Asked["rankings"],
): Promise<string | null> {
  const { rows } = await client.query<{ edition: number; slug: string }>(
    `SELECT edition, release.slug FROM ranking_edition
     JOIN release ON release.id = release_id JOIN source ON source.id = release.source_id
     WHERE source.slug = $1 AND release.slug <> $2 AND edition = ANY($3::smallint[])`,
    [source, slug, rankings.map(({ edition }) => edition)],
  );
  const [other] = rows;
  if (other === undefined) return null;
  return `The ranking of ${other.edition} stands in ${other.slug} already: import under that version to replace it.`;
}

/** A source as the store knows it; null for a new one. */
export async function findSource(client: Client, slug: string): Promise<Source | null> {
  const { rows } = await client.query<Source>(
    `SELECT slug, publisher, title, short_name AS "shortName", address, terms::text,
            terms_note AS "termsNote"
     FROM source WHERE slug = $1`,
    [slug],
  );
  return rows[0] ?? null;
}
