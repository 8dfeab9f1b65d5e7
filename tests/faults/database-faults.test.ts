import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type DatabaseWay, openWay } from "@/tests/helpers/database-way";
import { type BreakableDatabase, openBreakableDatabase } from "./setup/breakable-database";
import { type RunningParity, startParity } from "./setup/running-parity";
import { ask, askUnderFault, expectRecovery, HOT, warmUp } from "./setup/watch-fault";

let database: BreakableDatabase;
let way: DatabaseWay;
let parity: RunningParity;

beforeAll(async () => {
  database = await openBreakableDatabase();
  way = await openWay(database.connectionString);
  parity = await startParity(way.connectionString);
  await warmUp(parity);
});

afterAll(async () => {
  await parity.stop();
  await way.close();
  await database.stop();
});

/** Readers ask before, during and after a fault; the same process answers all of them. */
async function seeThrough(
  fault: string,
  { begin, end }: { begin: () => unknown; end: () => unknown },
): Promise<void> {
  const hot = await ask(parity, HOT);
  expect(hot.status).toBe(200);
  const statuses = [];
  try {
    await begin();
    for (let round = 0; round < 4; round += 1) {
      const answers = await askUnderFault(parity, hot);
      statuses.push(...answers.map(({ status }) => status));
    }
    // A fault that nobody noticed would prove nothing.
    expect(statuses).toContain(503);
  } finally {
    await end();
  }
  await expectRecovery(parity, fault);
  expect((await ask(parity, HOT)).body).toBe(hot.body);
  expect(parity.child.exitCode).toBeNull();
}

it("outlives a database that is killed", () =>
  seeThrough("killed", { begin: database.kill, end: database.start }));

it("says of what it still shows of when it is, on a page and in another page's frame", async () => {
  const paths = ["/", "/embed/bars?indicator=tanks&country=MNG,CHN,RUS&year=2024"];
  const expectMark = (isThere: boolean) =>
    vi.waitFor(
      async () => {
        for (const path of paths) {
          const { status, body } = await ask(parity, path);
          expect([path, status]).toEqual([path, 200]);
          expect(body.includes("Figures as of"), path).toBe(isThere);
        }
      },
      { timeout: 15_000, interval: 100 },
    );
  await expectMark(false);
  try {
    await database.kill();
    await expectMark(true);
  } finally {
    await database.start();
  }
  await expectMark(false);
  await expectRecovery(parity, "killed under what it shows");
});

it("outlives a database that stands still", () =>
  seeThrough("standing still", {
    begin: () => database.signal("SIGSTOP"),
    end: () => database.signal("SIGCONT"),
  }));

it("outlives a way to the database that is cut", () =>
  seeThrough("cut off", { begin: way.close, end: way.open }));

it("outlives a database that is slow", () =>
  seeThrough("slow", { begin: () => way.slowDown(3_000), end: () => way.slowDown(0) }));

it("outlives tables that somebody has locked", async () => {
  const administrator = await database.connect();
  await seeThrough("locked", {
    begin: () =>
      administrator.query("begin; lock table observation, ranking_entry, indicator_source"),
    end: () => administrator.query("rollback"),
  });
});

it("ends a statement whose reader has gone, and not one that another reader waits for", async () => {
  const administrator = await database.connect();
  const listWaiting = async () => {
    const { rows } = await administrator.query<{ milliseconds: number }>(
      `select extract(milliseconds from clock_timestamp() - query_start)::int as milliseconds
         from pg_stat_activity where application_name = 'parity-web' and wait_event_type = 'Lock'`,
    );
    return rows;
  };
  const leave = new AbortController();
  const asked = (year: number, signal?: AbortSignal) =>
    fetch(`${parity.address}/api/v1/compare?country=MNG&indicator=tanks&year=${year}`, { signal });
  await administrator.query("begin; lock table observation, ranking_entry, indicator_source");
  const shared = [asked(1801, leave.signal), asked(1801)] as const;
  const alone = asked(1802, leave.signal);
  await vi.waitFor(async () => expect(await listWaiting()).toHaveLength(2), { interval: 10 });
  leave.abort();
  await expect(alone).rejects.toThrow("aborted");
  await expect(shared[0]).rejects.toThrow("aborted");
  await vi.waitFor(async () => expect(await listWaiting()).toHaveLength(1), { interval: 10 });
  // Nothing but its reader's going ended the other: each may take a second.
  expect((await listWaiting())[0]?.milliseconds).toBeLessThan(1_000);
  await administrator.query("rollback");
  expect((await shared[1]).status).toBe(200);
});

it("outlives a database that has no connection left", async () => {
  const administrator = await database.connect();
  const dismiss = () =>
    administrator.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parity-web'",
    );
  const others: Awaited<ReturnType<BreakableDatabase["connect"]>>[] = [];
  await seeThrough("out of connections", {
    begin: async () => {
      for (;;) {
        try {
          others.push(await database.connect());
        } catch (error) {
          expect(String(error)).toContain("too many clients");
          const { rows } = await administrator.query(
            "select from pg_stat_activity where application_name = 'parity-web'",
          );
          if (rows.length === 0) return;
          await dismiss();
        }
      }
    },
    end: async () => {
      for (const other of others.splice(0)) await other.end();
    },
  });
});

it("is restarted under its readers without one of them seeing more than 503", async () => {
  const hot = await ask(parity, HOT);
  let restarted = false;
  const restart = (async () => {
    await database.stop();
    await database.start();
    restarted = true;
  })();
  while (!restarted) await askUnderFault(parity, hot);
  await restart;
  await expectRecovery(parity, "restarted");
});

it("reads on from a database that takes no write", async () => {
  const administrator = await database.connect();
  const set = async (value: string) => {
    await administrator.query(`alter system set default_transaction_read_only = ${value}`);
    await administrator.query("select pg_reload_conf()");
  };
  await set("on");
  try {
    await vi.waitFor(async () => {
      const client = await database.connect();
      const { rows } = await client.query("show default_transaction_read_only");
      expect(rows).toEqual([{ default_transaction_read_only: "on" }]);
    }, 5_000);
    const answers = await askUnderFault(parity, await ask(parity, HOT));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  } finally {
    await administrator.query(
      "set transaction_read_only = off; set default_transaction_read_only = off",
    );
    await set("off");
  }
});
