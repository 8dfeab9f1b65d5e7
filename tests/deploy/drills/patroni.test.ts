import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askRaw, type RawQuestion } from "../setup/ask-raw";
import { fillDatabase } from "../setup/fill-database";
import { type Instance, startInstance } from "../setup/instance";
import { findWrong, PATHS, startLoad, summarise } from "../setup/load";
import { isRole, type Node, startEtcd, startHaproxy, startNode } from "../setup/patroni";
import { tell, toAddress } from "../setup/postgres";
import { findProgram } from "../setup/programs";
import {
  findPorts,
  makeFolder,
  type RunningServer,
  runProgram,
  waitUntil,
} from "../setup/run-server";

const { folder, remove } = makeFolder();
let etcd: RunningServer;
let haproxy: RunningServer;
let first: Node;
let second: Node;
let leaderPort: number;
/** One that reads the nodes as replicas, and one that knows the leader's port alone. */
let withReplicas: Instance;
let alone: Instance;
let startFirst: () => Node;

beforeAll(async () => {
  const [etcdPort = 0, peer = 0, one = 0, oneRest = 0, two = 0, twoRest = 0, ...others] =
    await findPorts(9);
  const [front = 0, onePort = 0, otherPort = 0] = others;
  leaderPort = front;
  etcd = await startEtcd(folder, etcdPort, peer);
  const start = (name: string, port: number, restPort: number) =>
    startNode({ folder, name, cluster: join(folder, `${name}-data`), port, restPort, etcdPort });
  startFirst = () => start("node-1", one, oneRest);
  first = startFirst();
  const { server } = first;
  await waitUntil("the first node leads", () => isRole(first, "leader"), { server });
  second = start("node-2", two, twoRest);
  await waitUntil("the second node follows", () => isRole(second, "replica"), {
    server: second.server,
  });
  haproxy = await startHaproxy(folder, front, [first, second]);
  await fillDatabase({ folder, port: front });
  const primary = toAddress("reader", front);
  withReplicas = await startInstance({
    ...{ folder, name: "with-replicas", port: onePort, primary },
    replicas: [one, two].map((port) => toAddress("reader", port)),
  });
  alone = await startInstance({ folder, name: "alone", port: otherPort, primary });
});

afterAll(async () => {
  await withReplicas?.stop();
  await alone?.stop();
  await haproxy?.kill();
  await first?.kill();
  await second?.kill();
  await etcd?.kill();
  remove();
});

describe("the leader's machine, gone under load", () => {
  it("is replaced by Patroni: who reads replicas notices nothing, who does not is whole within 30 s of the promotion", async () => {
    await waitUntil("both nodes are fit to be read", async () =>
      (await withReplicas.askReady()).replicas.every(({ state }) => /^read/.test(state)),
    );
    const load = startLoad({ addresses: [withReplicas.address], paths: PATHS, pause: 200 });
    const other = startLoad({ addresses: [alone.address], paths: PATHS, pause: 200 });
    const haveRead = (count: number) =>
      Math.min(load.readings.length, other.readings.length) > count;
    await waitUntil("readers read", () => haveRead(20));

    // Patroni and all of its PostgreSQL at once.
    await first.kill();
    const killed = performance.now();
    await waitUntil("the second node leads", () => isRole(second, "leader"));
    const promoted = performance.now();
    await waitUntil("the leader's port takes writes again", async () => {
      await tell(leaderPort, "UPDATE dataset_state SET updated_at = now()");
      return true;
    });
    const written = performance.now();
    await waitUntil("everyone reads again", () => other.readings.some(({ at }) => at > promoted));
    const before = Math.max(load.readings.length, other.readings.length);
    await waitUntil("readers read on", () => haveRead(before + 20));
    const undisturbed = await load.stop();
    const disturbed = await other.stop();

    const whole = disturbed.find(({ at }) => at > promoted)?.at ?? Number.POSITIVE_INFINITY;
    const since = (at: number, from: number) => `${((at - from) / 1_000).toFixed(1)} s`;
    console.log(
      [
        `leader killed: promoted after ${since(promoted, killed)}; from the promotion, read again after ${since(whole, promoted)}, written to after ${since(written, promoted)}`,
        `with replicas: ${summarise(undisturbed)}`,
        `without: ${summarise(disturbed)}`,
      ].join("\n"),
    );
    const wrong = await findWrong([...undisturbed, ...disturbed]);
    expect(wrong).toEqual([]);
    expect(whole - promoted).toBeLessThan(30_000);
    expect(written - promoted).toBeLessThan(30_000);
    expect(undisturbed.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  it("comes back as a replica of the new leader, and is read as one", async () => {
    first = startFirst();
    const { server } = first;
    await waitUntil("it follows", () => isRole(first, "replica"), { server });
    await waitUntil("it is fit to be read", async () =>
      (await withReplicas.askReady()).replicas.every(({ state }) => /^read/.test(state)),
    );
    expect(await isRole(second, "leader")).toBe(true);
  });

  it("and every other change is Patroni's or an operator's: asked for from elsewhere, or without the password, it is refused", async () => {
    const address = `http://127.0.0.1:${second.restPort}`;
    const { authorization: Authorization } = second;
    const change = (asked: RawQuestion) =>
      askRaw(address, "/config", { ...asked, method: "PATCH", body: '{"loop_wait":4}' });
    const failover = { method: "POST", body: `{"candidate":"${first.name}"}` };
    const wrong = `Basic ${Buffer.from("operator:change-me").toString("base64")}`;
    expect((await askRaw(address, "/failover", failover)).status).toBe(401);
    expect((await change({})).status).toBe(401);
    expect((await change({ headers: { Authorization: wrong } })).status).toBe(401);
    const elsewhere = { headers: { Authorization }, from: "127.0.0.2" };
    expect((await change(elsewhere)).status).toBe(403);
    expect((await askRaw(address, "/config")).body.toString()).toContain('"loop_wait": 5');
    expect((await askRaw(address, "/leader", { from: "127.0.0.2" })).status).toBe(200);

    expect((await change({ headers: { Authorization } })).status).toBe(200);
    const words = ["-c", second.file, "restart", "parity", first.name, "--force"];
    const told = await runProgram(findProgram("patronictl"), words, { folder });
    expect(told).toContain(`Success: restart on member ${first.name}`);
    await waitUntil("it follows", () => isRole(first, "replica"), { server: first.server });
    expect(await isRole(second, "leader")).toBe(true);
  });

  it("has left nobody behind: what is loaded through the leader's port is seen by all within ten seconds", async () => {
    const version = "f".repeat(64);
    await tell(leaderPort, `UPDATE dataset_state SET version = '${version}'`);
    const seconds = await waitUntil("all see it", async () => {
      const seen = await Promise.all([withReplicas.askReady(), alone.askReady()]);
      return seen.every(({ dataVersion }) => dataVersion === version);
    });
    console.log(`a new version is seen by all after ${seconds.toFixed(2)} s`);
    expect(seconds).toBeLessThan(10);
  });
});
