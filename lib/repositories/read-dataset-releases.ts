import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type PublisherFile, type Release, TERMS, YEAR_BASES } from "@/lib/domain/source";

const originSchema = z.object({
  source: z.string().min(1),
  version: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().min(1),
  published: z.string().min(4).nullable(),
  retrieved: z.iso.date(),
  via: z.string().min(1).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })).min(1),
  citation: z.string().min(1),
  terms: z.enum(TERMS),
  termsNote: z.string().min(1),
  yearBasis: z.enum(YEAR_BASES),
  /** How much of the publisher's work is passed on, where the terms bound it. */
  extract: z.object({ figures: z.int(), ofFigures: z.int() }).optional(),
});

/** How much of a publisher's work is passed on, in figures. */
export type ExtractShare = NonNullable<z.infer<typeof originSchema>["extract"]>;

/** A release on disk: what it says about itself, and what tells whether it changed. */
export interface DatasetRelease extends Release {
  folder: string;
  publisherFiles: readonly PublisherFile[];
  /** Names of its CSV files, sorted. */
  tables: readonly string[];
  /** SHA-256 over the project's own files of this release. */
  contentSha256: string;
  /** Where the terms allow an extract only. */
  extract: ExtractShare | null;
}

/**
 * Every release of the dataset, by slug: each `<source>/<version>/` with an origin.json.
 *
 * @param dataFolder the project's `prisma/data`
 * @throws naming an origin.json that is not what it must be, or lies in another's folder
 */
export function listDatasetReleases(dataFolder: string): DatasetRelease[] {
  return listFolders(dataFolder)
    .flatMap((source) => listFolders(join(dataFolder, source)).map((each) => `${source}/${each}`))
    .filter((name) => existsSync(join(dataFolder, name, "origin.json")))
    .map((name) => readRelease(dataFolder, name))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function readRelease(dataFolder: string, name: string): DatasetRelease {
  const folder = join(dataFolder, name);
  const parsed = originSchema.safeParse(
    JSON.parse(readFileSync(join(folder, "origin.json"), "utf8")),
  );
  if (!parsed.success) throw new Error(`${name}/origin.json: ${z.prettifyError(parsed.error)}`);
  const origin = parsed.data;
  if (`${origin.source}/${origin.version}` !== name) {
    throw new Error(`${name}/origin.json: speaks of ${origin.source}/${origin.version}`);
  }
  const { source, version, published, retrieved, via, sha256, citation, yearBasis } = origin;
  return {
    slug: `${source}-${version}`,
    ...{ source, version, published, retrieved, via, sha256, citation, yearBasis },
    folder,
    publisherFiles: origin.files,
    tables: listFiles(folder).filter((file) => file.endsWith(".csv")),
    contentSha256: hashFolder(folder),
    extract: origin.extract ?? null,
  };
}

/** Changes when what is kept of a release's files changes, so that all are loaded again. */
const LOADED_AS = "with lines and coverage";

/** One hash over the names and contents of a folder's files; folders inside it do not count. */
export function hashFolder(folder: string): string {
  const hash = createHash("sha256").update(LOADED_AS);
  for (const name of listFiles(folder)) {
    const content = readFileSync(join(folder, name));
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function listFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
