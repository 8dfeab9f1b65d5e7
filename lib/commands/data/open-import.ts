import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { hasCode } from "@/lib/database/error-code";
import { BadRows, ImportError } from "@/lib/domain/import-error";
import type { PublisherFile, YearBasis } from "@/lib/domain/source";
import { FILE_FORMATS, type FileFormat } from "@/lib/importers/file-formats";
import type { KnownNames } from "@/lib/importers/plain-csv/parse-plain-row";
import { looksPlain } from "@/lib/importers/plain-csv/read-headings";
import { readPlainFigures } from "@/lib/importers/plain-csv/read-plain-figures";
import { readFirstLine, readImportFiles } from "@/lib/importers/read-import-files";
import type { CountryFacts, RankingDraft, ReleaseContent } from "@/lib/importers/release-draft";
import type { DatasetRanking } from "@/lib/repositories/read-dataset-rankings";
import type { ReleaseRecords } from "@/lib/repositories/save-records";
import type { FigureToStore } from "@/lib/repositories/store-release";
import { BadInput } from "../bad-input";
import { type ImportOptions, PLAIN } from "./import-options";

/** Files that were asked to be brought in, ready to be read. */
export interface OpenedImport {
  format: string;
  yearBasis: YearBasis;
  files: readonly PublisherFile[];
  rankings: readonly DatasetRanking[];
  records: ReleaseRecords;
  remarks: readonly string[];
  /** The figures from the beginning, every time it is called; the rows at fault go to `bad`. */
  readFigures: (bad: BadRows) => AsyncIterable<readonly FigureToStore[]>;
}

/** What figures may be about. */
export type ImportNames = KnownNames & CountryFacts;

/**
 * Looks at what lies at a path and finds the form it is to be read in.
 *
 * @throws BadInput where nothing readable is there or a folder does not fit the form; ImportError
 *   with every bad row of a publisher's files
 */
export async function openImport(
  path: string,
  options: ImportOptions,
  names: ImportNames,
): Promise<OpenedImport> {
  const isFolder = checkPath(path);
  const name = options.format ?? guessFormat(path, isFolder, options.source);
  const format = FILE_FORMATS.find((each) => each.name === name);
  if (format !== undefined) return openPublishers(path, format, options, names);
  if (isFolder) throw new BadInput(`${path} is a folder: the plain form is one file.`);
  return openPlain(path, names);
}

/** @returns whether it is a folder */
function checkPath(path: string): boolean {
  try {
    const found = statSync(path);
    if (!found.isFile() && !found.isDirectory()) throw new BadInput(`${path} is no file.`);
    return found.isDirectory();
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) throw new BadInput(`There is no file ${path}.`);
    if (hasCode(error, "EACCES")) throw new BadInput(`This user may not read ${path}.`);
    throw error;
  }
}

function guessFormat(path: string, isFolder: boolean, source: string): string {
  try {
    if (!isFolder && looksPlain(readFirstLine(path))) return PLAIN;
  } catch (error) {
    if (hasCode(error, "EACCES")) throw new BadInput(`This user may not read ${path}.`);
    throw error;
  }
  const forms = FILE_FORMATS.filter((each) => each.source === source);
  const isJson = path.toLowerCase().endsWith(".json");
  const form = forms.find((each) => each.name.endsWith("json") === isJson) ?? forms[0];
  return form?.name ?? PLAIN;
}

async function openPublishers(
  path: string,
  format: FileFormat,
  { source, version, series }: ImportOptions,
  names: ImportNames,
): Promise<OpenedImport> {
  const files = readFiles(path);
  if (files.length === 0) throw new BadInput(`${path} holds no file.`);
  const request = { release: `${source}-${version}`, version, series: series ?? null };
  const content = await format.read(files, request, names);
  const { observations, rankings, remarks } = content;
  const records = toRecords(content);
  const held = [observations, rankings, records.ties, records.missions, records.transfers];
  if (held.every(({ length }) => length === 0)) {
    // Else a wrong folder would stand in the place of a good release as one that says nothing.
    throw new BadInput(`${path} holds nothing of the form ${format.name}: ${format.takes}.`);
  }
  const figures = observations.map(({ line = null, ...figure }) => ({ ...figure, line }));
  return {
    ...{ format: format.name, yearBasis: format.yearBasis, remarks },
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    rankings: groupByEdition(rankings),
    records,
    readFigures: async function* () {
      yield figures;
    },
  };
}

/** Ties and missions are counted in the order in which they were read; orders keep their line. */
function toRecords({ ties = [], missions = [], transfers = [] }: ReleaseContent): ReleaseRecords {
  return {
    ties: ties.map((tie, index) => ({ ...tie, line: index + 1 })),
    missions: missions.map((mission, index) => ({ ...mission, line: index + 1 })),
    transfers,
  };
}

function readFiles(path: string) {
  try {
    return readImportFiles(path);
  } catch (error) {
    if (!(error instanceof RangeError) && !hasCode(error, "EACCES")) throw error;
    throw new BadInput(`Can not read ${path}: ${error instanceof Error ? error.message : error}.`);
  }
}

function groupByEdition(rankings: readonly RankingDraft[]): DatasetRanking[] {
  const editions = new Map<number, DatasetRanking>();
  for (const { edition, rankedCountries, file, ...entry } of rankings) {
    const ranking = editions.get(edition) ?? { edition, rankedCountries, file, entries: [] };
    ranking.entries.push(entry);
    editions.set(edition, ranking);
  }
  return [...editions.values()];
}

async function openPlain(path: string, names: ImportNames): Promise<OpenedImport> {
  const file = basename(path);
  const sha256 = createHash("sha256");
  await pipeline(createReadStream(path), sha256);
  const expected = sha256.digest("hex");
  return {
    ...{ format: PLAIN, yearBasis: "measured", rankings: [], remarks: [] },
    records: { ties: [], missions: [], transfers: [] },
    files: [{ name: file, sha256: expected }],
    readFigures: async function* (bad) {
      const read = createHash("sha256");
      const refuse = (line: number, column: string, value: string, problem: string) =>
        bad.add({ file, line, column, value, problem });
      yield* readPlainFigures(path, names, refuse, (bytes) => read.update(bytes));
      if (bad.found === 0 && read.digest("hex") !== expected) {
        throw new BadInput(`${path} was changed while it was read: import it again.`);
      }
    },
  };
}

/** Figures as long as no row is at fault. @throws ImportError with the first bad rows */
export async function* untilFirstBad(
  release: string,
  opened: OpenedImport,
  onFigures: (count: number) => void,
): AsyncGenerator<readonly FigureToStore[]> {
  const bad = new BadRows();
  let count = 0;
  for await (const figures of opened.readFigures(bad)) {
    if (bad.found > 0) break;
    count += figures.length;
    onFigures(count);
    yield figures;
  }
  if (bad.found > 0) throw new ImportError(release, bad.rows, bad.found);
}
