import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Client, DatabaseError } from "pg";
import { PlainError } from "./plain-error";
import { connectWriter } from "./writer";

/** The number under which `prisma migrate` locks a database, so that the two wait for each other. */
const PRISMA_LOCK = 72_707_369;

/** As `prisma migrate` makes it, so that its own commands accept the database. */
const CREATE_BOOKS = `
  create table if not exists "_prisma_migrations" (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the database to the newest schema and returns the names of the migrations applied now.
 *
 * Each migration is applied whole or not at all, and written into Prisma's own books. Several
 * processes may call it at once: one works, the others wait and find nothing left to do.
 *
 * @param folder holds one folder a migration with a `migration.sql`, applied in order of name
 * @throws Error naming the migration that failed, failed under `prisma migrate` earlier, was
 *   changed after it was applied, or is unknown to this version of the program
 */
export async function applyMigrations(connectionString: string, folder: string): Promise<string[]> {
  const client = await connectWriter(connectionString);
  try {
    await client.query("select pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query("set client_min_messages = warning");
    await client.query(CREATE_BOOKS);
    const migrations = readMigrations(folder);
    const pending = checkBooks(migrations, await readBooks(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    // Ending the session lets go of the lock.
    await client.end();
  }
}

/** Every migration of the folder, oldest first. */
function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

interface Entry {
  name: string;
  checksum: string;
  finished: boolean;
  logs: string | null;
}

async function readBooks(client: Client): Promise<Entry[]> {
  const { rows } = await client.query<Entry>(
    `select migration_name as name, checksum, finished_at is not null as finished, logs
     from "_prisma_migrations" where rolled_back_at is null order by started_at`,
  );
  return rows;
}

/** The migrations still to be applied, once the books were found to agree with the folder. */
function checkBooks(migrations: Migration[], entries: Entry[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const entry of entries) {
    const migration = known.get(entry.name);
    if (migration === undefined) {
      throw new PlainError(
        `The database has the migration ${entry.name}, which this version of Parity does not know: it was made by a newer one.`,
      );
    }
    if (!entry.finished) {
      throw new PlainError(
        `The migration ${entry.name} failed earlier${entry.logs ? ` (${entry.logs.trim()})` : ""}: repair the database, then run "npx prisma migrate resolve".`,
      );
    }
    if (entry.checksum !== migration.checksum) {
      throw new PlainError(
        `The migration ${entry.name} was changed after it was applied: restore its file and write a new migration for the change.`,
      );
    }
    known.delete(entry.name);
  }
  return [...known.values()];
}

/**
 * Makes the schema that a database had, from the very migrations that it had, in the session's present
 * schema and without writing books. Each is committed: what one adds to a type the next may use.
 *
 * @throws PlainError naming migrations that this version does not know, or knows otherwise
 */
export async function makeSchema(
  client: Client,
  folder: string,
  applied: readonly { name: string; checksum: string }[],
): Promise<void> {
  const known = new Map(readMigrations(folder).map((each) => [each.name, each]));
  const strange = applied.filter(({ name, checksum }) => known.get(name)?.checksum !== checksum);
  if (strange.length > 0) {
    throw new PlainError(
      `This version of Parity does not have the migrations ${strange.map(({ name }) => name).join(", ")} as they were: use the version that they are of, or a newer one.`,
    );
  }
  await client.query(CREATE_BOOKS);
  for (const { name } of applied) await client.query(known.get(name)?.sql ?? "");
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    // Where the session itself is gone, the database has rolled back already.
    await client.query("rollback").catch(() => undefined);
    throw new PlainError(
      `The migration ${name} failed and changed nothing: ${toReason(error, sql)}\nRepair the database or the migration, then start again.`,
      { cause: error },
    );
  }
}

/** The database's words, and the line of the migration that they are about. */
function toReason(error: unknown, sql: string): string {
  if (!(error instanceof DatabaseError))
    return error instanceof Error ? error.message : String(error);
  const line =
    error.position === undefined
      ? ""
      : ` (line ${sql.slice(0, Number(error.position)).split("\n").length} of migration.sql)`;
  return [`${error.message}${line}`, error.detail, error.hint].filter(Boolean).join("\n");
}
