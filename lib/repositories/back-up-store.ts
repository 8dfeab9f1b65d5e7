import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dumpDatabase, findProgramVersion, isFitting } from "@/lib/database/postgres-programs";
import { connectWriter } from "@/lib/database/writer";
import { copyTableOut, PLAIN_SETTINGS, readSequences, type SequenceState } from "./copy-tables";
import {
  type AppliedMigration,
  listAppliedMigrations,
  listStoreTables,
  listStrangers,
} from "./store-tables";
import type { Writer } from "./write-store";

/** What is said about a store beside its rows. */
export interface BackedUpState {
  method: "pg_dump" | "tables";
  /** As PostgreSQL counts: the major version times 10,000 plus the minor. */
  serverVersion: number;
  /** The dataset's; null before the first load. */
  dataVersion: string | null;
  migrations: AppliedMigration[];
  sequences: SequenceState[];
  /** Each table with its number of rows, in the order in which they can be filled. */
  tables: Record<string, number>;
}

/** One file of a backup; columns where it is a table's. */
export interface BackupFile {
  path: string;
  columns: readonly string[] | null;
}

/**
 * Writes everything that the store holds at one moment into files in a folder, by pg_dump where one is
 * installed that fits the server, otherwise table by table. Whoever reads or writes meanwhile is not
 * kept waiting.
 *
 * @throws PlainError with pg_dump's words where it fails
 */
export async function backUpStore(
  connectionString: string,
  folder: string,
  onProgress: (what: string) => void,
): Promise<{ state: BackedUpState; files: BackupFile[] }> {
  const client = await connectWriter(connectionString);
  try {
    const program = await findProgramVersion("pg_dump");
    await client.query("begin isolation level repeatable read read only");
    await client.query(PLAIN_SETTINGS);
    const { rows } = await client.query<{ version: number; snapshot: string }>(
      "select current_setting('server_version_num')::int as version, pg_export_snapshot() as snapshot",
    );
    const { version = 0, snapshot = "" } = rows[0] ?? {};
    const method = isFitting(program, version) ? "pg_dump" : "tables";
    const state = { method, serverVersion: version, ...(await readState(client)) } as const;
    if (method === "tables") {
      return { state, files: await writeTables(client, folder, onProgress) };
    }
    onProgress("pg_dump");
    const path = "database.dump";
    const strangers = await listStrangers(client);
    await dumpDatabase(connectionString, { file: join(folder, path), snapshot, strangers });
    return { state, files: [{ path, columns: null }] };
  } finally {
    await client.end();
  }
}

async function readState(client: Writer) {
  const tables: Record<string, number> = {};
  for (const { name } of await listStoreTables(client)) {
    const { rows } = await client.query<{ rows: number }>(
      `select count(*)::float8 as rows from public.${client.escapeIdentifier(name)}`,
    );
    tables[name] = rows[0]?.rows ?? 0;
  }
  const { rows: versions } =
    "dataset_state" in tables
      ? await client.query<{ version: string }>("select version from public.dataset_state")
      : { rows: [] };
  return {
    dataVersion: versions[0]?.version ?? null,
    migrations: await listAppliedMigrations(client),
    sequences: await readSequences(client),
    tables,
  };
}

async function writeTables(
  client: Writer,
  folder: string,
  onTable: (name: string) => void,
): Promise<BackupFile[]> {
  mkdirSync(join(folder, "tables"));
  const files: BackupFile[] = [];
  for (const table of await listStoreTables(client)) {
    onTable(table.name);
    const path = `tables/${table.name}.csv`;
    await copyTableOut(client, table, join(folder, path));
    files.push({ path, columns: table.columns });
  }
  return files;
}
