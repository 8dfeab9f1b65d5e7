import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { applyMigrations } from "@/lib/database/migrations";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { withoutPassword } from "@/lib/database/writer";
import { unpackArchive } from "./backup/archive";
import { withStore } from "./backup/with-store";
import { BadInput } from "./bad-input";
import { toPlace } from "./index/read-bounded-file";
import { parseWords } from "./parse-words";
import { runStep } from "./progress";

/**
 * `npm run restore`: a database as `npm run backup` found it.
 *
 * Ends with 0 when it did what was asked, 2 for bad input (nothing was changed), 1 for anything else
 * (nothing was changed either, unless it says so).
 */
export async function main(words: string[]): Promise<void> {
  const program = new Command("npm run restore --")
    .description("Reads a file of npm run backup into an empty database, all of it or nothing.")
    .requiredOption("--from <file>", "a file of npm run backup")
    .option("--replace", "removes everything that Parity has in the database before");
  if (!parseWords(program, words)) return;
  const { from, replace } = program.opts<{ from: string; replace?: true }>();
  const file = toPlace(from);
  if (!existsSync(file)) throw new BadInput(`${from} is not there.`);
  const folder = mkdtempSync(join(tmpdir(), "parity-restore-"));
  try {
    const content = await runStep(
      "Checksums",
      () => unpackArchive(file, folder),
      ({ resources }) => `${resources.length} files are what was written`,
      process.stderr,
    );
    const { parity: state } = content;
    const files = content.resources.map(({ path, schema }) => ({
      path,
      columns: schema?.fields.map(({ name }) => name) ?? null,
    }));
    await withStore((connectionString) =>
      restore(connectionString, { state, folder, files }, replace === true),
    );
    const rows = Object.values(state.tables).reduce((sum, each) => sum + each, 0);
    console.log(
      `Restored ${Object.keys(state.tables).length} tables with ${rows.toLocaleString("en")} rows, as they were at ${content.created}.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function restore(
  connectionString: string,
  backup: Parameters<typeof import("@/lib/repositories/restore-store").restoreStore>[1],
  replace: boolean,
): Promise<void> {
  const { restoreStore, StoreNotEmpty } = await import("@/lib/repositories/restore-store");
  await runStep(
    "Restore",
    ({ update }) =>
      restoreStore(connectionString, backup, replace, update).catch((error: unknown) => {
        if (!(error instanceof StoreNotEmpty)) throw error;
        throw new BadInput(
          `${withoutPassword(connectionString)} is not empty (${error.message}): restore into an empty database, or add --replace to remove what is there. Nothing was changed.`,
        );
      }),
    () => "done",
    process.stderr,
  );
  await runStep(
    "Migrations",
    () => applyMigrations(connectionString, join(PROJECT_FOLDER, "prisma/migrations")),
    (applied) => (applied.length === 0 ? null : `applied ${applied.join(", ")}`),
    process.stderr,
  );
}
