import { join } from "node:path";
import type { Client } from "pg";
import type { Iso3 } from "@/lib/domain/country";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { Indicator } from "@/lib/domain/indicator";
import { copyObservations, type KeyedObservation } from "./copy-observations";
import type { CatalogIds } from "./load-catalog";
import { readDatasetObservations } from "./read-dataset-observations";
import { type DatasetRanking, readDatasetRankings } from "./read-dataset-rankings";
import type { DatasetRelease } from "./read-dataset-releases";
import { refuseInto } from "./read-dataset-rows";

/** What a release's figures may be about. */
export interface LoadableNames {
  ids: CatalogIds;
  countries: ReadonlySet<Iso3>;
  indicators: ReadonlyMap<string, Indicator>;
}

const RANKINGS = "rankings.csv";

/**
 * Puts one release's figures and rankings in the place of those it had in the store.
 *
 * To be called inside a transaction, which the caller rolls back when this throws.
 *
 * @returns how many figures and ranking entries were loaded
 * @throws ImportError with every bad row of all the release's files
 */
export async function loadRelease(
  client: Client,
  release: DatasetRelease,
  names: LoadableNames,
): Promise<{ observations: number; rankings: number }> {
  const errors: RowError[] = [];
  const id = await saveRelease(client, release, names.ids);
  await client.query("DELETE FROM observation WHERE release_id = $1", [id]);
  await client.query("DELETE FROM ranking_edition WHERE release_id = $1", [id]);

  const observations = await copyObservations(client, readFigures(release, id, names, errors));

  const rankings = release.tables.includes(RANKINGS)
    ? await readDatasetRankings(
        join(release.folder, RANKINGS),
        names.countries,
        refuseInto(errors, `${release.source}/${release.version}/${RANKINGS}`),
      )
    : [];
  if (errors.length > 0) throw new ImportError(release.slug, errors);
  let entries = 0;
  for (const ranking of rankings) {
    await saveRanking(client, ranking, id, names.ids.sources.get(release.source));
    entries += ranking.entries.length;
  }
  return { observations, rankings: entries };
}

/** The release's figures; a bad row is none, but an error. */
async function* readFigures(
  release: DatasetRelease,
  releaseId: number,
  { ids, countries, indicators }: LoadableNames,
  errors: RowError[],
): AsyncGenerator<KeyedObservation> {
  for (const file of release.tables.filter((name) => name !== RANKINGS)) {
    const slug = file.slice(0, -".csv".length);
    const indicatorId = ids.indicators.get(slug);
    const refuse = refuseInto(errors, `${release.source}/${release.version}/${file}`);
    if (indicatorId === undefined) {
      refuse(1, "file name", slug, "is not a known indicator");
      continue;
    }
    if (!indicators.get(slug)?.sources.some(({ source }) => source === release.source)) {
      refuse(1, "file name", slug, `does not name ${release.source} among its sources`);
    }
    const path = join(release.folder, file);
    for await (const row of readDatasetObservations(path, countries, refuse)) {
      yield { ...row, indicatorId, releaseId };
    }
  }
}

async function saveRelease(client: Client, release: DatasetRelease, ids: CatalogIds) {
  const sourceId = ids.sources.get(release.source);
  if (sourceId === undefined) {
    throw new Error(`${release.slug}: the catalog has no source ${release.source}`);
  }
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO release (slug, source_id, version, published, retrieved, via, sha256, citation,
                          year_basis, content_sha256, files, loaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now())
     ON CONFLICT (slug) DO UPDATE SET (published, retrieved, via, sha256, citation, year_basis,
                                       content_sha256, files, loaded_at)
       = (excluded.published, excluded.retrieved, excluded.via, excluded.sha256,
          excluded.citation, excluded.year_basis, excluded.content_sha256, excluded.files,
          excluded.loaded_at)
     RETURNING id`,
    [
      release.slug,
      sourceId,
      release.version,
      release.published,
      release.retrieved,
      release.via,
      release.sha256,
      release.citation,
      release.yearBasis,
      release.contentSha256,
      JSON.stringify(release.publisherFiles),
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`${release.slug}: the store gave no key`);
  return row.id;
}

async function saveRanking(
  client: Client,
  { edition, rankedCountries, entries }: DatasetRanking,
  releaseId: number,
  sourceId: number | undefined,
): Promise<void> {
  await client.query(
    `WITH edition AS (
       INSERT INTO ranking_edition (source_id, edition, ranked_countries, release_id)
       VALUES ($1, $2, $3, $4) RETURNING id
     )
     INSERT INTO ranking_entry (edition_id, iso3, rank, score)
     SELECT edition.id, iso3, rank, score
     FROM edition, jsonb_to_recordset($5::jsonb)
          AS row (iso3 text, rank smallint, score double precision)`,
    [sourceId, edition, rankedCountries, releaseId, JSON.stringify(entries)],
  );
}
