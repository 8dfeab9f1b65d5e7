import { join } from "node:path";
import type { Client } from "pg";
import { type CheckReport, hasFailed, type Outcome, toRowError } from "@/lib/checks/check";
import { type CheckException, reportExceptions, reportFindings } from "@/lib/checks/exceptions";
import { ROW_CHECKS } from "@/lib/checks/row-checks";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { ImportError } from "@/lib/domain/import-error";
import type { CheckScope, StoreCheck } from "./checks/store-check";
import { STORE_CHECKS } from "./checks/store-checks";
import { checkStoredRows } from "./checks/stored-rows";
import { readExceptions } from "./read-dataset-catalog";
import { listDatasetReleases } from "./read-dataset-releases";

const NOTHING: Outcome = { looked: 0, found: 0, findings: [] };

/** What the dataset on disk says to the checks. */
export interface CheckRules extends Pick<CheckScope, "extracts"> {
  exceptions: readonly CheckException[];
}

/**
 * The rules as the dataset states them.
 *
 * @param dataFolder the project's `prisma/data`, unless told otherwise
 * @throws for an exceptions.json or an origin.json that is not what it must be
 */
export function readCheckRules(dataFolder = join(PROJECT_FOLDER, "prisma/data")): CheckRules {
  const extracts = new Map(
    listDatasetReleases(dataFolder).flatMap(({ slug, extract }) =>
      extract === null ? [] : [[slug, extract] as const],
    ),
  );
  return { exceptions: readExceptions(dataFolder), extracts };
}

/**
 * Runs every check over releases in the store, and over the exceptions that speak of them.
 *
 * To be called inside a transaction, so that all checks see the same store.
 *
 * @param seen what the row checks met, where each figure was held against them as it came; else
 *   all are read once more
 */
export async function checkReleases(
  client: Client,
  releases: readonly { id: number; slug: string }[],
  { exceptions, extracts }: CheckRules,
  seen?: ReadonlyMap<string, Outcome>,
): Promise<CheckReport[]> {
  const releaseIds = releases.map(({ id }) => id);
  const rows = seen ?? (await checkStoredRows(client, releaseIds));
  const reports = [
    ...ROW_CHECKS.map((check) =>
      reportFindings(check, rows.get(check.slug) ?? NOTHING, exceptions),
    ),
    ...(await runChecks(client, STORE_CHECKS, { releaseIds, extracts }, exceptions)),
  ];
  const slugs = new Set(releases.map(({ slug }) => slug));
  return [...reports, reportExceptions(exceptions, reports, slugs)];
}

/**
 * Runs every check over one release, before it counts.
 *
 * To be called inside the transaction that wrote it.
 *
 * @param seen as `checkReleases` takes it
 * @returns what each check came to, warnings among them
 * @throws ImportError with all that the error-checks found
 */
export async function checkRelease(
  client: Client,
  id: number,
  rules: CheckRules,
  seen?: ReadonlyMap<string, Outcome>,
): Promise<CheckReport[]> {
  const release = await getRelease(client, id);
  const reports = await checkReleases(client, [release], rules, seen);
  throwFaults(release, reports);
  return reports;
}

/**
 * Runs over one release the error-checks that need the store: for a loader, which has held each
 * row against the others as it came.
 *
 * @throws ImportError with all that they found
 */
export async function refuseFaulty(
  client: Client,
  id: number,
  { exceptions, extracts }: CheckRules,
): Promise<void> {
  const checks = STORE_CHECKS.filter(({ severity }) => severity === "error");
  const scope = { releaseIds: [id], extracts };
  throwFaults(await getRelease(client, id), await runChecks(client, checks, scope, exceptions));
}

async function runChecks(
  client: Client,
  checks: readonly StoreCheck[],
  scope: CheckScope,
  exceptions: readonly CheckException[],
): Promise<CheckReport[]> {
  const reports: CheckReport[] = [];
  // The planner does not know yet of figures that were just written, and would walk them one by
  // one for each of the others.
  await client.query("SET LOCAL enable_nestloop = off");
  await client.query("SET LOCAL work_mem = '64MB'");
  for (const check of checks) {
    reports.push(reportFindings(check, await check.find(client, scope), exceptions));
  }
  await client.query("SET LOCAL work_mem TO DEFAULT");
  await client.query("SET LOCAL enable_nestloop TO DEFAULT");
  return reports;
}

interface NamedRelease {
  id: number;
  slug: string;
  /** The publisher's file, for whoever looks for the fault. */
  file: string;
}

async function getRelease(client: Client, id: number): Promise<NamedRelease> {
  const { rows } = await client.query<NamedRelease>(
    "SELECT id, slug, coalesce(files -> 0 ->> 'name', slug) AS file FROM release WHERE id = $1",
    [id],
  );
  const [release] = rows;
  if (release === undefined) throw new Error(`the store has no release with the key ${id}`);
  return release;
}

function throwFaults({ slug, file }: NamedRelease, reports: readonly CheckReport[]): void {
  const failed = reports.filter(hasFailed);
  if (failed.length === 0) return;
  throw new ImportError(
    slug,
    failed.flatMap(({ findings }) => findings.map((finding) => toRowError(finding, file))),
    failed.reduce((sum, { found }) => sum + found, 0),
  );
}
