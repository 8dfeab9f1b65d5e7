import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { observeRequests } from "@/lib/http/observe/observe-requests";
import { openTracing } from "@/lib/http/observe/open-tracing";
import { traced } from "@/lib/telemetry/trace";
import { closeFronts, listenOn } from "@/tests/helpers/front-server";

afterEach(() => {
  vi.unstubAllEnvs();
  closeFronts();
});

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attribute),
  status: z.object({ code: z.number() }),
});
const sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

const toValues = (attributes: z.output<typeof attribute>[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** A collector that takes what is sent by OTLP over HTTP, as JSON. */
async function openCollector() {
  const heard: { path: string | undefined; body: z.output<typeof sent> }[] = [];
  const { port } = await listenOn(
    createServer(async (request, response) => {
      heard.push({ path: request.url, body: sent.parse(await json(request)) });
      response.setHeader("Content-Type", "application/json");
      response.end("{}");
    }),
  );
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", `http://127.0.0.1:${port}`);
  return {
    heard,
    listSpans: () =>
      heard
        .flatMap(({ body }) => body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
        .flatMap(({ spans }) => spans),
  };
}

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const SENDER = "00f067aa0ba902b7";

/** Asks a traced server once, ends the tracing, and returns what the collector has then. */
async function askTraced(trustedProxies: number) {
  const collector = await openCollector();
  const tracing = openTracing("build-1");
  const { ask } = await listenOn(
    createServer(
      observeRequests(
        {
          trustedProxies,
          findRoute: () => "/compare",
          reporters: [],
          beginSpan: tracing.beginSpan,
        },
        async (_, response) => {
          await traced("draw", { "parity.format": "svg" }, async () => {
            const reading = traced("read", {}, async () => {
              throw new TypeError("SELECT secret");
            });
            await reading.catch(() => undefined);
          });
          response.writeHead(503).end();
        },
      ),
    ),
  );
  const headers = { traceparent: `00-${TRACE}-${SENDER}-01` };
  const response = await ask("/compare?secret=1", { headers });
  await response.text();
  await tracing.close();
  return { ...collector, id: response.headers.get("X-Request-Id") };
}

it("a request, its drawing and its readings reach the collector as one trace before the server ends", async () => {
  const { heard, listSpans, id } = await askTraced(0);
  expect(heard.map(({ path }) => path)).toEqual(["/v1/traces"]);
  const spans = listSpans();
  expect(spans.map(({ name }) => name).sort()).toEqual(["GET /compare", "draw", "read"]);
  const find = (name: string) => spans.find((each) => each.name === name);
  const [request, draw, read] = ["GET /compare", "draw", "read"].map(find);
  expect(draw?.parentSpanId).toBe(request?.spanId);
  expect(read?.parentSpanId).toBe(draw?.spanId);
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  expect(toValues(request?.attributes ?? [])).toEqual({
    "http.request.method": "GET",
    "http.route": "/compare",
    "http.response.status_code": 503,
    "parity.request_id": id,
  });
  expect(request?.status.code).toBe(2);
  expect(toValues(read?.attributes ?? [])).toEqual({ "error.type": "TypeError" });
  expect(JSON.stringify(heard)).not.toContain("secret");
  const [first] = heard.flatMap(({ body }) => body.resourceSpans);
  expect(toValues(first?.resource.attributes ?? [])).toMatchObject({
    "service.name": "parity",
    "service.version": "build-1",
  });
});

it("a request is part of the trace of a proxy of ours", async () => {
  const { listSpans, id } = await askTraced(1);
  const request = listSpans().find(({ name }) => name === "GET /compare");
  expect(request).toMatchObject({ traceId: TRACE, parentSpanId: SENDER });
  expect(id).toBe(TRACE);
});

it("a reader cannot make a request part of a trace", async () => {
  const { listSpans } = await askTraced(0);
  const request = listSpans().find(({ name }) => name === "GET /compare");
  expect(request?.traceId).not.toBe(TRACE);
  expect(request?.parentSpanId).toBeUndefined();
});

it("the service is named by OpenTelemetry's own variable", async () => {
  vi.stubEnv("OTEL_SERVICE_NAME", "parity-north");
  const { heard } = await askTraced(0);
  const [first] = heard.flatMap(({ body }) => body.resourceSpans);
  expect(toValues(first?.resource.attributes ?? [])["service.name"]).toBe("parity-north");
});

it("a collector that does not answer keeps the server's end waiting for two seconds at most", async () => {
  const silent = createServer(() => undefined);
  const { port } = await listenOn(silent);
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", `http://127.0.0.1:${port}`);
  const tracing = openTracing("build-1");
  const asked = once(silent, "request");
  await traced("read", {}, async () => undefined);
  const closing = tracing.close();
  await asked;
  await expect(closing).resolves.toBeUndefined();
});

it("without a collector, work runs by itself", async () => {
  expect(globalThis.parityTrace).toBeUndefined();
  expect(await traced("read", {}, async () => 7)).toBe(7);
});
