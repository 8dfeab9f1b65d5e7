import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { AS_OF } from "@/lib/contracts/as-of";
import { type ContentCoding, unpack } from "@/lib/http/content-coding";
import { toEffort } from "@/lib/http/front/dear-address";
import { readTarget } from "@/lib/http/front/read-target";
import { askRaw } from "../setup/ask-raw";
import { startNginx } from "../setup/balancer";
import { FIGURE_PATH, importFigure } from "../setup/import-figure";
import { type Instance, startInstance } from "../setup/instance";
import { findWrong, PATHS, type Reading, startLoad, summarise } from "../setup/load";
import { copyCluster, startPrimary, tell, toAddress } from "../setup/postgres";
import { findPorts, makeFolder, type RunningServer, waitUntil } from "../setup/run-server";

const { folder, remove } = makeFolder();
let primary: RunningServer;
let nginx: RunningServer;
let first: Instance;
let second: Instance;
let address: string;
let cluster: string;
let ports: { database: number; first: number; second: number };

const startStore = () => startPrimary({ folder, cluster, port: ports.database });

const startOne = (name: "first" | "second") =>
  startInstance({
    // As deploy/compose.yaml has it.
    ...{ folder, name, port: ports[name], shutdownDelay: 3 },
    primary: toAddress("reader", ports.database),
  });

beforeAll(async () => {
  const [database = 0, one = 0, two = 0, front = 0] = await findPorts(4);
  ports = { database, first: one, second: two };
  cluster = await copyCluster(folder, "primary");
  primary = await startStore();
  [first, second] = await Promise.all([startOne("first"), startOne("second")]);
  nginx = await startNginx(folder, front, [one, two]);
  address = `http://127.0.0.1:${front}`;
});

afterAll(async () => {
  await nginx?.kill();
  await first?.kill();
  await second?.kill();
  await primary?.kill();
  remove();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers });

/** Addresses with figures that no other part of the drill asks for. */
const FRESH = PATHS.filter((path) => path.includes("military-spending")).slice(400, 500);
/** Each question of how often one may ask is another client's. */
let clients = 0;

const figure = z.object({ data: z.tuple([z.object({ value: z.number() })]) });
const toValue = (reading: Reading | undefined) =>
  reading && figure.parse(JSON.parse(reading.body)).data[0].value;

