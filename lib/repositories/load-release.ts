import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Iso3 } from "@/lib/domain/country";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { Indicator } from "@/lib/domain/indicator";
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
/** Rows go to the server in pieces of about this many characters. */
const PIECE = 65_536;

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

  let observations = 0;
  const lines = async function* () {
    let piece = "";
    for await (const line of readLines(release, id, names, errors)) {
      observations += 1;
      piece += line;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  };
  const copy = client.query(
    copyFrom(
      `COPY observation
       (indicator_id, iso3, year, release_id, value, low, high, standing, note) FROM STDIN`,
    ),
  );
  await pipeline(Readable.from(lines()), copy);

  const rankings = release.files.includes(RANKINGS)
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

/** The release's rows as COPY's text lines; a bad row is no line, but an error. */
async function* readLines(
  release: DatasetRelease,
  id: number,
  { ids, countries, indicators }: LoadableNames,
  errors: RowError[],
): AsyncGenerator<string> {
  for (const file of release.files.filter((name) => name !== RANKINGS)) {
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
      const { iso3, year, value, low, high, standing, note } = row;
      yield `${[indicatorId, iso3, year, id, value, low, high, standing, note].map(toCopy).join("\t")}\n`;
    }
  }
}

/** A cell in COPY's text format. */
function toCopy(cell: string | number | null): string {
  if (cell === null) return "\\N";
  if (typeof cell === "number") return String(cell);
  return cell.replace(/[\\\t\n\r]/g, (sign) => `\\${sign}`);
}

async function saveRelease(client: Client, release: DatasetRelease, ids: CatalogIds) {
  const sourceId = ids.sources.get(release.source);
  if (sourceId === undefined) {
    throw new Error(`${release.slug}: the catalog has no source ${release.source}`);
  }
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO release (slug, source_id, version, published, retrieved, via, sha256, citation,
                          year_basis, content_sha256, loaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now())
     ON CONFLICT (slug) DO UPDATE SET (published, retrieved, via, sha256, citation, year_basis,
                                       content_sha256, loaded_at)
       = (excluded.published, excluded.retrieved, excluded.via, excluded.sha256,
          excluded.citation, excluded.year_basis, excluded.content_sha256, excluded.loaded_at)
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
