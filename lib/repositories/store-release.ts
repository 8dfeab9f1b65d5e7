import type { Client } from "pg";
import type { Observation } from "@/lib/domain/observation";
import type { PublisherFile, Release, Source } from "@/lib/domain/source";
import { checkRelease, readCheckRules } from "./check-release";
import { copyObservations, type KeyedObservation } from "./copy-observations";
import { saveVersion } from "./dataset-version";
import { findDisputes } from "./find-disputes";
import { noteRun } from "./note-run";
import type { DatasetRanking } from "./read-dataset-rankings";
import { emptyRelease, saveRanking, saveRelease } from "./save-release";
import { inTransaction } from "./write-store";

/** A figure on its way into the store, with the line it was read from. */
export type FigureToStore = Omit<Observation, "release"> & { line: number };

/** A release that somebody brings in by hand. */
export interface ReleaseToStore {
  /** Known or new; a known one keeps what the store says of it. */
  source: Source;
  release: Omit<Release, "slug" | "source">;
  publisherFiles: readonly PublisherFile[];
  /** SHA-256 that tells whether its figures changed. */
  contentSha256: string;
  figures: AsyncIterable<FigureToStore>;
  rankings: readonly DatasetRanking[];
  /** What the source counts, for indicators that did not know it yet. */
  definition: string;
  /** Slug of the release that is read no longer once this one stands. */
  supersedes: string | null;
}

/**
 * Writes a release that was brought in by hand, whole or not at all, in the place of the one of
 * the same slug; every reader of the store sees it with the next request.
 *
 * To be called inside `writeStore`. Indicators that did not know the source show it only when asked
 * for.
 *
 * @param catalogSha256 of the project's own catalog
 * @param check looks at what was written before it counts, and throws to refuse it: every check of
 *   the project unless told otherwise
 * @throws what the figures or the check throw; what the store refuses
 */
export async function storeRelease(
  client: Client,
  request: ReleaseToStore,
  catalogSha256: string,
  check: (releaseId: number) => Promise<unknown> = (id) =>
    checkRelease(client, id, readCheckRules()),
): Promise<{ slug: string; observations: number; rankings: number }> {
  const { source, release, rankings } = request;
  const slug = `${source.slug}-${release.version}`;
  const startedAt = new Date();
  try {
    return await inTransaction(client, async () => {
      const sourceId = await saveSource(client, source);
      const id = await saveRelease(client, {
        ...release,
        ...{ slug, source: source.slug, sourceId, carried: false },
        publisherFiles: request.publisherFiles,
        contentSha256: request.contentSha256,
      });
      await emptyRelease(client, id);
      const indicators = await readIndicatorIds(client);
      const observations = await copyObservations(client, key(request.figures, indicators, id));
      for (const ranking of rankings) await saveRanking(client, ranking, id, sourceId);
      await linkIndicators(client, id, sourceId, request.definition);
      if (request.supersedes !== null) await supersede(client, request.supersedes, id);
      await check(id);
      await findDisputes(client, await listTouched(client, id));
      await saveVersion(client, catalogSha256);
      const counts = {
        observations,
        rankings: rankings.reduce((sum, { entries }) => sum + entries.length, 0),
      };
      await noteRun(client, { release: slug, status: "loaded", startedAt, ...counts });
      return { slug, ...counts };
    });
  } catch (error) {
    await noteRun(client, { release: slug, status: "failed", startedAt, error });
    throw error;
  }
}

async function* key(
  figures: AsyncIterable<FigureToStore>,
  ids: ReadonlyMap<string, number>,
  releaseId: number,
): AsyncGenerator<KeyedObservation> {
  for await (const { indicator, ...figure } of figures) {
    const indicatorId = ids.get(indicator);
    if (indicatorId === undefined) throw new Error(`the store has no indicator ${indicator}`);
    yield { ...figure, indicatorId, releaseId };
  }
}

async function saveSource(client: Client, source: Source): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO source (slug, publisher, title, short_name, address, terms, terms_note, carried)
     VALUES ($1, $2, $3, $4, $5, $6, $7, false)
     ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug
     RETURNING id`,
    [
      source.slug,
      source.publisher,
      source.title,
      source.shortName,
      source.address,
      source.terms,
      source.termsNote,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`${source.slug}: the store gave no key`);
  return row.id;
}

async function readIndicatorIds(client: Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ slug: string; id: number }>(
    "SELECT slug, id FROM indicator",
  );
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

async function linkIndicators(
  client: Client,
  releaseId: number,
  sourceId: number,
  definition: string,
): Promise<void> {
  await client.query(
    `INSERT INTO indicator_source (indicator_id, source_id, preference, definition, carried)
     SELECT DISTINCT indicator_id, $2::smallint, NULL::smallint, $3, false
     FROM observation WHERE release_id = $1
     ON CONFLICT (indicator_id, source_id) DO NOTHING`,
    [releaseId, sourceId, definition],
  );
}

async function supersede(client: Client, slug: string, id: number): Promise<void> {
  const { rowCount } = await client.query(
    "UPDATE release SET superseded_by_id = $2 WHERE slug = $1 AND id <> $2",
    [slug, id],
  );
  if (rowCount === 0) throw new Error(`the store has no other release ${slug} to supersede`);
}

/** Indicators of the release and of the one it supersedes. */
async function listTouched(client: Client, id: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT DISTINCT indicator_id AS id FROM observation
     WHERE release_id = $1 OR release_id IN (SELECT id FROM release WHERE superseded_by_id = $1)`,
    [id],
  );
  return rows.map((row) => row.id);
}
