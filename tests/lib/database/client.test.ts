import { expect, it } from "vitest";
import { createDatabaseClient, getDatabaseClient } from "@/lib/database/client";
import { connectWriter } from "@/lib/database/writer";
import { withTestDatabase } from "@/tests/helpers/database";

const database = withTestDatabase({ dataset: false });

it("lets the running program read", async () => {
  expect(await getDatabaseClient().country.count()).toBe(0);
});

it("refuses the running program every write", async () => {
  const row = { version: "1", updatedAt: new Date(0) };
  await expect(getDatabaseClient().datasetState.create({ data: row })).rejects.toThrow(
    "read-only transaction",
  );
});

it("cancels a statement that takes longer than a second", async () => {
  await expect(getDatabaseClient().$queryRaw`select pg_sleep(10)::text`).rejects.toThrow(
    "statement timeout",
  );
});

it("has no statement compiled, neither reading nor writing, on a server that does so by default", async () => {
  const writer = await connectWriter(database.connectionString);
  const name = new URL(database.connectionString).pathname.slice(1);
  await writer.query(`alter database "${name}" set jit = on`);
  await writer.end();
  const reader = createDatabaseClient(database.connectionString);
  expect(await reader.$queryRaw`show jit`).toEqual([{ jit: "off" }]);
  await reader.$disconnect();
  const another = await connectWriter(database.connectionString);
  expect((await another.query("show jit")).rows).toEqual([{ jit: "off" }]);
  await another.end();
});
