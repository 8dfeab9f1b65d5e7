import { join } from "node:path";
import type { Client } from "pg";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import {
  findVersion,
  listStored,
  type StoredRelease,
  saveVersion,
  toVersion,
} from "./dataset-version";
import { findDisputes } from "./find-disputes";
import { type CatalogIds, loadCatalog } from "./load-catalog";
import { loadGroups } from "./load-groups";
import { loadRelease } from "./load-release";
import { noteRun } from "./note-run";
import { type DatasetCatalog, readDatasetCatalog } from "./read-dataset-catalog";
import { type DatasetRelease, listDatasetReleases } from "./read-dataset-releases";
import { inTransaction, writeStore } from "./write-store";

/** How far a load has come, told after each release. */
export interface LoadProgress {
  release: string;
  done: number;
  total: number;
  /** Figures of this release that were written now. */
  observations: number;
  outcome: "loaded" | "unchanged" | "failed";
}

export interface LoadRequest {
  connectionString: string;
  /** The project's `prisma/data`, unless told otherwise. */
  dataFolder?: string;
  onProgress?: (progress: LoadProgress) => void;
  /** Told once when somebody else is changing releases and is waited for. */
  onWait?: () => void;
}

/** What a load did: releases written, releases found unchanged, figures written. */
export interface LoadResult {
  loaded: number;
  unchanged: number;
  observations: number;
}

/**
 * Brings the store to the dataset on disk.
 *
 * Each release is one transaction: a changed one replaces its own figures only, one that is gone
 * from disk goes from the store, an unchanged one is not touched. A release with bad rows changes
 * nothing; the others are loaded all the same, and then the error is thrown.
 *
 * @throws before anything is changed, for a catalog or origin.json that is not what it must be;
 *   ImportError listing every bad row of a broken release; where several are broken, an
 *   AggregateError with one ImportError for each
 * @example await loadDataset({ connectionString }) // → { loaded: 0, unchanged: 13, observations: 0 }
 */
export async function loadDataset(request: LoadRequest): Promise<LoadResult> {
  const dataFolder = request.dataFolder ?? join(PROJECT_FOLDER, "prisma/data");
  const releases = listDatasetReleases(dataFolder);
  const catalog = await readDatasetCatalog(dataFolder);
  checkSources(catalog, releases);
  const load = async (client: Client) => {
    const stored = await listStored(client);
    if ((await findVersion(client)) === toVersion(catalog.sha256, merge(releases, stored))) {
      for (const [index, { slug }] of releases.entries()) {
        tell(request, releases, index, slug, { observations: 0, outcome: "unchanged" });
      }
      return { loaded: 0, unchanged: releases.length, observations: 0 };
    }
    return await loadAll(client, catalog, releases, request);
  };
  return writeStore(request.connectionString, load, request.onWait);
}

/** @throws naming a release whose source the catalog does not have */
function checkSources(catalog: DatasetCatalog, releases: readonly DatasetRelease[]): void {
  const known = new Set(catalog.sources.map(({ slug }) => slug));
  const stranger = releases.find(({ source }) => !known.has(source));
  if (stranger === undefined) return;
  throw new Error(`${stranger.slug}: catalog/sources.json has no source ${stranger.source}`);
}

async function loadAll(
  client: Client,
  catalog: DatasetCatalog,
  releases: readonly DatasetRelease[],
  request: LoadRequest,
): Promise<LoadResult> {
  const ids = await inTransaction(client, async () => {
    const kept = await loadCatalog(client, catalog);
    await removeAbsent(client, catalog, releases);
    await saveVersion(client, catalog.sha256);
    return kept;
  });
  const stored = new Map((await listStored(client)).map((each) => [each.slug, each]));
  const result = { loaded: 0, unchanged: 0, observations: 0 };
  const failures: unknown[] = [];
  for (const [index, release] of releases.entries()) {
    const present = stored.get(release.slug);
    // What was brought in by hand under the same name stays until it is dropped.
    if (present?.carried === false || present?.contentSha256 === release.contentSha256) {
      result.unchanged += 1;
      tell(request, releases, index, release.slug, { observations: 0, outcome: "unchanged" });
      continue;
    }
    try {
      const { observations } = await loadOne(client, catalog, ids, release);
      result.loaded += 1;
      result.observations += observations;
      tell(request, releases, index, release.slug, { observations, outcome: "loaded" });
    } catch (error) {
      failures.push(error);
      tell(request, releases, index, release.slug, { observations: 0, outcome: "failed" });
    }
  }
  await inTransaction(client, async () => {
    await loadGroups(client, catalog.groups);
    await findDisputes(client);
    await saveVersion(client, catalog.sha256);
  });
  if (result.loaded > 0) await client.query("ANALYZE");
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) {
    const messages = failures.map((each) => (each instanceof Error ? each.message : String(each)));
    throw new AggregateError(failures, messages.join("\n"));
  }
  return result;
}

async function loadOne(
  client: Client,
  catalog: DatasetCatalog,
  ids: CatalogIds,
  release: DatasetRelease,
) {
  const startedAt = new Date();
  const names = {
    ids,
    countries: new Set(catalog.countries.map(({ iso3 }) => iso3)),
    indicators: new Map(catalog.indicators.map((each) => [each.slug, each])),
    exceptions: catalog.exceptions,
  };
  try {
    return await inTransaction(client, async () => {
      const counts = await loadRelease(client, release, names);
      await saveVersion(client, catalog.sha256);
      await noteRun(client, { release: release.slug, status: "loaded", startedAt, ...counts });
      return counts;
    });
  } catch (error) {
    await noteRun(client, { release: release.slug, status: "failed", startedAt, error });
    throw error;
  }
}

/** What the store will hold when the dataset is loaded: its releases, and those brought in by hand. */
function merge(
  releases: readonly DatasetRelease[],
  stored: readonly StoredRelease[],
): StoredRelease[] {
  const byHand = stored.filter(({ carried }) => !carried);
  const replaced = new Set(byHand.map(({ slug }) => slug));
  const supersededBy = new Map(stored.map((each) => [each.slug, each.supersededBy]));
  return [
    ...byHand,
    ...releases
      .filter(({ slug }) => !replaced.has(slug))
      .map(({ slug, contentSha256 }) => ({
        slug,
        contentSha256,
        carried: true,
        supersededBy: supersededBy.get(slug) ?? null,
      })),
  ];
}

/** Releases whose folder is gone, and then sources that the catalog no longer names. */
async function removeAbsent(
  client: Client,
  catalog: DatasetCatalog,
  releases: readonly DatasetRelease[],
): Promise<void> {
  await client.query("DELETE FROM release WHERE carried AND slug <> ALL($1::text[])", [
    releases.map(({ slug }) => slug),
  ]);
  await client.query("DELETE FROM source WHERE carried AND slug <> ALL($1::text[])", [
    catalog.sources.map(({ slug }) => slug),
  ]);
}

function tell(
  { onProgress }: LoadRequest,
  releases: readonly DatasetRelease[],
  index: number,
  release: string,
  outcome: Pick<LoadProgress, "observations" | "outcome">,
): void {
  onProgress?.({ release, done: index + 1, total: releases.length, ...outcome });
}
