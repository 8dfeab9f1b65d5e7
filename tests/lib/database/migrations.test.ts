import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { applyMigrations } from "@/lib/database/migrations";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { diffSchema } from "@/lib/database/schema-engine";
import { connectWriter } from "@/lib/database/writer";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";

let database: TestDatabase;
let folder = "";

beforeEach(async () => {
  database = await createTestDatabase({ dataset: false });
  folder = mkdtempSync(join(tmpdir(), "parity-migrations-"));
  cpSync(join(PROJECT_FOLDER, "prisma/migrations"), folder, { recursive: true });
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

function apply(): Promise<string[]> {
  return applyMigrations(database.connectionString, folder);
}

async function ask(sql: string): Promise<unknown[]> {
  const client = await connectWriter(database.connectionString);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("says in the migrations exactly what the Prisma schema says", async () => {
  const schema = readFileSync(join(PROJECT_FOLDER, "prisma/schema.prisma"), "utf8");
  expect(await diffSchema(database.connectionString, schema)).toBe("");
});

it("sees a column that the migrations lack", async () => {
  const schema = readFileSync(join(PROJECT_FOLDER, "prisma/schema.prisma"), "utf8");
  const longer = schema.replace("model Country {", "model Country {\n  capital String?");
  expect(await diffSchema(database.connectionString, longer)).toContain('ADD COLUMN     "capital"');
});

it("does nothing when everything is applied", async () => {
  expect(await apply()).toEqual([]);
});

it("applies new migrations in order of their names", async () => {
  addMigration("29990102000000_second", "alter table later add column more int");
  addMigration("29990101000000_first", "create table later (id int)");
  expect(await apply()).toEqual(["29990101000000_first", "29990102000000_second"]);
  expect(await apply()).toEqual([]);
});

it("applies each migration once when several processes start at the same moment", async () => {
  addMigration("29990101000000_once", "create table once (id int)");
  const applied = await Promise.all([apply(), apply(), apply()]);
  expect(applied.flat()).toEqual(["29990101000000_once"]);
});

it("changes nothing when a migration fails half-way, and goes on once it is repaired", async () => {
  addMigration("29990101000000_broken", "create table half (id int); select no_such_thing();");
  await expect(apply()).rejects.toThrow(/29990101000000_broken failed.*no_such_thing/);
  expect(await ask("select to_regclass('half') as half")).toEqual([{ half: null }]);
  writeFileSync(join(folder, "29990101000000_broken/migration.sql"), "create table half (id int)");
  expect(await apply()).toEqual(["29990101000000_broken"]);
});

it("tells the database's reason and the line, also where the session did not outlive the migration", async () => {
  addMigration(
    "29990101000000_twice",
    "create table half (id int primary key);\n\nselect nothing;",
  );
  await expect(apply()).rejects.toThrow('"nothing" does not exist (line 3 of migration.sql)');
  const insertTwice = "insert into half values (1);\ninsert into half values (1);";
  writeFileSync(
    join(folder, "29990101000000_twice/migration.sql"),
    `create table half (id int primary key);\n${insertTwice}`,
  );
  await expect(apply()).rejects.toThrow("Key (id)=(1) already exists.");
  writeFileSync(
    join(folder, "29990101000000_twice/migration.sql"),
    "create table half (id int);\nselect pg_terminate_backend(pg_backend_pid());",
  );
  await expect(apply()).rejects.toThrow(
    "29990101000000_twice failed and changed nothing: terminating connection",
  );
  expect(await ask("select to_regclass('half') as half")).toEqual([{ half: null }]);
});

it("names a migration that was changed after it was applied", async () => {
  addMigration("29990101000000_edited", "select 1");
  await apply();
  writeFileSync(join(folder, "29990101000000_edited/migration.sql"), "select 2");
  await expect(apply()).rejects.toThrow("29990101000000_edited was changed after it was applied");
});

it("names a migration that failed earlier under Prisma's own command", async () => {
  addMigration("29990101000000_failed", "select 1");
  await ask(
    `insert into "_prisma_migrations" (id, checksum, migration_name, logs)
     values ('1', '', '29990101000000_failed', 'out of disk')`,
  );
  await expect(apply()).rejects.toThrow("29990101000000_failed failed earlier (out of disk)");
});

it("refuses a database of a newer version of the program", async () => {
  addMigration("29990101000000_newer", "select 1");
  await apply();
  rmSync(join(folder, "29990101000000_newer"), { recursive: true });
  await expect(apply()).rejects.toThrow("29990101000000_newer, which this version of Parity");
});

it("keeps Prisma's own books: one finished row with the file's SHA-256", async () => {
  expect(
    await ask(
      `select migration_name as name, length(checksum) as digits, applied_steps_count as steps,
         finished_at >= started_at as finished, rolled_back_at as undone
       from "_prisma_migrations"`,
    ),
  ).toEqual(
    readdirSync(folder)
      .filter((name) => /^\d/.test(name))
      .sort()
      .map((name) => ({ name, digits: 64, steps: 1, finished: true, undone: null })),
  );
});

it("has rankings that know no line of theirs read again by the next load", async () => {
  const since = readdirSync(folder).filter((name) => /^\d/.test(name) && name >= "20261124000210");
  const aside = mkdtempSync(join(tmpdir(), "parity-later-migrations-"));
  for (const name of since) {
    cpSync(join(folder, name), join(aside, name), { recursive: true });
    rmSync(join(folder, name), { recursive: true });
  }
  await ask("drop schema public cascade; create schema public");
  await apply();
  await ask(
    `insert into source (id, slug, publisher, title, short_name, address, terms, terms_note)
     values (1, 's', 'P', 'T', 'S', 'https://example.org', 'open', 'open');
     insert into release (id, slug, source_id, version, retrieved, sha256, citation, year_basis,
                          content_sha256, files, carried, loaded_at)
     select id, 's-' || id, 1, id, '2026-11-01', '', 'C', 'edition', 'known',
            '[{"name": "list.csv", "sha256": ""}]', id <> 2, now() from generate_series(1, 3) id;
     insert into ranking_edition (source_id, edition, ranked_countries, release_id)
     values (1, 2025, 1, 1), (1, 2026, 1, 2);
     insert into dataset_state (version, updated_at) values ('known', now())`,
  );
  cpSync(aside, folder, { recursive: true });
  rmSync(aside, { recursive: true });
  expect(await apply()).toEqual(since);
  expect(await ask("select id, content_sha256 as content from release order by id")).toEqual([
    { id: 1, content: "" },
    { id: 2, content: "" },
    { id: 3, content: "known" },
  ]);
  expect(await ask("select edition, file from ranking_edition order by edition")).toEqual([
    { edition: 2025, file: "rankings.csv" },
    { edition: 2026, file: "list.csv" },
  ]);
  expect(await ask("select version from dataset_state")).toEqual([{ version: "" }]);
});
