import type { Client } from "pg";
import type { PublisherFile, Release } from "@/lib/domain/source";
import type { DatasetRanking } from "./read-dataset-rankings";

/** What is written of a release besides its figures. */
export interface ReleaseHead extends Release {
  sourceId: number;
  publisherFiles: readonly PublisherFile[];
  /** SHA-256 that tells whether its figures changed. */
  contentSha256: string;
  /** False where somebody brought it in by hand. */
  carried: boolean;
}

/** Writes a release, or in the place of the one of the same slug, and returns its key. */
export async function saveRelease(client: Client, release: ReleaseHead): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO release (slug, source_id, version, published, retrieved, via, sha256, citation,
                          year_basis, content_sha256, files, carried, loaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now())
     ON CONFLICT (slug) DO UPDATE SET (published, retrieved, via, sha256, citation, year_basis,
                                       content_sha256, files, carried, loaded_at)
       = (excluded.published, excluded.retrieved, excluded.via, excluded.sha256,
          excluded.citation, excluded.year_basis, excluded.content_sha256, excluded.files,
          excluded.carried, excluded.loaded_at)
     RETURNING id`,
    [
      release.slug,
      release.sourceId,
      release.version,
      release.published,
      release.retrieved,
      release.via,
      release.sha256,
      release.citation,
      release.yearBasis,
      release.contentSha256,
      JSON.stringify(release.publisherFiles),
      release.carried,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`${release.slug}: the store gave no key`);
  return row.id;
}

/** Every table that holds what a release says. */
const RELEASE_TABLES = [
  "observation",
  "ranking_edition",
  "tie",
  "mission_presence",
  "arms_transfer",
] as const;

/** Removes all that a release says, to write it anew. */
export async function emptyRelease(client: Client, id: number): Promise<void> {
  for (const table of RELEASE_TABLES) {
    await client.query(`DELETE FROM ${table} WHERE release_id = $1`, [id]);
  }
}

/** Writes one edition of a ranking with its entries. */
export async function saveRanking(
  client: Client,
  { edition, rankedCountries, file, entries }: DatasetRanking,
  releaseId: number,
  sourceId: number,
): Promise<void> {
  await client.query(
    `WITH edition AS (
       INSERT INTO ranking_edition (source_id, edition, ranked_countries, release_id, file)
       VALUES ($1, $2, $3, $4, $6) RETURNING id
     )
     INSERT INTO ranking_entry (edition_id, iso3, rank, score, line)
     SELECT edition.id, iso3, rank, score, line
     FROM edition, jsonb_to_recordset($5::jsonb)
          AS row (iso3 text, rank smallint, score double precision, line integer)`,
    [sourceId, edition, rankedCountries, releaseId, JSON.stringify(entries), file],
  );
}
