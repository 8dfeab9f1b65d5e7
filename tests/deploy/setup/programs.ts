import { accessSync, constants, readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/bin"];

/**
 * Where a server's program lies.
 *
 * @throws Error naming the script that installs it
 */
export function findProgram(name: string): string {
  const path = FOLDERS.map((folder) => join(folder, name)).find(isExecutable);
  if (path === undefined) {
    throw new Error(`${name} is not installed: run .ci/install-servers as root, on Debian.`);
  }
  return path;
}

/** The folder of PostgreSQL's own programs, the newest that is installed. */
export function findPostgres(): string {
  const root = "/usr/lib/postgresql";
  const [newest] = listFolder(root)
    .map((version) => join(root, version, "bin"))
    .filter((folder) => isExecutable(join(folder, "postgres")))
    .toSorted((one, other) => toVersion(other) - toVersion(one));
  if (newest === undefined) {
    throw new Error("PostgreSQL is not installed: run .ci/install-servers as root, on Debian.");
  }
  return newest;
}

const toVersion = (folder: string) => Number(/\d+/.exec(folder)?.[0]);

function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
