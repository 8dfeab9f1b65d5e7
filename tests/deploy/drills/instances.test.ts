import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startNginx } from "../setup/balancer";
import { type Instance, startInstance } from "../setup/instance";
import { findWrong, PATHS, startLoad, summarise } from "../setup/load";
import { copyCluster, startPrimary, toAddress } from "../setup/postgres";
import { findPorts, makeFolder, type RunningServer, waitUntil } from "../setup/run-server";

const { folder, remove } = makeFolder();
let primary: RunningServer;
let nginx: RunningServer;
let first: Instance;
let second: Instance;
let address: string;
let ports: { database: number; first: number; second: number };

const startOne = (name: "first" | "second") =>
  startInstance({
    ...{ folder, name, port: ports[name] },
    primary: toAddress("reader", ports.database),
  });

beforeAll(async () => {
  const [database = 0, one = 0, two = 0, front = 0] = await findPorts(4);
  ports = { database, first: one, second: two };
  const cluster = await copyCluster(folder, "primary");
  primary = await startPrimary({ folder, cluster, port: database });
  [first, second] = [await startOne("first"), await startOne("second")];
  nginx = await startNginx(folder, front, [one, two]);
  address = `http://127.0.0.1:${front}`;
});

afterAll(async () => {
  await nginx?.kill();
  await first?.stop();
  await second?.stop();
  await primary?.kill();
  remove();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers });

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
    // It was started anew: it holds nothing of what was asked before.
    expect(await findWrong(readings, second.address)).toEqual([]);
    expect(readings.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  it("is not asked for what nginx keeps, and answers 304 to who has it already", async () => {
    const [path = ""] = PATHS;
    const kept = await ask(path);
    expect(kept.status).toBe(200);
    expect((await ask(path)).headers.get("X-Cache")).toBe("HIT");
    const etag = kept.headers.get("ETag") ?? "";
    expect(etag).toMatch(/^(W\/)?"/);
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
  });

  it("has pages, compressed, that nginx keeps none of", async () => {
    const page = await ask("/", { "Accept-Encoding": "gzip" });
    expect(page.status).toBe(200);
    expect(page.headers.get("Content-Encoding")).toBe("gzip");
    expect(page.headers.get("X-Cache")).toBeNull();
    expect(await page.text()).toContain("<html");
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

  it("and all others gone, readers get what nginx keeps, and 503 with Retry-After for the rest", async () => {
    const [path = ""] = PATHS;
    await ask(path);
    await first.kill();
    await second.kill();
    expect((await ask(path)).status).toBe(200);
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
