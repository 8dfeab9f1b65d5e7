import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { BadInput } from "../bad-input";

const MEGABYTE = 1_000_000;

/**
 * Where a file is that the reader named from where npm was called.
 *
 * @example toPlace("results.csv")
 */
export function toPlace(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/**
 * A file's bytes; how many there are is asked before any is read.
 *
 * @throws BadInput where it is not there, is no file, or is larger than `megabytes`
 * @example readBoundedFile("recipe.json", 1)
 */
export function readBoundedFile(file: string, megabytes: number): Buffer {
  const found = statSync(toPlace(file), { throwIfNoEntry: false });
  if (found === undefined) throw new BadInput(`${file} is not there.`);
  if (!found.isFile()) throw new BadInput(`${file} is not a file.`);
  if (found.size > megabytes * MEGABYTE) {
    const size = (found.size / MEGABYTE).toFixed(1);
    throw new BadInput(`${file} has ${size} MB: ${megabytes} MB are read at most.`);
  }
  return readFileSync(toPlace(file));
}
