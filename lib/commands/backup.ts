import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { withoutPassword } from "@/lib/database/writer";
import { packArchive } from "./backup/archive";
import type { Manifest } from "./backup/manifest";
import { withStore } from "./backup/with-store";
import { BadInput } from "./bad-input";
import { toPlace } from "./index/read-bounded-file";
import { parseWords } from "./parse-words";
import { runStep } from "./progress";

/**
 * `npm run backup`: everything that the store holds, releases brought in by hand and the log of imports
 * too, as one file with checksums.
 *
 * Ends with 0 when it did what was asked, 2 for bad input, 1 for anything else.
 */
export async function main(words: string[]): Promise<void> {
  const program = new Command("npm run backup --")
    .description(
      "Writes the whole database into one file, as it is at one moment, while it is in use:\nby pg_dump where one is installed that fits the server, otherwise table by table.",
    )
    .option(
      "--to <file>",
      "a file that does not exist yet; parity-backup-<time>.tar.gz where absent",
    );
  if (!parseWords(program, words)) return;
  const { to } = program.opts<{ to?: string }>();
  const now = new Date().toISOString();
  const file = toPlace(to ?? `parity-backup-${now.slice(0, 19).replaceAll(/[-:]/g, "")}.tar.gz`);
  if (existsSync(file)) throw new BadInput(`${file} is there already: name a new file.`);
  await withStore((connectionString) => backUp(connectionString, file, now));
}

async function backUp(connectionString: string, file: string, created: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const { backUpStore } = await import("@/lib/repositories/back-up-store");
  // Beside its place, so that it takes its name only when it is whole.
  const folder = mkdtempSync(join(dirname(file), ".parity-backup-"));
  try {
    const state = await runStep(
      "Backup",
      async ({ update }) => {
        const { state, files } = await backUpStore(connectionString, folder, update);
        const { dataVersion, ...parity } = state;
        const content: Manifest = {
          profile: "data-package",
          name: "parity-backup",
          title: `Parity's database ${withoutPassword(connectionString)}`,
          created,
          version: dataVersion,
          parity: { format: 1, ...parity },
          resources: await Promise.all(files.map((each) => toResource(folder, each))),
        };
        update("packing");
        await packArchive(folder, content, join(folder, "archive"));
        renameSync(join(folder, "archive"), file);
        return state;
      },
      () => `${(statSync(file).size / 1e6).toFixed(1)} MB in ${file}`,
      process.stderr,
    );
    const rows = Object.values(state.tables).reduce((sum, each) => sum + each, 0);
    const how = state.method === "pg_dump" ? "by pg_dump" : "table by table";
    console.log(
      `Backed up ${Object.keys(state.tables).length} tables with ${rows.toLocaleString("en")} rows, ${how}: ${file}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function toResource(
  folder: string,
  { path, columns }: { path: string; columns: readonly string[] | null },
): Promise<Manifest["resources"][number]> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(join(folder, path))) hash.update(piece);
  return {
    name: path.replace(/^tables\/|\.\w+$/g, "").replaceAll("_", "-"),
    path,
    bytes: statSync(join(folder, path)).size,
    hash: `sha256:${hash.digest("hex")}`,
    mediatype: columns === null ? "application/octet-stream" : "text/csv",
    ...(columns !== null && {
      schema: { fields: columns.map((name) => ({ name })), missingValues: [""] },
    }),
  };
}
