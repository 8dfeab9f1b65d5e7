import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { BadInput } from "../bad-input";
import { runStep } from "../progress";
import { withReader } from "../with-database";

interface Options {
  source?: string[];
  indicator?: string[];
  country?: string[];
  json?: boolean;
}

/** `data export <folder>`: the dataset as a Frictionless Data Package, by the terms of each source. */
export function addExport(program: Command): void {
  program
    .command("export")
    .summary("write the dataset as a Frictionless Data Package")
    .description(
      "Writes datapackage.json and CSV tables into a new folder. Sources whose terms do not let\nthem be passed on whole are left out and listed.",
    )
    .argument("<folder>", "a folder that does not exist yet, or is empty")
    .option("--source <slug...>", "these sources only")
    .option("--indicator <slug...>", "these indicators only")
    .option("--country <iso3...>", "these countries only")
    .option("--json", "tell what was written and left out as JSON")
    .action((folder: string, { json, ...choice }: Options) =>
      withReader(() => writePackage(resolve(folder), choice, json === true)),
    );
}

async function writePackage(folder: string, choice: Options, asJson: boolean): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new BadInput(`${folder} is not empty: name a folder that does not exist yet.`);
  }
  // Not before the database client has been generated.
  const { exportPackage } = await import("@/lib/views/export-package");
  const { files, leftOut, dataVersion } = await exportPackage(choice).catch((error: unknown) => {
    throw error instanceof UnknownEntry ? new BadInput(error.message) : error;
  });
  mkdirSync(dirname(folder), { recursive: true });
  // Takes its name only when it is whole.
  const unfinished = mkdtempSync(join(dirname(folder), ".parity-export-"));
  try {
    await runStep(
      "Export",
      async ({ update }) => {
        for (const file of files) {
          update(file.name);
          await pipeline(
            Readable.from(file.write()),
            createWriteStream(join(unfinished, file.name)),
          );
        }
      },
      () => `${files.length} files in ${folder}`,
      process.stderr,
    );
    rmSync(folder, { recursive: true, force: true });
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  if (asJson) {
    const written = files.map(({ name }) => name);
    console.log(JSON.stringify({ folder, dataVersion, files: written, leftOut }, null, 2));
    return;
  }
  for (const { release, figures, why, where } of leftOut) {
    console.log(`Left out: ${release}, ${figures.toLocaleString("en")} figures. ${why}. ${where}`);
  }
}
