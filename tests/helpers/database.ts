import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { closeReading } from "@/lib/database/open-replicas";
import { connectWriter } from "@/lib/database/writer";
import { toDatabase } from "./database-address";

export interface TestDatabase {
  connectionString: string;
  drop: () => Promise<void>;
}

/** Any number; everyone who fills the template waits for it. */
const TEMPLATE_LOCK = 4_145_553;

/**
 * A database of its own for one test file: migrated, and with the whole dataset when asked for.
 *
 * The dataset is loaded once a run, by whoever asks first; the others copy that database.
 */
export async function createTestDatabase(options: { dataset: boolean }): Promise<TestDatabase> {
  const { connectionString, template } = inject("testServer");
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  const source = options.dataset ? await loadTemplate() : template;
  await tell(`create database "${name}" template "${source}"`);
  return {
    connectionString: toDatabase(connectionString, name),
    drop: () => tell(`drop database "${name}" with (force)`),
  };
}

/** The same, for the whole file, with the app's own client reading from it. */
export function withTestDatabase(options: { dataset: boolean }): { connectionString: string } {
  const used = { connectionString: "" };
  let drop = async () => {};
  beforeAll(async () => {
    const database = await createTestDatabase(options);
    used.connectionString = database.connectionString;
    process.env.DATABASE_URL = database.connectionString;
    drop = database.drop;
  });
  afterAll(async () => {
    await closeReading();
    await drop();
  });
  return used;
}

/** @returns the name of the database that holds the dataset */
async function loadTemplate(): Promise<string> {
  const { connectionString, template } = inject("testServer");
  const loaded = `${template}_dataset`;
  const client = await connectWriter(connectionString);
  try {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [loaded]);
    if (rowCount === 0) await fillTemplate(connectionString, template, loaded);
  } finally {
    await client.end();
  }
  return loaded;
}

async function fillTemplate(server: string, template: string, loaded: string): Promise<void> {
  const unfinished = `${loaded}_unfinished`;
  await tell(`drop database if exists "${unfinished}" with (force)`);
  await tell(`create database "${unfinished}" template "${template}"`);
  const { loadDataset } = await import("@/lib/repositories/load-dataset");
  await loadDataset({ connectionString: toDatabase(server, unfinished) });
  await tell(`alter database "${unfinished}" rename to "${loaded}"`);
}

async function tell(sql: string): Promise<void> {
  const client = await connectWriter(inject("testServer").connectionString);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
