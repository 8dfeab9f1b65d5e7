import type { Client } from "pg";

/** What came of one attempt to bring a release into the store. */
export interface ImportRunNote {
  /** Slug of the release. */
  release: string;
  status: "loaded" | "unchanged" | "failed";
  startedAt: Date;
  observations?: number;
  rankings?: number;
  /** Ties, missions and arms transfers. */
  records?: number;
  /** Why it failed. */
  error?: unknown;
}

/** Writes the attempt into the store's books. */
export async function noteRun(client: Client, note: ImportRunNote): Promise<void> {
  const { error } = note;
  await client.query(
    `INSERT INTO import_run
       (release_slug, status, started_at, finished_at, observations, rankings, records,
        error)
     VALUES ($1, $2, $3, greatest($3, clock_timestamp()), $4, $5, $6, $7)`,
    [
      note.release,
      note.status,
      note.startedAt,
      note.observations ?? 0,
      note.rankings ?? 0,
      note.records ?? 0,
      error === undefined ? null : error instanceof Error ? error.message : String(error),
    ],
  );
}
