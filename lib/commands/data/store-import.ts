import { createHash } from "node:crypto";
import { hasCode } from "@/lib/database/error-code";
import { BadRows, ImportError, MOST_LISTED } from "@/lib/domain/import-error";
import { listStored } from "@/lib/repositories/dataset-version";
import { findReleaseProblem, findSource } from "@/lib/repositories/find-release-problem";
import { listRepeated } from "@/lib/repositories/list-repeated";
import type { DatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import {
  type ReleaseToStore,
  type StoredCounts,
  storeRelease,
} from "@/lib/repositories/store-release";
import { type Writer, writeStore } from "@/lib/repositories/write-store";
import { BadInput } from "../bad-input";
import type { Step } from "../progress";
import { type ImportOptions, toSource } from "./import-options";
import { type OpenedImport, untilFirstBad } from "./open-import";

/** What an import did, or would do. */
export interface ImportOutcome extends Omit<StoredCounts, "slug"> {
  outcome: "imported" | "checked" | "unchanged";
  release: string;
  format: string;
  /** Whether it stands in the place of a release of the project's own dataset. */
  replacesCarried: boolean;
  supersedes: string | null;
  remarks: readonly string[];
}

/** All that storing an opened import needs. */
export interface ImportTask {
  connectionString: string;
  catalog: Pick<DatasetCatalog, "sha256">;
  options: ImportOptions;
  opened: OpenedImport;
  step: Step;
}

/**
 * Stores what was opened as one release, whole or not at all; a second import waits for the first.
 *
 * @throws BadInput for what the store can not take under these options; ImportError with every bad
 *   row, figures that are stated twice among them
 */
export function storeImport({ connectionString, ...task }: ImportTask): Promise<ImportOutcome> {
  return writeStore(
    connectionString,
    (client) => store(client, task),
    () => task.step.update("waiting for another import to end"),
  );
}

async function store(
  client: Writer,
  { catalog, options, opened, step }: Omit<ImportTask, "connectionString">,
): Promise<ImportOutcome> {
  const source = toSource(options, await findSource(client, options.source));
  const slug = `${source.slug}-${options.version}`;
  const request = toRequest(options, opened, source, (count) =>
    step.update(`${count.toLocaleString("en")} figures read`),
  );
  const problem = await findReleaseProblem(client, request);
  if (problem !== null) throw new BadInput(problem);
  const present = (await listStored(client)).find((each) => each.slug === slug);
  const about = {
    ...{ release: slug, format: opened.format, supersedes: request.supersedes },
    ...{ replacesCarried: present?.carried === true, remarks: opened.remarks },
  };
  if (present?.carried === false && present.contentSha256 === request.contentSha256) {
    return {
      outcome: "unchanged",
      ...about,
      observations: 0,
      rankings: 0,
      records: 0,
      changes: null,
    };
  }
  const { slug: _slug, ...counts } = await storeRelease(client, request, catalog.sha256, {
    isRehearsal: options.dryRun,
    explain: (error) => explain(client, slug, opened, error),
    onWritten: (count) => step.update(`${count.toLocaleString("en")} figures written, comparing`),
  });
  return { outcome: options.dryRun ? "checked" : "imported", ...about, ...counts };
}

function toRequest(
  options: ImportOptions,
  opened: OpenedImport,
  source: ReleaseToStore["source"],
  onFigures: (count: number) => void,
): ReleaseToStore {
  const { version, via = null, published = null, supersedes = null } = options;
  const citation = options.citation ?? `${source.publisher}, ${source.title}, ${version}`;
  const definition = options.definition ?? `As ${source.shortName} counts it.`;
  const yearBasis = options.yearBasis ?? opened.yearBasis;
  const [first, ...others] = opened.files;
  const sha256 = first !== undefined && others.length === 0 ? first.sha256 : hash(opened.files);
  const said = { published, via, citation, yearBasis };
  return {
    source,
    release: {
      ...{ version, sha256, ...said },
      retrieved: options.retrieved ?? new Date().toISOString().slice(0, 10),
    },
    publisherFiles: opened.files,
    // The day counts only where it was given: the same file tomorrow changes nothing.
    contentSha256: hash([
      opened.format,
      opened.files,
      said,
      options.retrieved,
      definition,
      supersedes,
    ]),
    figures: untilFirstBad(`${source.slug}-${version}`, opened, onFigures),
    rankings: opened.rankings,
    records: opened.records,
    ...{ definition, supersedes },
  };
}

function hash(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

/**
 * Every bad row and every figure that is stated twice, where a first one stopped the import: the
 * file is read a second time, so that a good one is read only once.
 */
async function explain(
  client: Writer,
  release: string,
  opened: OpenedImport,
  error: unknown,
): Promise<unknown> {
  const isRowFault = error instanceof ImportError || hasCode(error, "23505");
  if (!isRowFault) return error;
  const bad = new BadRows();
  const { repeated, found } = await listRepeated(client, opened.readFigures(bad), MOST_LISTED);
  const rows = repeated.map(({ indicator, iso3, year, line, firstLine }) => ({
    file: opened.files[0]?.name ?? "",
    ...{ line, column: "iso3, indicator, year", value: `${iso3},${indicator},${year}` },
    problem: `is stated twice: first on line ${firstLine}`,
  }));
  if (bad.found + found === 0) return error;
  const all = [...bad.rows, ...rows].sort((one, other) => one.line - other.line);
  return new ImportError(release, all, bad.found + found);
}

/** The outcome in a few lines for a reader. */
export function describeOutcome(outcome: ImportOutcome): string {
  const number = (count: number) => count.toLocaleString("en");
  const { release, observations, rankings, records, changes, supersedes } = outcome;
  if (outcome.outcome === "unchanged")
    return `${release} is in the store already: nothing changed.`;
  const isDry = outcome.outcome === "checked";
  return [
    `${release}: ${number(observations)} figures, ${number(rankings)} places in rankings and ${number(records)} ties, missions and orders ${isDry ? "would be stored; nothing was changed" : "stored"}.`,
    changes &&
      `Against what stood in its place: ${number(changes.added)} new, ${number(changes.changed)} changed, ${number(changes.removed)} gone, ${number(changes.unchanged)} the same.`,
    outcome.replacesCarried && "It stands in the place of the project's own release of that name.",
    supersedes && `${supersedes} ${isDry ? "would be" : "is"} read no longer.`,
    ...outcome.remarks,
  ]
    .filter((line) => typeof line === "string")
    .join("\n");
}
