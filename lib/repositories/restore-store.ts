import { join } from "node:path";
import { makeSchema } from "@/lib/database/migrations";
import { PlainError } from "@/lib/database/plain-error";
import { findProgramVersion, restoreDump } from "@/lib/database/postgres-programs";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import type { BackedUpState, BackupFile } from "./back-up-store";
import { copyTableIn, PLAIN_SETTINGS, writeSequences } from "./copy-tables";
import {
  listStoreTables,
  listStoreTypes,
  toDropStatements,
  toGrantStatements,
} from "./store-tables";
import { inTransaction, type Writer, writeStore } from "./write-store";

/** A backup's state and its files, unpacked and found whole. */
export interface Backup {
  state: Omit<BackedUpState, "dataVersion">;
  folder: string;
  files: readonly BackupFile[];
}

/** Thrown where a store is not empty and may not be replaced. */
export class StoreNotEmpty extends Error {}

/**
 * Makes the store what it was when it was backed up, in one transaction: on any failure it stays what
 * it is. Whatever else is in the database is left alone, and who may read the store may read it still.
 *
 * @param replace removes what the store holds; without it a store that is there is refused
 * @throws StoreNotEmpty, PlainError where the backup is of a newer version or needs programs that are
 *   not there, and what the database refuses
 */
export async function restoreStore(
  connectionString: string,
  backup: Backup,
  replace: boolean,
  onProgress: (what: string) => void,
): Promise<void> {
  await writeStore(
    connectionString,
    async (client) => {
      const present = await listStoreTables(client);
      if (present.length > 0 && !replace) {
        throw new StoreNotEmpty(present.map(({ name }) => name).join(", "));
      }
      if (backup.state.method === "tables") await restoreTables(client, backup, onProgress);
      else await restoreByPrograms(client, connectionString, backup, onProgress);
    },
    () => onProgress("waiting for an import to end"),
  );
}

/** Where tables are filled before they take the places of those in use. */
const WORKSHOP = "parity_restoring";

/** Readers read what there was until the last moment, when all tables are exchanged at once. */
async function restoreTables(
  client: Writer,
  { state, folder, files }: Backup,
  onTable: (name: string) => void,
): Promise<void> {
  const remove = () => client.query(`drop schema if exists ${WORKSHOP} cascade`);
  try {
    // One that was killed may have left it behind.
    await remove();
    await client.query(`create schema ${WORKSHOP}; set search_path = ${WORKSHOP}`);
    await makeSchema(client, join(PROJECT_FOLDER, "prisma/migrations"), state.migrations);
    await inTransaction(client, async () => {
      await client.query(PLAIN_SETTINGS);
      const made = await listStoreTables(client, WORKSHOP);
      const quote = ({ name }: { name: string }) => client.escapeIdentifier(name);
      // Migrations may have written rows of their own.
      await client.query(`truncate ${made.map(quote).join(", ")}`);
      for (const [name, rows] of Object.entries(state.tables)) {
        onTable(name);
        const path = `tables/${name}.csv`;
        const columns = files.find((file) => file.path === path)?.columns;
        if (columns == null) throw new PlainError(`The backup lacks the table ${name}.`);
        const read = await copyTableIn(client, { name, columns: [...columns] }, join(folder, path));
        if (read !== rows) {
          throw new PlainError(
            `The table ${name} has ${read} rows in the backup, and not ${rows}.`,
          );
        }
      }
      await writeSequences(client, state.sequences);
      onTable("exchanging the tables");
      const grants = await toGrantStatements(client);
      await client.query(await toDropStatements(client));
      for (const table of made) {
        await client.query(`alter table ${WORKSHOP}.${quote(table)} set schema public`);
      }
      for (const type of await listStoreTypes(client, WORKSHOP)) {
        await client.query(`alter type ${WORKSHOP}.${quote(type)} set schema public`);
      }
      await client.query(grants);
    });
  } finally {
    await remove();
  }
}

async function restoreByPrograms(
  client: Writer,
  connectionString: string,
  { state, folder }: Backup,
  onProgress: (what: string) => void,
): Promise<void> {
  for (const program of ["pg_restore", "psql"] as const) {
    const version = await findProgramVersion(program);
    const needed = Math.floor(state.serverVersion / 10_000);
    if (version === null || version < needed) {
      throw new PlainError(
        `This backup was made by pg_dump: install PostgreSQL's client programs, version ${needed} or newer (${program} is ${version ?? "not there"}).`,
      );
    }
  }
  onProgress("pg_restore");
  const before = await toDropStatements(client);
  const after = await toGrantStatements(client);
  await restoreDump(connectionString, join(folder, "database.dump"), { before, after });
}
