import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { problem } from "@/lib/contracts/problem";
import { makeFront } from "@/lib/http/front/front";
import { listRoutes, openRouteFinder } from "@/lib/http/observe/find-route";
import { observeRequests, type RequestReport } from "@/lib/http/observe/observe-requests";
import { findRequestScope } from "@/lib/telemetry/request-scope";
import { closeFronts, listenOn, sendRaw } from "@/tests/helpers/front-server";

afterEach(closeFronts);

const NO_LIMITS = { usual: 0, dear: 0, dearAtOnce: 0 };
const NAME = "3f0c6c1e-8f6d-4b0e-9a53-3b1d5a0f8c11";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A real server, watched, with the front before an answer. */
async function openWatched(answer: Answer, trustedProxies = 0) {
  const reports: RequestReport[] = [];
  const front = makeFront(
    { publicAddress: "http://localhost:3000", trustedProxies, rateLimits: NO_LIMITS, dev: false },
    answer,
  );
  const watched = observeRequests(
    {
      trustedProxies,
      findRoute: openRouteFinder(listRoutes()),
      reporters: [(report) => reports.push(report)],
    },
    front,
  );
  const opened = await listenOn(createServer(watched));
  const waitForReports = (count: number) =>
    vi.waitFor(() => {
      expect(reports).toHaveLength(count);
      return reports;
    });
  return { ...opened, waitForReports };
}

const hello: Answer = async (_, response) => {
  response.end("hello");
};

it("a request is told once its answer has ended, by its route and never by its address", async () => {
  const { ask, waitForReports } = await openWatched(hello);
  const response = await ask("/countries/MNG?secret=hunter2", {
    headers: { Authorization: "Bearer hunter2", Cookie: "hunter2" },
  });
  await response.text();
  const [report] = await waitForReports(1);
  expect(report).toEqual({
    requestId: response.headers.get("X-Request-Id"),
    method: "GET",
    route: "/countries/[iso3]",
    status: 200,
    isCut: false,
    seconds: expect.any(Number),
    bytes: expect.any(Number),
    held: undefined,
  });
});

it("what runs for a request finds its name, however many run at once", async () => {
  const { ask } = await openWatched(async (request, response) => {
    await delay(Number(request.headers["x-wait"]));
    response.end(`${findRequestScope()?.id} ${request.headers["x-request-id"]}`);
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const response = await ask("/", { headers: { "X-Wait": String(20 - index) } });
      return { said: response.headers.get("X-Request-Id"), body: await response.text() };
    }),
  );
  for (const { said, body } of answers) expect(body).toBe(`${said} ${said}`);
  expect(new Set(answers.map(({ said }) => said)).size).toBe(20);
  expect(findRequestScope()).toBeUndefined();
});

it("a name of a proxy of ours goes through to the answer, a reader's own does not", async () => {
  const behind = await openWatched(hello, 1);
  const open = await openWatched(hello, 0);
  const headers = { "X-Request-Id": NAME };
  expect((await behind.ask("/", { headers })).headers.get("X-Request-Id")).toBe(NAME);
  const made = (await open.ask("/", { headers })).headers.get("X-Request-Id");
  expect(made).toMatch(/^[\da-f-]{36}$/);
  expect(made).not.toBe(NAME);
});

it.each([NAME, NAME.replaceAll("-", "")])(
  "a refusal's problem details name the request %s as a URN",
  async (name) => {
    const { ask } = await openWatched(hello, 1);
    const response = await ask("/api/v1/countries", {
      method: "DELETE",
      headers: { "X-Request-Id": name },
    });
    expect(response.status).toBe(405);
    expect(problem.parse(await response.json()).instance).toBe(`urn:uuid:${NAME}`);
    expect(response.headers.get("Access-Control-Expose-Headers")).toContain("X-Request-Id");
  },
);

it("methods that nobody answers to are told as one, and their answers with their status", async () => {
  const { port, waitForReports } = await openWatched(hello);
  for (const method of ["PROPFIND", "MKCOL", "DELETE"]) {
    await sendRaw(port, `${method} /compare HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  }
  for (const report of await waitForReports(3)) {
    expect(report).toMatchObject({ method: "(other)", route: "/compare", status: 405 });
  }
});

it("the bytes told are those that went over the connection, request by request", async () => {
  const { port, waitForReports } = await openWatched(async (request, response) => {
    response.end("x".repeat(request.url === "/compare" ? 100_000 : 10));
  });
  const one = (path: string, end = "") => `GET ${path} HTTP/1.1\r\nHost: x\r\n${end}\r\n`;
  const heard = await sendRaw(port, `${one("/compare")}${one("/", "Connection: close\r\n")}`);
  const reports = await waitForReports(2);
  expect(reports.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(Buffer.byteLength(heard));
  expect(reports[0]?.bytes).toBeGreaterThan(100_000);
  expect(reports[1]?.bytes).toBeLessThan(5_000);
});

it("an answer that its reader did not wait for is told as cut", async () => {
  const { port, waitForReports } = await openWatched(async (_, response) => {
    response.write("the beginning");
  });
  const socket = connect(port, "127.0.0.1");
  socket.once("data", () => socket.destroy());
  socket.write("GET /compare HTTP/1.1\r\nHost: x\r\n\r\n");
  const [report] = await waitForReports(1);
  expect(report).toMatchObject({ status: 200, isCut: true });
});
