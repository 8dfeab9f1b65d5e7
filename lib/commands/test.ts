import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadEnvironmentFiles } from "@/lib/database/environment";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { main as generate } from "./generate";

/** `npm test`: every suite but the browser's; words after `--` go to Vitest. */
export async function main(words: string[]): Promise<void> {
  loadEnvironmentFiles(PROJECT_FOLDER);
  await generate();
  const folder = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));
  process.argv.splice(2, process.argv.length, "run", ...words);
  await import(pathToFileURL(join(folder, "vitest.mjs")).href);
}
