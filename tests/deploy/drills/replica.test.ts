import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { LONGEST_LAG } from "@/lib/database/replicas";
import { type Instance, startInstance } from "../setup/instance";
import { findWrong, PATHS, startLoad, summarise } from "../setup/load";
import { copyCluster, startPrimary, startReplica, tell, toAddress } from "../setup/postgres";
import { findPorts, makeFolder, type RunningServer, waitUntil } from "../setup/run-server";

const { folder, remove } = makeFolder();
let primary: RunningServer;
let replica: RunningServer;
let instance: Instance;
let ports: { primary: number; replica: number };

const startMain = () =>
  startPrimary({ folder, cluster: join(folder, "primary"), port: ports.primary });
const follow = () =>
  startReplica({
    ...{ folder, cluster: join(folder, "replica"), port: ports.replica },
    primaryPort: ports.primary,
  });

beforeAll(async () => {
  const [one = 0, two = 0, three = 0] = await findPorts(3);
  ports = { primary: one, replica: two };
  await copyCluster(folder, "primary");
  primary = await startMain();
  replica = await follow();
  instance = await startInstance({
    ...{ folder, name: "instance", port: three, primary: toAddress("reader", one) },
    replicas: [toAddress("reader", two)],
  });
});

afterAll(async () => {
  await instance?.stop();
  await replica?.kill();
  await primary?.kill();
  remove();
});

const askState = async () => (await instance.askReady()).replicas[0]?.state;
const isState = (state: string) => async () => (await askState()) === state;

/** How many sessions the instance has on the replica, by the replica's own account. */
async function countReplicaSessions(): Promise<number> {
  const [row] = await tell(
    ports.replica,
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'parity-web'",
  );
  return z.object({ count: z.number() }).parse(row).count;
}

describe("a replica that is killed under load", () => {
  it("costs no reader an answer, gives none a wrong one, and is read again once it is back", async () => {
    await waitUntil("the replica is read", isState("read"), { seconds: 20 });

    const load = startLoad({ addresses: [instance.address], paths: PATHS });
    await waitUntil("readers read", () => load.readings.length > 40);
    expect(await countReplicaSessions()).toBeGreaterThan(0);
    await replica.kill();
    const before = load.readings.length;
    await waitUntil("the replica is known to be away", isState("away"), { seconds: 10 });
    await waitUntil("readers read on", () => load.readings.length > before + 80);
    replica = await follow();
    const seconds = await waitUntil("the replica is read again", isState("read"), { seconds: 30 });
    const during = load.readings.length;
    await waitUntil("readers read on", () => load.readings.length > during + 40);
    const readings = await load.stop();

    console.log(
      `replica killed: ${summarise(readings)}; read again ${seconds.toFixed(1)} s after it answered`,
    );
    expect(await findWrong(readings)).toEqual([]);
    // The primary answers in its place within the same request.
    expect(readings.flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});

describe("a replica whose primary is gone", () => {
  it("is read on, though it will never have the end of the primary's log", async () => {
    await waitUntil("the replica is read", isState("read"), { seconds: 20 });
    await tell(ports.replica, "SELECT pg_wal_replay_pause()");
    await tell(ports.primary, "SELECT pg_switch_wal()");
    await waitUntil("it is seen to lack something", async () => {
      const { replicas } = await instance.askReady();
      return (replicas[0]?.lagSeconds ?? 0) > 0;
    });
    const load = startLoad({ addresses: [instance.address], paths: PATHS.toReversed() });
    await primary.kill();
    await delay((LONGEST_LAG + 3) * 1_000);
    const readings = await load.stop();
    expect(await askState()).toBe("read");
    primary = await startMain();
    await tell(ports.replica, "SELECT pg_wal_replay_resume()");
    console.log(`primary away: ${summarise(readings)}`);
    expect(await findWrong(readings)).toEqual([]);
    expect(readings.length).toBeGreaterThan(40);
    expect(readings.flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});

describe("a replica that stands still while figures are loaded", () => {
  const path = "/api/v1/compare?country=MNG&indicator=tanks";
  const shape = z.object({
    data: z.array(z.object({ figures: z.array(z.object({ value: z.number().nullable() })) })),
    meta: z.object({ dataVersion: z.string() }),
  });
  const read = (body: string) => {
    const { data, meta } = shape.parse(JSON.parse(body));
    return { load: toLoad(meta.dataVersion), value: data[0]?.figures[0]?.value ?? null };
  };
  /** Version 00…0n stands for the load after which all figures are n. */
  const toVersion = (load: number) => load.toString(16).padStart(64, "0");
  const toLoad = (version: string) => Number.parseInt(version, 16);
  const change = (load: number) =>
    tell(
      ports.primary,
      "BEGIN",
      `UPDATE observation SET value = ${load}, low = NULL, high = NULL FROM indicator
       WHERE indicator.id = indicator_id AND slug = 'tanks' AND iso3 = 'MNG' AND value IS NOT NULL`,
      `UPDATE dataset_state SET version = '${toVersion(load)}', updated_at = now()`,
      "COMMIT",
    );

  it("is not read while it lacks them: readers see them within ten seconds, and never the former ones again", async () => {
    await waitUntil("the replica is read", isState("read"), { seconds: 20 });
    await change(1);
    await waitUntil("the replica has the first load", async () => {
      const { dataVersion, replicas } = await instance.askReady();
      return dataVersion === toVersion(1) && replicas[0]?.state === "read";
    });
    await tell(ports.replica, "SELECT pg_wal_replay_pause()");
    const load = startLoad({ addresses: [instance.address], paths: [path], pause: 5 });
    await waitUntil("readers read", () => load.readings.length > 20);
    await change(2);
    const changed = performance.now();
    await waitUntil(
      "readers see the second load",
      () => {
        const last = load.readings.at(-1);
        return last !== undefined && read(last.body).load === 2;
      },
      { seconds: 15 },
    );
    const behind = await instance.askReady();
    await waitUntil("it is known how far the replica is behind", async () => {
      const { replicas } = await instance.askReady();
      return replicas[0]?.state === "behind" && (replicas[0].lagSeconds ?? 0) >= 2;
    });
    await tell(ports.replica, "SELECT pg_wal_replay_resume()");
    await waitUntil("the replica is read again", isState("read"), { seconds: 20 });
    const during = load.readings.length;
    await waitUntil("readers read on", () => load.readings.length > during + 40);
    const readings = await load.stop();

    const seen = readings.map(({ body, at }) => ({ ...read(body), at }));
    const lastOld = Math.max(...seen.filter(({ load: n }) => n === 1).map(({ at }) => at));
    const stale = Math.max(0, lastOld - changed) / 1_000;
    console.log(`loads seen ${stale.toFixed(2)} s late at most; ${summarise(readings)}`);
    expect(stale).toBeLessThan(10);
    expect(behind.replicas[0]).toMatchObject({ state: "behind", dataVersion: toVersion(1) });
    // Rows are of the version that they go by or, where it changed meanwhile, of the one after.
    expect(seen.filter(({ load: n, value }) => value === null || value < n)).toEqual([]);
    const firstNew = Math.min(...seen.filter(({ load: n }) => n === 2).map(({ at }) => at));
    // Whoever asked after the first reader had seen the second load saw it too.
    const settled = seen.filter(({ at }) => at > firstNew + 1_000);
    expect(settled.length).toBeGreaterThan(40);
    expect(settled.filter(({ load: n }) => n !== 2)).toEqual([]);
  });
});
