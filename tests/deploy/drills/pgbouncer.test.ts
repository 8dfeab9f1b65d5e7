import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabaseClient } from "@/lib/database/client";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { isOpen, replaceOnce } from "../setup/balancer";
import { type Instance, startInstance } from "../setup/instance";
import { findWrong, PATHS, startLoad, summarise } from "../setup/load";
import { copyCluster, PASSWORDS, startPrimary, tell, toAddress } from "../setup/postgres";
import { findProgram } from "../setup/programs";
import {
  findPorts,
  makeFolder,
  own,
  type RunningServer,
  runServer,
  waitUntil,
} from "../setup/run-server";

const { folder, remove } = makeFolder();
/** Fewer connections than one instance would open by itself. */
const CONNECTIONS = 2;
let primary: RunningServer;
let pooler: RunningServer;
let pooled: Instance;
let ports: { database: number; pooler: number };

/** As deploy/pgbouncer has it, but for where it listens, whom it leads to, and a smaller pool. */
async function startPooler(): Promise<RunningServer> {
  const file = join(folder, "pgbouncer.ini");
  const given = readFileSync(join(PROJECT_FOLDER, "deploy/pgbouncer/pgbouncer.ini"), "utf8");
  const changes: [string, string][] = [
    ["host=primary port=5432", `host=127.0.0.1 port=${ports.database}`],
    ["listen_addr = 0.0.0.0", "listen_addr = 127.0.0.1\nunix_socket_dir ="],
    ["listen_port = 6432", `listen_port = ${ports.pooler}`],
    ["default_pool_size = 20", `default_pool_size = ${CONNECTIONS}`],
  ];
  writeFileSync(
    file,
    changes.reduce((text, [from, to]) => replaceOnce(text, from, to), given),
  );
  writeFileSync(join(folder, "users.txt"), `"parity_reader" "${PASSWORDS.reader}"\n`);
  for (const path of [file, join(folder, "users.txt")]) own(path);
  const server = runServer(findProgram("pgbouncer"), [file], { folder, name: "pgbouncer" });
  await waitUntil("PgBouncer listens", () => isOpen(ports.pooler), { server });
  return server;
}

beforeAll(async () => {
  const [database = 0, between = 0, port = 0] = await findPorts(3);
  ports = { database, pooler: between };
  const cluster = await copyCluster(folder, "primary");
  primary = await startPrimary({ folder, cluster, port: database });
  pooler = await startPooler();
  pooled = await startInstance({
    ...{ folder, name: "pooled", port, primary: toAddress("reader", between) },
  });
});

afterAll(async () => {
  await pooled?.stop();
  await pooler?.kill();
  await primary?.kill();
  remove();
});

describe("PgBouncer in transaction mode", () => {
  it("gives many readers the same answers over two connections", async () => {
    const load = startLoad({ addresses: [pooled.address], paths: PATHS, readers: 12, pause: 0 });
    await waitUntil("readers read", () => load.readings.length > 600);
    const [row] = await tell(
      ports.database,
      "SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'parity_reader'",
    );
    const readings = await load.stop();
    console.log(`PgBouncer: ${summarise(readings)}`);
    expect(row).toEqual({ count: CONNECTIONS });
    expect(await findWrong(readings)).toEqual([]);
    expect(readings.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  it("leaves the limits of the reading in force, for they stand in the role", async () => {
    const client = createDatabaseClient(toAddress("reader", ports.pooler));
    try {
      for (const [setting, value] of [
        ["default_transaction_read_only", "on"],
        ["statement_timeout", "1s"],
        ["idle_in_transaction_session_timeout", "5s"],
        ["jit", "off"],
      ]) {
        const rows = await client.$queryRaw<{ value: string }[]>`
          SELECT current_setting(${setting}) AS value`;
        expect(rows).toEqual([{ value }]);
      }
    } finally {
      await client.$disconnect();
    }
  });

  it("has every connection look whether its reader is still there, for that stands in the role too", async () => {
    // Not by the app's own client, which asks for it itself.
    const client = new Client({ connectionString: toAddress("reader", ports.database) });
    await client.connect();
    try {
      const { rows } = await client.query("SHOW client_connection_check_interval");
      expect(rows).toEqual([{ client_connection_check_interval: "100ms" }]);
    } finally {
      await client.end();
    }
  });

  it("that is killed and started again is used again, and no reader is left without an answer", async () => {
    // From the end: what was asked before is held, and needs no database.
    const paths = PATHS.toReversed();
    const load = startLoad({ addresses: [pooled.address], paths });
    await waitUntil("readers read", () => load.readings.length > 20);
    await pooler.kill();
    await waitUntil("it is away", async () => (await pooled.askReady()).status === "holding", {
      seconds: 10,
    });
    pooler = await startPooler();
    const seconds = await waitUntil(
      "it answers",
      async () => (await pooled.askReady()).status === "ready",
      { seconds: 10 },
    );
    const before = load.readings.length;
    await waitUntil("readers read on", () => load.readings.length > before + 40);
    const readings = await load.stop();
    console.log(`PgBouncer back: answers after ${seconds.toFixed(2)} s; ${summarise(readings)}`);
    expect(await findWrong(readings)).toEqual([]);
  });
});
