import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closeReading, getReplicas } from "@/lib/database/open-replicas";
import { connectWriter } from "@/lib/database/writer";
import { DatabaseAway } from "@/lib/repositories/database-away";
import { readNow } from "@/lib/repositories/read";
import { getStoreVersion } from "@/lib/repositories/store-version";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";

/** Databases of one server, so that their log is the same; each says its own version. */
let primary: TestDatabase;
let replica: TestDatabase;
let otherReplica: TestDatabase;
let administrator: TestDatabase;

beforeAll(async () => {
  [primary, replica, otherReplica, administrator] = await Promise.all([
    createTestDatabase({ dataset: false }),
    createTestDatabase({ dataset: false }),
    createTestDatabase({ dataset: false }),
    createTestDatabase({ dataset: false }),
  ]);
});

beforeEach(async () => {
  // The tests say when the databases are looked at.
  vi.useFakeTimers({ toFake: ["setInterval"] });
  vi.stubEnv("DATABASE_URL", primary.connectionString);
  vi.stubEnv("DATABASE_REPLICA_URLS", ` ${replica.connectionString} ,`);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  for (const { connectionString } of [primary, replica, otherReplica]) {
    await setVersion(connectionString, "1");
  }
});

afterEach(async () => {
  await closeReading();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

afterAll(async () => {
  for (const { drop } of [primary, replica, otherReplica, administrator]) await drop();
});

async function tell(connectionString: string, ...statements: string[]): Promise<void> {
  const client = await connectWriter(connectionString);
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const setVersion = (connectionString: string, version: string) =>
  tell(
    connectionString,
    `INSERT INTO dataset_state VALUES (1, '${version}', now())
     ON CONFLICT (id) DO UPDATE SET version = excluded.version`,
  );

const toName = ({ connectionString }: TestDatabase) => new URL(connectionString).pathname.slice(1);

async function findDatabase(): Promise<string | undefined> {
  const [row] = await readNow(
    (client) => client.$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`,
  );
  return row?.name;
}

const findWhere = async () => ((await findDatabase()) === toName(replica) ? "replica" : "primary");

const look = () => getReplicas()?.look();
const report = () => getReplicas()?.report();

/** As a replica that is gone: its sessions end and nobody gets in. */
const shut = (name: string) =>
  tell(
    administrator.connectionString,
    `ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
const open = (name: string) =>
  tell(administrator.connectionString, `ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);

describe("a reading", () => {
  it("goes to the primary until the replica was seen to have its version, then to the replica", async () => {
    expect(await findWhere()).toBe("primary");
    await look();
    expect(await findWhere()).toBe("replica");
    expect(report()).toEqual([{ state: "read", dataVersion: "1", lagSeconds: 0 }]);
  });

  it("goes to the primary while the replica has another version, and back once it has the same", async () => {
    await look();
    await setVersion(primary.connectionString, "2");
    await look();
    expect(await findWhere()).toBe("primary");
    expect(report()).toEqual([{ state: "behind", dataVersion: "1", lagSeconds: 0 }]);
    await setVersion(replica.connectionString, "2");
    await look();
    expect(await findWhere()).toBe("replica");
  });

  it("never goes to a version that is older than the one told last", async () => {
    await look();
    expect((await getStoreVersion()).version).toBe("1");
    await setVersion(primary.connectionString, "2");
    getReplicas()?.noteVersion("2", null);
    expect(await findWhere()).toBe("primary");
    expect((await getStoreVersion()).version).toBe("2");
  });

  it("leaves a replica that turns out to have another version than when it was last asked", async () => {
    await look();
    await setVersion(primary.connectionString, "2");
    await setVersion(replica.connectionString, "2");
    expect((await getStoreVersion()).version).toBe("2");
    expect(await findWhere()).toBe("primary");
    await look();
    expect(await findWhere()).toBe("replica");
  });

  it("is answered by the primary where the replica fails, and by the replica again once it is back", async () => {
    await look();
    expect(await findWhere()).toBe("replica");
    await shut(toName(replica));
    expect(await findWhere()).toBe("primary");
    expect(report()).toEqual([{ state: "away", dataVersion: null, lagSeconds: null }]);
    await look();
    expect(await findWhere()).toBe("primary");
    await open(toName(replica));
    await look();
    expect(await findWhere()).toBe("replica");
    expect(vi.mocked(console.error).mock.calls.flat()).toEqual([
      "Replica 1 answers.",
      "Replica 1 is away.",
      "Replica 1 answers.",
    ]);
  });

  it("is answered by the next replica where one fails, also while the primary is away", async () => {
    const names = [replica, otherReplica].map(toName);
    vi.stubEnv(
      "DATABASE_REPLICA_URLS",
      `${replica.connectionString},${otherReplica.connectionString}`,
    );
    await look();
    const one = await findDatabase();
    expect(names).toContain(one);
    await closeReadingOfPrimary();
    await shut(one ?? "");
    try {
      expect(await findDatabase()).toBe(names.find((name) => name !== one));
    } finally {
      await open(one ?? "");
    }
  });

  it("that takes too long is not begun again on the primary", async () => {
    await look();
    const asked: string[] = [];
    const slow = readNow(async (client) => {
      asked.push("once");
      return client.$queryRaw`SELECT pg_sleep(10)::text`;
    });
    await expect(slow).rejects.toThrow(DatabaseAway);
    expect(asked).toEqual(["once"]);
    expect(await findWhere()).toBe("replica");
  });

  it("at fault by itself is told as the primary tells it", async () => {
    await look();
    await expect(readNow((client) => client.$queryRaw`SELECT nothing`)).rejects.toThrow("nothing");
  });

  it("goes on while the primary is away, where the replica had its version", async () => {
    await look();
    await closeReadingOfPrimary();
    await look();
    expect(await findWhere()).toBe("replica");
    expect((await getStoreVersion()).version).toBe("1");
  });

  it("goes to a replica where the primary was away from the beginning", async () => {
    await closeReadingOfPrimary();
    await look();
    expect(await findWhere()).toBe("replica");
  });
});

/** Nobody listens on that port. */
async function closeReadingOfPrimary(): Promise<void> {
  await globalThis.parityDatabaseClient?.$disconnect();
  globalThis.parityDatabaseClient = undefined;
  vi.stubEnv("DATABASE_URL", "postgresql://nobody:none@127.0.0.1:9/none");
}