describe("an instance behind nginx", () => {
  it("that is killed under load costs no reader an answer, and is led to again once it is back", async () => {
    const load = startLoad({ addresses: [address], paths: PATHS, pause: 100 });
    await waitUntil("readers read", () => load.readings.length > 20);
    await first.kill();
    const before = load.readings.length;
    await waitUntil("readers read on", () => load.readings.length > before + 30);
    first = await startOne("first");
    // Only the one that was killed is left: it must be led to again.
    await second.stop();
    const during = load.readings.length;
    await waitUntil("readers read on", () => load.readings.length > during + 30);
    second = await startOne("second");
    const readings = await load.stop();

    console.log(`instance killed: ${summarise(readings)}`);
    expect(await findWrong(readings)).toEqual([]);
    expect(readings.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  it("is not asked for what nginx keeps, and answers 304 to who has it already", async () => {
    const path = FRESH.shift() ?? "";
    const kept = await ask(path);
    expect(kept.status).toBe(200);
    expect((await ask(path)).headers.get("X-Cache")).toBe("HIT");
    const etag = kept.headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"/);
    expect((await ask(path, { "If-None-Match": etag })).status).toBe(304);
  });

  it.each(["gzip", "br", "gzip, deflate, br, zstd", "identity"])(
    "asked without nginx packs its answer once, and says how, for a reader who takes %s",
    async (coding) => {
      const [path = ""] = PATHS;
      const plain = await fetch(first.address + path, {
        headers: { "Accept-Encoding": "identity" },
      });
      const packed = await fetch(first.address + path, { headers: { "Accept-Encoding": coding } });
      expect(await packed.json()).toEqual(await plain.json());
    },
  );

  it.each<[coding: ContentCoding, spellings: string[]]>([
    ["br", ["gzip, deflate, br, zstd", "br,gzip;q=0.5", "*", "BR;q=0.001, x-mine, gzip; q=1.0"]],
    ["br", ["br", "br, gzip;q=0", "gzip;q=0.0,identity, br;q=0.9"]],
    ["gzip", ["gzip", "deflate, GZIP;q=0.8", "br;q=0, gzip", "br; q=0.000,*;q=0.1", "xbr, gzip"]],
    ["identity", ["identity", "", "br;q=0, gzip;q=0.0", "*;q=0", "zstd, x-gzip, brotli"]],
  ])(
    "keeps one answer in %s for all who take the same, however they say so",
    async (coding, spellings) => {
      const path = FRESH.shift() ?? "";
      const plain = await askRaw(first.address, path);
      const kept: string[] = [];
      for (const [index, spelling] of spellings.entries()) {
        const asked = { headers: { "Accept-Encoding": spelling } };
        const answer = await askRaw(address, path, asked);
        expect(answer.headers["x-cache"], spelling).toBe(index === 0 ? "MISS" : "HIT");
        expect(answer.headers["content-encoding"] ?? "identity", spelling).toBe(coding);
        expect(answer.headers.vary).toMatch(/accept-encoding/i);
        expect((await unpack(answer.body, coding)).equals(plain.body)).toBe(true);
        // Strong, and the instance's own for that very spelling.
        expect(answer.headers.etag).toMatch(/^"/);
        expect(answer.headers.etag).toBe((await askRaw(first.address, path, asked)).headers.etag);
        kept.push(answer.headers["x-request-id"]?.toString() ?? "");
      }
      expect(new Set(kept).size).toBe(1);
    },
  );

  it("is asked for whole answers alone of what nginx keeps: no header makes another of them", async () => {
    const path = FRESH.shift() ?? "";
    const part = await askRaw(address, path, { headers: { RSC: "1" } });
    expect([part.status, part.headers["x-cache"]]).toEqual([200, "MISS"]);
    const whole = await askRaw(address, path);
    expect([whole.status, whole.headers["x-cache"]]).toEqual([200, "HIT"]);
    expect((await askRaw(address, "/", { headers: { RSC: "1" } })).status).toBe(307);
  });

  it("has its errors passed on and not kept", async () => {
    const path = "/api/v1/compare?country=XXX";
    for (const answer of [await ask(path), await ask(path)]) {
      expect(answer.status).toBe(404);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      expect(answer.headers.get("X-Cache")).not.toBe("HIT");
    }
  });

  it("keeps to the inside whether it lives and is ready", async () => {
    expect((await ask("/api/ready")).status).toBe(404);
    expect((await ask("/api/health")).status).toBe(404);
    for (const path of ["/api\\ready", "/api/%72eady", "//api/ready", "/x/../api/health"]) {
      expect((await askRaw(address, path)).status, path).not.toBe(200);
    }
  });

  it("has pages, compressed, that nginx keeps none of", async () => {
    const page = await ask("/", { "Accept-Encoding": "gzip" });
    expect(page.status).toBe(200);
    expect(page.headers.get("Content-Encoding")).toBe("gzip");
    expect(page.headers.get("X-Cache")).toBeNull();
    expect(await page.text()).toContain("<html");
  });

  it("prints nothing but that it runs, whatever it is asked", () => {
    for (const { told } of [first, second]) {
      const lines = told()
        .split("\n")
        .filter((line) => line.trim() !== "");
      expect(lines.filter((line) => !/^Parity is running at|next\.config\.js/.test(line))).toEqual(
        [],
      );
    }
  });

  it("is spared who asks too often: 429 with Retry-After, as problem details", async () => {
    const answers = await Promise.all(
      Array.from({ length: 90 }, () => ask("/api/v1/figures/none.svg")),
    );
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get("Retry-After")).toBe("1");
    expect(refused?.headers.get("Content-Type")).toBe("application/problem+json");
    for (const answer of answers) await answer.body?.cancel();
  });

  it.each([
    ...["/api/v1/strength?none", "/api/v1/strength/parts?none", "/api/%76%31/strength?none"],
    ...["/api/v1/index", "/api/v1/figures/none.svg", "/api/v1/export/none.csv"],
    ...["/api/v1/compare?none=1&%72ecip%65=1", "/api/v1/compare?if", "/strength?recipe=none"],
    ...["/api/v1/figures/none.csv", "/api/v1/export?none", "/api/v1/lenses?none"],
    ...["/api/v1/compare?iffy=1&recipes=1&none=if", "/flags/none.svg?recipe=1"],
  ])("has nginx count as dear what it counts so itself, and nothing else: %s", async (path) => {
    const url = readTarget(path);
    const effort = url && toEffort(decodeURI(url.pathname), url.searchParams);
    const from = `127.0.1.${++clients}`;
    // More than the dear ones that nginx lets through at once, fewer than the usual ones.
    const answers = await Promise.all(
      Array.from({ length: 180 }, () => askRaw(address, path, { from })),
    );
    const isHeldBack = answers.some(({ status }) => status === 429);
    expect(isHeldBack).toBe(effort === "dear");
  });

  it("shows a changed release within ten seconds, by itself and behind nginx", async () => {
    await importFigure(1, { folder, port: ports.database, isNew: true });
    const readVersion = async () =>
      (await tell(ports.database, "SELECT version FROM dataset_state"))[0];
    const former = JSON.stringify(await readVersion());
    const addresses = [address, first.address, second.address];
    await waitUntil("the source is known", async () => {
      const answers = await Promise.all(addresses.map((each) => fetch(each + FIGURE_PATH)));
      return answers.every(({ status }) => status === 200);
    });
    const load = startLoad({ addresses, paths: [FIGURE_PATH], readers: 3, pause: 100 });
    await waitUntil("readers read", () => load.readings.length > 30);
    const importing = importFigure(2, { folder, port: ports.database, isNew: false });
    await waitUntil("it is stored", async () => JSON.stringify(await readVersion()) !== former);
    const stored = performance.now();
    await importing;
    await waitUntil("everyone sees it", () =>
      addresses.every(
        (each) => toValue(load.readings.findLast((one) => one.address === each)) === 2,
      ),
    );
    const count = load.readings.length;
    await waitUntil("readers read on", () => load.readings.length > count + 60);
    const readings = await load.stop();
    const [behindNginx = 0, ...byThemselves] = addresses.map((each) => {
      const old = readings.filter((one) => one.address === each && toValue(one) === 1);
      return Math.max(0, ...old.map(({ at }) => (at - stored) / 1_000));
    });
    console.log(
      `a changed release: the former seen ${Math.max(...byThemselves).toFixed(2)} s longer by themselves, ${behindNginx.toFixed(2)} s behind nginx; ${summarise(readings)}`,
    );
    expect(Math.max(behindNginx, ...byThemselves)).toBeLessThan(10);
    expect(new Set(readings.map(toValue))).toEqual(new Set([1, 2]));
    expect(readings.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  it("without a database is not left out: what it holds is answered, marked, and the rest is 503 of its own", async () => {
    const [held = "", ...never] = PATHS.slice(-60);
    // Each instance holds it: nginx asks again once its own has expired.
    for (const each of [first, second]) {
      await (await fetch(each.address + held)).text();
      await each.askReady();
    }
    await ask(held);
    await primary.kill();
    await waitUntil("it is away", async () => (await first.askReady()).status === "holding");
    for (const path of never) {
      const answer = await ask(path);
      expect(answer.status).toBe(503);
      expect(await answer.text()).not.toContain("No instance answers");
    }
    await waitUntil("it is marked", async () => {
      const answer = await ask(held);
      expect(answer.status).toBe(200);
      return answer.headers.has(AS_OF);
    });
    primary = await startStore();
    const seconds = await waitUntil("it is not marked any more", async () => {
      const answer = await ask(held);
      expect(answer.status).toBe(200);
      return !answer.headers.has(AS_OF);
    });
    console.log(`database back: the mark is gone after ${seconds.toFixed(2)} s`);
    expect(seconds).toBeLessThan(5);
  });

  it("and all others gone, readers get what nginx keeps, and 503 with Retry-After for the rest", async () => {
    const [path = ""] = PATHS;
    await ask(path);
    await first.kill();
    await second.kill();
    // Older than the app allows: said so.
    await waitUntil("it is old", async () => {
      const old = await ask(path);
      expect(old.status).toBe(200);
      return old.headers.get("X-Cache") === "STALE" && old.headers.has(AS_OF);
    });
    const never = PATHS.at(-1) ?? "";
    const away = await ask(never);
    expect(away.status).toBe(503);
    expect(away.headers.get("Retry-After")).toBe("5");
    expect(away.headers.get("Content-Type")).toBe("application/problem+json");
    first = await startOne("first");
    await waitUntil("it is answered", async () => (await ask(never)).status === 200, {
      seconds: 15,
    });
  });
});
