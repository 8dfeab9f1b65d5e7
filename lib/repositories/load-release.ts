import { join } from "node:path";
import type { Client } from "pg";
import { type CheckException, isExcepted } from "@/lib/checks/exceptions";
import { findRowProblems } from "@/lib/checks/row-checks";
import type { Iso3 } from "@/lib/domain/country";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { Indicator } from "@/lib/domain/indicator";
import { refuseFaulty } from "./check-release";
import { copyObservations, type KeyedObservation } from "./copy-observations";
import type { CatalogIds } from "./load-catalog";
import { readDatasetMissions } from "./read-dataset-missions";
import { readDatasetObservations } from "./read-dataset-observations";
import { readDatasetRankings } from "./read-dataset-rankings";
import type { DatasetRelease } from "./read-dataset-releases";
import { type Refuse, refuseInto } from "./read-dataset-rows";
import { readDatasetTies } from "./read-dataset-ties";
import { readDatasetTransfers } from "./read-dataset-transfers";
import { saveCoverage } from "./save-coverage";
import { saveRecords } from "./save-records";
import { emptyRelease, saveRanking, saveRelease } from "./save-release";

/** What a release's figures may be about. */
export interface LoadableNames {
  ids: CatalogIds;
  countries: ReadonlySet<Iso3>;
  indicators: ReadonlyMap<string, Indicator>;
  exceptions: readonly CheckException[];
}

/** Files that hold no indicator's figures. */
const TABLES = ["rankings.csv", "ties.csv", "missions.csv", "transfers.csv"] as const;

/**
 * Puts one release's figures, rankings, ties, missions and transfers in the place of those it had
 * in the store.
 *
 * To be called inside a transaction, which the caller rolls back when this throws.
 *
 * @returns how many figures, ranking entries and records of other tables were loaded
 * @throws ImportError with every bad row of all the release's files; and where each row is sound,
 *   with all that the error-checks find in them together
 */
export async function loadRelease(
  client: Client,
  release: DatasetRelease,
  names: LoadableNames,
): Promise<{ observations: number; rankings: number; records: number }> {
  const errors: RowError[] = [];
  const sourceId = names.ids.sources.get(release.source);
  if (sourceId === undefined) {
    throw new Error(`${release.slug}: the catalog has no source ${release.source}`);
  }
  const id = await saveRelease(client, { ...release, sourceId, carried: true });
  await emptyRelease(client, id);

  const observations = await copyObservations(client, readFigures(release, id, names, errors));

  const rankings = await readTable(release, "rankings.csv", readDatasetRankings, names, errors);
  const ties = await readTable(release, "ties.csv", readDatasetTies, names, errors);
  const missions = await readTable(release, "missions.csv", readDatasetMissions, names, errors);
  const transfers = await readTable(release, "transfers.csv", readDatasetTransfers, names, errors);
  if (errors.length > 0) throw new ImportError(release.slug, errors);
  await saveCoverage(client, id);
  let entries = 0;
  for (const ranking of rankings) {
    await saveRanking(client, ranking, id, sourceId);
    entries += ranking.entries.length;
  }
  const records = await saveRecords(client, { ties, missions, transfers }, id);
  await refuseFaulty(client, id, {
    exceptions: names.exceptions,
    extracts: new Map(release.extract === null ? [] : [[release.slug, release.extract]]),
  });
  return { observations, rankings: entries, records };
}

/** The rows of one of the release's tables; none where it has no such file. */
async function readTable<Row>(
  release: DatasetRelease,
  file: (typeof TABLES)[number],
  read: (path: string, countries: ReadonlySet<Iso3>, refuse: Refuse) => Promise<Row[]>,
  { countries }: LoadableNames,
  errors: RowError[],
): Promise<Row[]> {
  if (!release.tables.includes(file)) return [];
  const refuse = refuseInto(errors, `${release.source}/${release.version}/${file}`);
  return read(join(release.folder, file), countries, refuse);
}

/** The release's figures; a bad row is none, but an error. */
async function* readFigures(
  release: DatasetRelease,
  releaseId: number,
  { ids, countries, indicators, exceptions }: LoadableNames,
  errors: RowError[],
): AsyncGenerator<KeyedObservation> {
  for (const file of release.tables.filter((name) => !TABLES.some((table) => table === name))) {
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
    const unit = indicators.get(slug)?.unit ?? "";
    for await (const row of readDatasetObservations(path, countries, refuse)) {
      for (const { check, says } of findRowProblems({ observation: row, unit, release })) {
        const finding = {
          check,
          release: release.slug,
          indicator: slug,
          ...row,
          figure: null,
          says,
        };
        if (exceptions.some((each) => isExcepted(each, finding))) continue;
        refuse(row.line, "value", String(row.value ?? row.low), `${says} (${check})`);
      }
      yield { ...row, indicatorId, releaseId };
    }
  }
}
