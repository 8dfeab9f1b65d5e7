import { createHash } from "node:crypto";
import type { Client } from "pg";
import { DISPUTE_RULE } from "@/lib/domain/dispute";

/** What of a release makes the dataset's version. */
export interface StoredRelease {
  slug: string;
  contentSha256: string;
  /** False where somebody brought it in by hand. */
  carried: boolean;
  /** Slug of the release that is read in its place. */
  supersededBy: string | null;
}

/** Every release in the store, by slug. */
export async function listStored(client: Client): Promise<StoredRelease[]> {
  const { rows } = await client.query<StoredRelease>(
    `SELECT release.slug, release.content_sha256 AS "contentSha256", release.carried,
            newer.slug AS "supersededBy"
     FROM release LEFT JOIN release newer ON newer.id = release.superseded_by_id
     ORDER BY release.slug`,
  );
  return rows;
}

/** The version that the readers of this store see; undefined before the first load. */
export async function findVersion(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ version: string }>("SELECT version FROM dataset_state");
  return rows[0]?.version;
}

/**
 * Saves the version of what now stands in the store, in the transaction that changed it: every
 * instance that reads this store sees the change with its next request.
 */
export async function saveVersion(client: Client, catalogSha256: string): Promise<void> {
  await client.query(
    `INSERT INTO dataset_state (id, version, updated_at) VALUES (1, $1, clock_timestamp())
     ON CONFLICT (id) DO UPDATE SET (version, updated_at) = (excluded.version, excluded.updated_at)
     WHERE dataset_state.version <> excluded.version`,
    [toVersion(catalogSha256, await listStored(client))],
  );
}

/** One name for all that the store says: changed by every change of a figure or of the catalog. */
export function toVersion(catalogSha256: string, releases: readonly StoredRelease[]): string {
  const lines = releases.map(
    ({ slug, contentSha256, supersededBy }) => `${slug} ${contentSha256} ${supersededBy ?? "-"}\n`,
  );
  const rule = JSON.stringify(DISPUTE_RULE);
  return createHash("sha256")
    .update(`${rule}\n${catalogSha256}\n${lines.sort().join("")}`)
    .digest("hex");
}
