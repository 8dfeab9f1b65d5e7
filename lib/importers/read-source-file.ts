import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A publisher's file as obtained, with what proves it to be the same file. */
export interface SourceFile {
  /** Path inside the source folder. */
  name: string;
  bytes: Buffer;
  sha256: string;
}

/**
 * Reads one of the publishers' files.
 *
 * @param name path inside the folder, e.g. `gfp/rankings.csv`
 * @throws where the file is missing, naming it
 */
export function readSourceFile(folder: string, name: string): SourceFile {
  const bytes = readFileSync(join(folder, name));
  return { name, bytes, sha256: sha256(bytes) };
}

/**
 * One hash for all the files of a release: a single file's own, otherwise over their sorted list
 * as `sha256sum` would print it.
 */
export function hashFiles(files: readonly Pick<SourceFile, "name" | "sha256">[]): string {
  const [first, ...others] = files;
  if (first !== undefined && others.length === 0) return first.sha256;
  const lines = files.map((file) => `${file.sha256}  ${file.name}\n`);
  return sha256(lines.sort().join(""));
}

/** SHA-256 in hexadecimal. */
export function sha256(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}
