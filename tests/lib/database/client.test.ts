import { expect, it } from "vitest";
import { getDatabaseClient } from "@/lib/database/client";
import { withTestDatabase } from "@/tests/helpers/database";

withTestDatabase({ dataset: false });

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
