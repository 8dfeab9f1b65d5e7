import type { Client } from "pg";
import { type Finding, MOST_KEPT, type Outcome } from "@/lib/checks/check";
import { findRowProblems, ROW_CHECKS } from "@/lib/checks/row-checks";
import type { Indicator } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import type { Release } from "@/lib/domain/source";

interface StoredRow extends Omit<Observation, "indicator" | "note"> {
  indicator: number;
  line: number | null;
}

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
  const outcomes = new Map(
    ROW_CHECKS.map(({ slug }) => [slug, { looked: 0, found: 0, findings: [] as Finding[] }]),
  );
  for (const { id, slug, unit } of indicators) {
    const { rows } = await client.query<StoredRow & { releaseId: number }>(
      `SELECT release_id AS "releaseId", iso3, year, value, low, high, standing, NULL AS note, line
       FROM observation WHERE indicator_id = $1 AND release_id = ANY($2)
         AND coalesce(value, low, high) IS NOT NULL
       ORDER BY iso3, year, release_id`,
      [id, releaseIds],
    );
    for (const outcome of outcomes.values()) outcome.looked += rows.length;
    for (const row of rows) {
      const release = releases.get(row.releaseId);
      if (release === undefined) continue;
      for (const { check, says } of findRowProblems({
        observation: { ...row, note: null },
        unit,
        release,
      })) {
        const { iso3, year, line, value, low } = row;
        const figure = value ?? low;
        const finding = { check, release: release.slug, indicator: slug, iso3, year, line, figure };
        const outcome = outcomes.get(check);
        if (outcome === undefined) continue;
        outcome.found += 1;
        if (outcome.findings.length < MOST_KEPT) outcome.findings.push({ ...finding, says });
      }
    }
  }
  return outcomes;
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
