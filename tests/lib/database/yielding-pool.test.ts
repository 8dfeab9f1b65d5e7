import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { YieldingPool } from "@/lib/database/yielding-pool";
import { runForRequest } from "@/lib/telemetry/request-scope";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";

const NAME = "yielding-pool-test";
const LONG = "SELECT pg_sleep(30)";
let database: TestDatabase;
let pool: YieldingPool;

beforeAll(async () => {
  database = await createTestDatabase({ dataset: false });
});

afterAll(() => database.drop());

beforeEach(() => {
  pool = new YieldingPool({
    connectionString: database.connectionString,
    application_name: NAME,
    max: 2,
  });
});

afterEach(() => pool.end());

/** Statements of this pool that the server works on. */
async function countStatements(): Promise<number> {
  const { rows } = await pool.query(
    "SELECT FROM pg_stat_activity WHERE application_name = $1 AND state = 'active' AND pid <> pg_backend_pid()",
    [NAME],
  );
  return rows.length;
}

function ask(statement: string) {
  const reader = new AbortController();
  const scope = { id: "reader", dropped: reader.signal };
  return {
    answer: runForRequest(scope, () => pool.query(statement)),
    leave: () => reader.abort(),
  };
}

it("ends a long statement on the server when its reader has gone", async () => {
  const { answer, leave } = ask(LONG);
  await expect.poll(countStatements).toBe(1);
  leave();
  await expect(answer).rejects.toThrow("Connection terminated");
  await expect.poll(countStatements).toBe(0);
});

it("lets a short statement come to its end though its reader has gone, and keeps the connection", async () => {
  await pool.query("SELECT 1");
  const { answer, leave } = ask("SELECT 1 AS one");
  leave();
  expect((await answer).rows).toEqual([{ one: 1 }]);
  expect(pool.totalCount).toBe(1);
  expect(pool.idleCount).toBe(1);
});

it("ends a statement whose reader left before it had a connection", async () => {
  const { answer, leave } = ask(LONG);
  leave();
  await expect(answer).rejects.toThrow("Connection terminated");
  await expect.poll(countStatements).toBe(0);
});

it("gives up a connection that failed, tells why, and goes on with another", async () => {
  await expect(pool.query("SELECT pg_terminate_backend(pg_backend_pid())")).rejects.toThrow();
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});
