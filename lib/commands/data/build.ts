import { join, resolve } from "node:path";
import type { Command } from "commander";
import { hasCode } from "@/lib/database/error-code";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type ImportedRelease, importDataset } from "@/lib/importers/import-dataset";
import { BadInput } from "../bad-input";

interface Options {
  only?: string[];
}

/** `data build <folder>`: writes the project's own `prisma/data` anew from the publishers' files. */
export function addBuild(program: Command): void {
  program
    .command("build")
    .summary("write prisma/data anew from a folder of the publishers' files")
    .description(
      "Writes the project's own dataset, prisma/data, from a folder of the publishers' files.\nPrints one line for each release and, indented, what was left out.",
    )
    .argument("<folder>", "the publishers' files, a folder for each publisher")
    .option(
      "--only <source...>",
      "write the releases of these sources only, from their files alone",
    )
    .action(async (folder: string, { only }: Options) => {
      await importDataset(
        resolve(process.env.INIT_CWD ?? process.cwd(), folder),
        join(PROJECT_FOLDER, "prisma/data"),
        only === undefined ? null : new Set(only),
        (release) => {
          console.log(`${release.folder}: ${countParts(release)}`);
          for (const remark of release.remarks) console.log(`  ${remark}`);
        },
      ).catch((error: unknown) => {
        if (error instanceof UnknownEntry) throw new BadInput(error.message);
        throw hasCode(error, "ENOENT") ? new BadInput(toMissing(error)) : error;
      });
    });
}

function toMissing(error: unknown): string {
  const path = error instanceof Error && "path" in error ? error.path : "a file";
  return `There is no ${path}: --only names the sources whose files are there.`;
}

/** What a release holds, in words; tables that few releases have are named only where they stand. */
function countParts(release: ImportedRelease): string {
  const { observations, rankings, ties, missions, transfers } = release;
  const rare = Object.entries({ ties, missions, transfers }).filter(([, count]) => count > 0);
  const parts = rare.map(([name, count]) => `${count} ${name}`);
  return [`${observations} observations`, `${rankings} rankings`, ...parts].join(", ");
}
