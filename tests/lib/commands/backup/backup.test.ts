import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { packArchive, unpackArchive } from "@/lib/commands/backup/archive";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { openReader, READER_ROLE } from "@/lib/database/reader-role";
import { connectWriter } from "@/lib/database/writer";
import { withTestDatabase } from "@/tests/helpers/database";
import { toDatabase } from "@/tests/helpers/database-address";
import { startDebianServer } from "@/tests/helpers/debian-server";
import { dumpTables } from "@/tests/helpers/dump-tables";

const database = withTestDatabase({ dataset: true });
const folder = mkdtempSync(join(tmpdir(), "parity-backup-test-"));
const backup = join(folder, "backup.tar.gz");
const emptied: string[] = [];

async function run(connectionString: string, ...words: string[]) {
  const child = spawn(process.execPath, [join(PROJECT_FOLDER, "lib/commands/run.cjs"), ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: connectionString },
  });
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

async function tell(connectionString: string, sql: string): Promise<unknown[]> {
  const client = await connectWriter(connectionString);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A database on the tests' server without a single table. */
async function makeEmpty(): Promise<string> {
  const { connectionString, template } = inject("testServer");
  const name = `${template}_empty_${emptied.length}`;
  await tell(connectionString, `create database "${name}"`);
  emptied.push(name);
  return toDatabase(connectionString, name);
}

function importFile(connectionString: string, version: string, source: readonly string[] = []) {
  const file = join(folder, `ours-${version}.csv`);
  writeFileSync(
    file,
    `iso3,indicator,year,value,low,high,standing,note\nMNG,tanks,19${version},1,,,,"a, ""b"" \\N"\n`,
  );
  return run(
    connectionString,
    ...["data", "import", file, "--source", "ours", "--version", version, ...source],
  );
}

const SOURCE = [
  ...["--publisher", "Us", "--title", "Our figures", "--short-name", "Us"],
  ...["--address", "https://example.org", "--terms", "open", "--terms-note", "Any use"],
];

beforeAll(async () => {
  expect(await importFile(database.connectionString, "31", SOURCE)).toMatchObject({ code: 0 });
  const { code, stdout } = await run(database.connectionString, "backup", "--to", backup);
  expect(stdout).toMatch(/^Backed up \d+ tables with [\d,]+ rows, table by table: /);
  expect(code).toBe(0);
});

afterAll(async () => {
  for (const name of emptied) {
    await tell(inject("testServer").connectionString, `drop database "${name}" with (force)`);
  }
  rmSync(folder, { recursive: true });
});

it("restores into an empty database every row of every table, and what is imported next goes on counting", async () => {
  const target = await makeEmpty();
  const { code, stdout } = await run(target, "restore", "--from", backup);
  expect(stdout).toMatch(/^Restored \d+ tables with [\d,]+ rows, as they were at /);
  expect(code).toBe(0);
  const held = await dumpTables(target);
  expect(held).toEqual(await dumpTables(database.connectionString));
  for (const name of [
    "observation",
    "event",
    "tie",
    "arms_transfer",
    "import_run",
    "_prisma_migrations",
  ]) {
    expect(held.get(name)?.rows).toBeGreaterThan(0);
  }
  expect(await tell(target, "select from release where slug = 'ours-31'")).toHaveLength(1);
  expect(await importFile(target, "32")).toMatchObject({ code: 0 });
});

it("restores into a database that is not empty only with --replace", async () => {
  const target = await makeEmpty();
  await tell(target, "create table country (name text); insert into country values ('mine')");
  await tell(target, "create table visitors (name text); insert into visitors values ('one')");
  const refused = await run(target, "restore", "--from", backup);
  expect(refused.stderr).toContain("is not empty (country)");
  expect(refused.code).toBe(2);
  expect(await tell(target, "select * from country")).toEqual([{ name: "mine" }]);

  expect(await run(target, "restore", "--from", backup, "--replace")).toMatchObject({ code: 0 });
  const held = await dumpTables(target);
  expect(held.get("visitors")?.rows).toBe(1);
  held.delete("visitors");
  expect(held).toEqual(await dumpTables(database.connectionString));
});

/** Tables of the store that a role may not read. */
function listClosed(connectionString: string, role: string): Promise<unknown[]> {
  return tell(
    connectionString,
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and not has_table_privilege('${role}', oid, 'select')`,
  );
}

it("gives the tables that it brings to whoever could read those before, and to nobody else", async () => {
  const target = await makeEmpty();
  expect(await run(target, "restore", "--from", backup)).toMatchObject({ code: 0 });
  const reader = await openReader(target);
  await tell(
    target,
    `create role planner; grant select on all tables in schema public to planner;
     create role cartographer; grant select on country to cartographer`,
  );
  try {
    expect(await run(target, "restore", "--from", backup, "--replace")).toMatchObject({ code: 0 });
    expect(await tell(reader, "select name from country where iso3 = 'MNG'")).toHaveLength(1);
    expect(await listClosed(target, READER_ROLE)).toEqual([]);
    expect(await listClosed(target, "planner")).toEqual([]);
    const closed = await listClosed(target, "cartographer");
    expect(closed).not.toContainEqual({ relname: "country" });
    expect(closed).toContainEqual({ relname: "observation" });
  } finally {
    await tell(target, "drop owned by planner, cartographer; drop role planner, cartographer");
  }
});

it("leaves a database as it was where the backup turns out to be at odds with itself", async () => {
  const target = await makeEmpty();
  await run(target, "restore", "--from", backup);
  await tell(target, "update country set name = 'changed' where iso3 = 'MNG'");
  const before = await dumpTables(target);
  const unpacked = mkdtempSync(join(folder, "unpacked-"));
  const content = await unpackArchive(backup, unpacked);
  content.parity.tables.import_run = 1_000;
  const odd = join(folder, "odd.tar.gz");
  await packArchive(unpacked, content, odd);
  const { code, stderr } = await run(target, "restore", "--from", odd, "--replace");
  expect(stderr).toMatch(/The table import_run has \d+ rows in the backup, and not 1000/);
  expect(code).toBe(1);
  expect(await dumpTables(target)).toEqual(before);
});

it("refuses a file that is cut, or of which a table was changed, before anything is touched", async () => {
  const target = await makeEmpty();
  const cut = join(folder, "cut.tar.gz");
  const bytes = readFileSync(backup);
  writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
  const unpacked = mkdtempSync(join(folder, "unpacked-"));
  const content = await unpackArchive(backup, unpacked);
  const table = join(unpacked, "tables/country.csv");
  writeFileSync(table, readFileSync(table, "utf8").replace("Mongolia", "Mongalia"));
  const changed = join(folder, "changed.tar.gz");
  await packArchive(unpacked, content, changed);
  for (const [file, reason] of [
    [cut, "unexpected end of file"],
    [changed, "tables/country.csv is not what was written"],
    [join(PROJECT_FOLDER, "package.json"), "incorrect header check"],
  ] as const) {
    const { code, stderr } = await run(target, "restore", "--from", file);
    expect(stderr).toContain(`${file} is no whole backup of Parity: ${reason}`);
    expect(code).toBe(2);
  }
  expect(await dumpTables(target)).toEqual(new Map());
});

it("never writes over a file", async () => {
  const { code, stderr } = await run(database.connectionString, "backup", "--to", backup);
  expect(stderr).toContain("is there already");
  expect(code).toBe(2);
});

it("goes to an older PostgreSQL, and from there and back by pg_dump, with every row", {
  timeout: 180_000,
}, async () => {
  const server = await startDebianServer();
  try {
    for (const name of ["older", "restored"]) {
      await tell(server.toAddress("postgres"), `create database ${name}`);
    }
    const older = server.toAddress("older");
    expect(await run(older, "restore", "--from", backup)).toMatchObject({ code: 0 });
    const dumped = join(folder, "dumped.tar.gz");
    await tell(older, "create table visitors (name text)");
    const { stdout, stderr } = await run(older, "backup", "--to", dumped);
    expect(stderr).not.toContain("rror");
    expect(stdout).toMatch(/^Backed up \d+ tables with [\d,]+ rows, by pg_dump: /);

    const restored = server.toAddress("restored");
    const expected = await dumpTables(database.connectionString);
    expect(await run(restored, "restore", "--from", dumped)).toMatchObject({ code: 0 });
    expect(await dumpTables(restored)).toEqual(expected);

    await tell(
      restored,
      "create role planner; grant select on all tables in schema public to planner; delete from observation",
    );
    expect(await run(restored, "restore", "--from", dumped)).toMatchObject({ code: 2 });
    expect(await run(restored, "restore", "--from", dumped, "--replace")).toMatchObject({
      code: 0,
    });
    expect(await dumpTables(restored)).toEqual(expected);
    expect(await listClosed(restored, "planner")).toEqual([]);

    await tell(restored, "create table mine (iso3 char(3) references country (iso3))");
    const failed = await run(restored, "restore", "--from", dumped, "--replace");
    expect(failed.stderr).toContain(
      "constraint mine_iso3_fkey on table mine depends on table country",
    );
    expect(failed.code).toBe(1);
    await tell(restored, "drop table mine");
    expect(await dumpTables(restored)).toEqual(expected);
  } finally {
    await server.stop();
  }
});
