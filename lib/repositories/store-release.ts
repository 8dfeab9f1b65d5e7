import type { Client } from "pg";
import { RowOutcomes } from "@/lib/checks/row-outcomes";
import type { Observation } from "@/lib/domain/observation";
import type { PublisherFile, Release, Source } from "@/lib/domain/source";
import { checkRelease, readCheckRules } from "./check-release";
import { compareFigures, type FigureChanges, keepEarlier } from "./compare-figures";
import { copyBatches, type KeyedObservation } from "./copy-observations";
import { saveVersion } from "./dataset-version";
import { findDisputes } from "./find-disputes";
import { noteRun } from "./note-run";
import type { DatasetRanking } from "./read-dataset-rankings";
import { saveCoverage } from "./save-coverage";
import { type ReleaseRecords, saveRecords } from "./save-records";
import { emptyRelease, saveRanking, saveRelease } from "./save-release";
import { inRehearsal, inTransaction } from "./write-store";

/** A figure on its way into the store, with the line it was read from where that was kept. */
export type FigureToStore = Omit<Observation, "release"> & { line: number | null };

/** A release that somebody brings in by hand. */
export interface ReleaseToStore {
  /** Known or new; a known one keeps what the store says of it. */
  source: Source;
  release: Omit<Release, "slug" | "source">;
  publisherFiles: readonly PublisherFile[];
  /** SHA-256 that tells whether its figures changed. */
  contentSha256: string;
  /** Many at a time, so that a million costs no million turns. */
  figures: AsyncIterable<readonly FigureToStore[]>;
  rankings: readonly DatasetRanking[];
  /** Ties, missions and arms transfers; none where absent. */
  records?: ReleaseRecords;
  /** What the source counts, for indicators that did not know it yet. */
  definition: string;
  /** Slug of the release that is read no longer once this one stands. */
  supersedes: string | null;
}

export interface StoreOptions {
  /** Looks at what was written before it counts, and throws to refuse it. */
  check?: (releaseId: number) => Promise<void>;
  /** Does all of it and takes it back. */
  isRehearsal?: boolean;
  /** Says in full why it failed, once nothing of it stands; what it gives is noted and thrown. */
  explain?: (error: unknown) => Promise<unknown>;
  /** Told when all figures are written and the store works on what follows from them. */
  onWritten?: (observations: number) => void;
}

/** What came of it. */
export interface StoredCounts {
  slug: string;
  observations: number;
  rankings: number;
  /** Ties, missions and arms transfers. */
  records: number;
  /** Against the release in whose place it stands; null where there was none. */
  changes: FigureChanges | null;
}

/**
 * Writes a release that was brought in by hand, whole or not at all, in the place of the one of
 * the same slug; every reader of the store sees it with the next request.
 *
 * To be called inside `writeStore`, after `findReleaseProblem` found none. Indicators that did not
 * know the source show it only when asked for.
 *
 * @param catalogSha256 of the project's own catalog
 * @throws what the figures or a check throw; what the store refuses, such as a figure that is
 *   stated twice (23505)
 */
export async function storeRelease(
  client: Client,
  request: ReleaseToStore,
  catalogSha256: string,
  options: StoreOptions = {},
): Promise<StoredCounts> {
  const { source, release } = request;
  const slug = `${source.slug}-${release.version}`;
  const { explain = async (error: unknown) => error } = options;
  const startedAt = new Date();
  try {
    if (options.isRehearsal) {
      return await inRehearsal(client, () => write(client, slug, request, catalogSha256, options));
    }
    return await inTransaction(client, async () => {
      const { changes, ...counts } = await write(client, slug, request, catalogSha256, options);
      const { observations, rankings } = counts;
      await noteRun(client, {
        ...{ release: slug, status: "loaded", startedAt, observations, rankings },
      });
      return { ...counts, changes };
    });
  } catch (reason) {
    const error = await explain(reason);
    if (!options.isRehearsal) {
      await noteRun(client, { release: slug, status: "failed", startedAt, error });
    }
    throw error;
  }
}

async function write(
  client: Client,
  slug: string,
  request: ReleaseToStore,
  catalogSha256: string,
  { check, onWritten }: StoreOptions,
): Promise<StoredCounts> {
  const { source, release, rankings } = request;
  const hasEarlier = await keepEarlier(client, slug, request.supersedes);
  const sourceId = await saveSource(client, source);
  const id = await saveRelease(client, {
    ...release,
    ...{ slug, source: source.slug, sourceId, carried: false },
    publisherFiles: request.publisherFiles,
    contentSha256: request.contentSha256,
  });
  await emptyRelease(client, id);
  const keys = { id, slug, indicators: await readIndicators(client) };
  const rows = new RowOutcomes();
  const observations = await copyBatches(client, key(request, keys, rows));
  onWritten?.(observations);
  for (const ranking of rankings) await saveRanking(client, ranking, id, sourceId);
  const records =
    request.records === undefined ? 0 : await saveRecords(client, request.records, id);
  await linkIndicators(client, id, sourceId, request.definition);
  if (request.supersedes !== null) await supersede(client, request.supersedes, id);
  await saveCoverage(client, id);
  await checkRelease(client, id, readCheckRules(), rows.list());
  await check?.(id);
  const changes = hasEarlier ? await compareFigures(client, id) : null;
  await findDisputes(client, await listTouched(client, id));
  await saveVersion(client, catalogSha256);
  const entries = rankings.reduce((sum, each) => sum + each.entries.length, 0);
  return { slug, observations, rankings: entries, records, changes };
}

/** Figures under their keys, each held against the row checks while the store writes the ones before. */
async function* key(
  { figures, release }: Pick<ReleaseToStore, "figures" | "release">,
  { id, slug, indicators }: { id: number; slug: string; indicators: StoredIndicators },
  rows: RowOutcomes,
): AsyncGenerator<KeyedObservation[]> {
  const about = { slug, retrieved: release.retrieved, yearBasis: release.yearBasis };
  for await (const batch of figures) {
    yield batch.map((figure) => {
      const indicator = indicators.get(figure.indicator);
      if (indicator === undefined) {
        throw new Error(`the store has no indicator ${figure.indicator}`);
      }
      rows.look(figure, indicator, about);
      return { ...figure, indicatorId: indicator.id, releaseId: id };
    });
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

type StoredIndicators = ReadonlyMap<string, { id: number; slug: string; unit: string }>;

async function readIndicators(client: Client): Promise<StoredIndicators> {
  const { rows } = await client.query<{ id: number; slug: string; unit: string }>(
    "SELECT id, slug, unit FROM indicator",
  );
  return new Map(rows.map((row) => [row.slug, row]));
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

/** Indicators of the release, of the one it supersedes, and of the one in whose place it stands. */
async function listTouched(client: Client, id: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT DISTINCT indicator_id AS id FROM observation
     WHERE release_id = $1 OR release_id IN (SELECT id FROM release WHERE superseded_by_id = $1)
     UNION SELECT indicator_id FROM earlier_figure`,
    [id],
  );
  return rows.map((row) => row.id);
}
