import type { Client } from "pg";
import type { Outcome } from "@/lib/checks/check";
import { RowOutcomes, type RowWithLine } from "@/lib/checks/row-outcomes";
import type { Indicator } from "@/lib/domain/indicator";
import type { Release } from "@/lib/domain/source";

/**
 * Holds every stored figure of the releases against the row checks, indicator by indicator, so
 * that memory does not grow with the store.
 *
 * @returns what was met, check by check; a check that met nothing wrong is among them
 */
export async function checkStoredRows(
  client: Client,
  releaseIds: readonly number[],
): Promise<ReadonlyMap<string, Outcome>> {
  const releases = await readReleases(client, releaseIds);
  const { rows: indicators } = await client.query<
    Pick<Indicator, "slug" | "unit"> & { id: number }
  >("SELECT id, slug, unit FROM indicator ORDER BY position");
  const outcomes = new RowOutcomes();
  for (const { id, ...indicator } of indicators) {
    const { rows } = await client.query<RowWithLine & { releaseId: number }>(
      `SELECT release_id AS "releaseId", iso3, year, value, low, high, standing, NULL AS note, line
       FROM observation WHERE indicator_id = $1 AND release_id = ANY($2)
         AND coalesce(value, low, high) IS NOT NULL
       ORDER BY iso3, year, release_id`,
      [id, releaseIds],
    );
    for (const row of rows) {
      const release = releases.get(row.releaseId);
      if (release !== undefined) outcomes.look(row, indicator, release);
    }
  }
  return outcomes.list();
}

type CheckedRelease = Pick<Release, "slug" | "retrieved" | "yearBasis">;

async function readReleases(
  client: Client,
  releaseIds: readonly number[],
): Promise<Map<number, CheckedRelease>> {
  const { rows } = await client.query<CheckedRelease & { id: number }>(
    `SELECT id, slug, retrieved, year_basis AS "yearBasis" FROM release WHERE id = ANY($1)`,
    [releaseIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
