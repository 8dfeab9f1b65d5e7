import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { withTestDatabase } from "@/tests/helpers/database";
import { dumpTables } from "@/tests/helpers/dump-tables";

const database = withTestDatabase({ dataset: true });
let checkout = "";

/** A checkout of the present sources with one migration more, as after an update. */
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), "parity-checkout-"));
  for (const name of [
    "lib",
    "prisma/migrations",
    "prisma/schema.prisma",
    "tsconfig.json",
    "package.json",
  ]) {
    cpSync(join(PROJECT_FOLDER, name), join(checkout, name), { recursive: true });
  }
  symlinkSync(join(PROJECT_FOLDER, "node_modules"), join(checkout, "node_modules"));
  const folder = join(checkout, "prisma/migrations/29990101000000_new_column");
  mkdirSync(folder);
  writeFileSync(
    join(folder, "migration.sql"),
    [
      "alter table country add column capital text;",
      "update observation set note = 'changed' where year = 2024;",
      "delete from ranking_entry;",
      "alter table country alter column capital set not null;",
    ].join("\n"),
  );
});

afterAll(() => rmSync(checkout, { recursive: true }));

it.each(["start", "database"])(
  "npm's %s stops with the migration's name and the database's reason, and the data is as it was",
  async (command) => {
    const before = await dumpTables(database.connectionString);
    const child = spawn(process.execPath, [join(checkout, "lib/commands/run.cjs"), command], {
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        DATABASE_URL: database.connectionString,
        PARITY_DATA_DIR: join(checkout, ".data"),
        PORT: "3197",
      },
    });
    const ended = new Promise((done) => child.once("exit", done));
    const told = await text(child.stderr);
    expect(await ended).toBe(1);
    expect(told).toContain(
      'The migration 29990101000000_new_column failed and changed nothing: column "capital" of relation "country" contains null values',
    );
    expect(told).not.toMatch(/^ +at /m);
    expect(await dumpTables(database.connectionString)).toEqual(before);
  },
);
