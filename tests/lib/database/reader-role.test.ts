import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabaseClient } from "@/lib/database/client";
import { type EmbeddedServer, startEmbeddedServer } from "@/lib/database/embedded-server";
import { applyMigrations } from "@/lib/database/migrations";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { openReader } from "@/lib/database/reader-role";

const folder = mkdtempSync(join(tmpdir(), "parity-reader-"));
let server: EmbeddedServer;
let address: string;
let reader: Client;

beforeAll(async () => {
  server = await startEmbeddedServer({ folder, durable: false });
  await applyMigrations(server.connectionString, join(PROJECT_FOLDER, "prisma/migrations"));
  address = await openReader(server.connectionString);
  reader = new Client({ connectionString: address });
  await reader.connect();
  // Its own session may lift what is only a setting: the role must hold without it.
  await reader.query("set default_transaction_read_only = off");
});

afterAll(async () => {
  await reader.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the role that pages read by", () => {
  it("reads every table, also one that a later migration makes", async () => {
    const owner = new Client({ connectionString: server.connectionString });
    await owner.connect();
    await owner.query("create table made_later (id integer)");
    const { rows } = await owner.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) await reader.query(`select * from "${name}" limit 1`);
    await owner.query("drop table made_later");
    await owner.end();
  });

  it.each([
    ["insert into source (slug) values ('x')"],
    ["update country set name = 'x'"],
    ["delete from observation"],
    ["truncate observation"],
    ["drop table observation"],
    ["alter table observation add column x integer"],
    ["create table x (id integer)"],
    ["create temporary table x (id integer)"],
    ["create schema x"],
    ["create function x() returns integer language sql as 'select 1'"],
    ["create role x"],
    ["copy country to program 'cat'"],
    ["copy country from '/etc/passwd'"],
    ["select pg_read_file('/etc/passwd')"],
    ["select rolpassword from pg_authid"],
    ["alter system set jit = on"],
    ["set role parity"],
    ["do $$ begin lock table observation in access exclusive mode; end $$"],
  ])("may not %s", async (sql) => {
    await expect(reader.query(sql)).rejects.toThrow(
      /permission denied|must be owner|must be superuser/,
    );
  });

  it("has its second a statement without being told by the program", async () => {
    const { rows } = await reader.query("show statement_timeout");
    expect(rows).toEqual([{ statement_timeout: "1s" }]);
  });

  it("is the same to every process that asks for it, and the owner is another", async () => {
    expect(new URL(address).username).toBe("parity_reader");
    expect(await openReader(server.connectionString)).toBe(address);
    expect(new URL(address).password).not.toBe(new URL(server.connectionString).password);
    const client = createDatabaseClient(address);
    expect(await client.country.count()).toBe(0);
    await client.$disconnect();
  });

  it("leaves no password in the server's log, not even of a statement that failed", () => {
    const log = readFileSync(join(folder, "postgres.log"), "utf8");
    expect(log).toContain("permission denied");
    expect(log).not.toMatch(/alter role/i);
    expect(log).not.toContain(new URL(address).password);
  });
});
