import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { basename, join } from "node:path";
import { type SourceFile, sha256 } from "./read-source-file";

/** Publishers' files are read whole: the largest that we know has 2 MB. */
export const MOST_BYTES = 268_435_456;

/**
 * A publisher's file by its path, or every file of a folder, those of its folders too, by name.
 *
 * Names are the file's own, or the path inside the folder. Hidden files do not count.
 *
 * @throws where nothing is there; RangeError where it all is over 256 MiB
 */
export function readImportFiles(path: string): SourceFile[] {
  const names = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((name) => !/(^|\/)\./.test(name) && statSync(join(path, name)).isFile())
        .sort()
        .map((name) => ({ name, file: join(path, name) }))
    : [{ name: basename(path), file: path }];
  const size = names.reduce((sum, { file }) => sum + statSync(file).size, 0);
  if (size > MOST_BYTES) throw new RangeError(`${path} has over 256 MiB`);
  return names.map(({ name, file }) => {
    const bytes = readFileSync(file);
    return { name, bytes, sha256: sha256(bytes) };
  });
}

/** The first line of a file, without its byte-order mark; cut off after 4 KiB. */
export function readFirstLine(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(Math.min(4_096, fstatSync(file).size));
    const length = readSync(file, bytes);
    return toFirstLine(bytes.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

/** The same of a file that was read already. */
export function toFirstLine(bytes: Buffer): string {
  const [line = ""] = bytes.subarray(0, 4_096).toString("utf8").split(/\r?\n/);
  return line.replace(/^\ufeff/, "");
}
