import { createServer } from "node:http";
import { LRUCache } from "lru-cache";
import { afterEach, expect, it } from "vitest";
import { openMetricsEndpoint } from "@/lib/http/observe/metrics-endpoint";
import type { RequestReport } from "@/lib/http/observe/observe-requests";
import { openMetrics } from "@/lib/http/observe/open-metrics";
import { watchCache } from "@/lib/telemetry/cache-counts";
import { watchPool } from "@/lib/telemetry/pools";
import { closeFronts, listenOn } from "@/tests/helpers/front-server";

afterEach(closeFronts);

const TOKEN = "a-token-for-tests-only";

const REPORT: RequestReport = {
  requestId: "3f0c6c1e-8f6d-4b0e-9a53-3b1d5a0f8c11",
  method: "GET",
  route: "/compare",
  status: 200,
  isCut: false,
  seconds: 0.02,
  bytes: 1_000,
  held: "miss",
};

/** A real server that answers metrics, and 404 to all else. */
async function openEndpoint(token?: string) {
  let isDraining = false;
  const metrics = openMetrics({ build: "abc", isDraining: () => isDraining });
  const endpoint = openMetricsEndpoint(metrics, token);
  const server = createServer(async (request, response) => {
    if (!(await endpoint(request, response))) response.writeHead(404).end();
  });
  const { ask } = await listenOn(server);
  return {
    ask,
    report: metrics.report,
    read: async () => (await ask("/metrics")).text(),
    drain: () => {
      isDraining = true;
    },
  };
}

it.each([
  undefined,
  "",
  TOKEN,
  `Basic ${TOKEN}`,
  "Bearer",
  "Bearer wrong",
  `Bearer ${TOKEN}x`,
  `Bearer ${TOKEN.slice(0, -1)}`,
])("with a token, nothing is told to who says %j", async (authorization) => {
  const { ask } = await openEndpoint(TOKEN);
  const response = await ask("/metrics", { headers: authorization ? { authorization } : {} });
  expect(response.status).toBe(401);
  expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
  expect(await response.text()).not.toContain("parity_");
});

it("with the token everything is told, in Prometheus' text format", async () => {
  const { ask } = await openEndpoint(TOKEN);
  const response = await ask("/metrics", { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toContain("text/plain; version=0.0.4");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.text()).toMatch(/^process_cpu_seconds_total [\d.e-]+$/m);
});

it("every other address is left alone", async () => {
  const { ask } = await openEndpoint();
  expect((await ask("/metrics/more")).status).toBe(404);
  expect((await ask("/")).status).toBe(404);
});

it("requests are counted by route, method and class of status; those refused for their rate also apart", async () => {
  const { report, read } = await openEndpoint();
  report(REPORT);
  report({ ...REPORT, status: 304, seconds: 0.0005 });
  report({ ...REPORT, status: 429 });
  report({ ...REPORT, isCut: true });
  const text = await read();
  const of = (status: string) =>
    `parity_http_request_duration_seconds_count{route="/compare",method="GET",status="${status}"} 1`;
  for (const status of ["2xx", "3xx", "4xx", "cut"]) expect(text).toContain(of(status));
  expect(text).toMatch(/_bucket\{le="0\.01",route="\/compare",method="GET",status="2xx"\} 0$/m);
  expect(text).toMatch(/_bucket\{le="0\.025",route="\/compare",method="GET",status="2xx"\} 1$/m);
  expect(text).toContain('parity_http_rate_limited_total{route="/compare"} 1');
  expect(text).toContain("parity_http_sent_bytes_total 4000");
});

it("what is held is told with its size, and what was asked of it", async () => {
  const cache = new LRUCache<string, { text: string }>({
    maxSize: 1_000,
    sizeCalculation: ({ text }) => text.length,
  });
  const counts = watchCache("tested", cache);
  cache.set("a", { text: "x".repeat(300) });
  counts.hit += 2;
  counts.miss += 1;
  const { read } = await openEndpoint();
  const text = await read();
  expect(text).toContain('parity_cache_requests_total{cache="tested",outcome="hit"} 2');
  expect(text).toContain('parity_cache_requests_total{cache="tested",outcome="miss"} 1');
  expect(text).toContain('parity_cache_bytes{cache="tested"} 300');
  expect(text).toContain('parity_cache_entries{cache="tested"} 1');
  cache.clear();
  expect(await read()).toContain('parity_cache_bytes{cache="tested"} 0');
});

it("a database's connections are told by its name", async () => {
  watchPool("tested", { totalCount: 7, idleCount: 3, waitingCount: 2 });
  const { read } = await openEndpoint();
  const text = await read();
  expect(text).toContain('parity_database_connections{database="tested"} 7');
  expect(text).toContain('parity_database_connections_idle{database="tested"} 3');
  expect(text).toContain('parity_database_waiting{database="tested"} 2');
});

it("a store that was never asked is neither away nor there, and its version has no age", async () => {
  const { read } = await openEndpoint();
  const text = await read();
  for (const name of [
    "parity_store_away",
    "parity_data_info",
    "parity_data_confirmed_age_seconds",
  ]) {
    expect(text).toContain(`# TYPE ${name} gauge`);
    expect(text).not.toMatch(new RegExp(`^${name}[ {]`, "m"));
  }
});

it("the store's version is told with the time since it was confirmed, and whether it is away", async () => {
  globalThis.parityStoreWatch = {
    known: { version: "v7", state: "v7 1", seen: new Date(Date.now() - 90_000), isAway: true },
    asked: 0,
    looking: undefined,
  };
  const { read } = await openEndpoint();
  const text = await read();
  globalThis.parityStoreWatch = undefined;
  expect(text).toContain('parity_data_info{version="v7"} 1');
  expect(text).toContain("parity_store_away 1");
  const [, age] = /^parity_data_confirmed_age_seconds (\S+)$/m.exec(text) ?? [];
  expect(Number(age)).toBeGreaterThanOrEqual(90);
});

it("the end of the server is told from its beginning", async () => {
  const { read, drain } = await openEndpoint();
  expect(await read()).toMatch(/^parity_draining 0$/m);
  drain();
  expect(await read()).toMatch(/^parity_draining 1$/m);
});
