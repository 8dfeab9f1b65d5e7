import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type BreakableDatabase, openBreakableDatabase } from "./setup/breakable-database";
import { type RunningParity, startParity } from "./setup/running-parity";

let database: BreakableDatabase;
let parity: RunningParity;
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await openBreakableDatabase();
});

beforeEach(async () => {
  await database.start();
  parity = await startParity(database.connectionString, { SHUTDOWN_DELAY: "3" });
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await parity.stop();
});

afterAll(() => database.stop());

/** What a new connection meets. */
function tryConnecting(): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(parity.port, "127.0.0.1", () => resolve("taken"));
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sockets.push(socket);
  });
}

async function connectOnly(): Promise<Socket> {
  const socket = connect(parity.port, "127.0.0.1");
  sockets.push(socket);
  await once(socket, "connect");
  return socket;
}

const QUESTION = JSON.stringify({
  recipe: {
    version: 1,
    indicators: [{ code: "tanks", parent: "index" }],
    groups: [{ code: "index", parent: null }],
    normalisation: { method: "min-max" },
  },
});

/** Asks for an index, and keeps the end of the question to itself until told. */
function beginAsking() {
  const sent = request({
    host: "127.0.0.1",
    port: parity.port,
    path: "/api/v1/index",
    method: "POST",
    headers: { "Content-Type": "application/json", "Transfer-Encoding": "chunked" },
  });
  sent.write(QUESTION.slice(0, 20));
  const answered: Promise<IncomingMessage> = once(sent, "response").then(([reply]) => reply);
  return async () => {
    sent.end(QUESTION.slice(20));
    const reply = await answered;
    return { status: reply.statusCode, body: await text(reply) };
  };
}

it("ends without a reader noticing: what is under way is answered whole, whoever comes is told to go elsewhere", async () => {
  const before = await beginAsking()();
  expect(before.status).toBe(200);
  const finish = beginAsking();
  await connectOnly();

  parity.child.kill("SIGTERM");
  const ready = await vi.waitFor(async () => {
    const answer = await fetch(`${parity.address}/api/ready`);
    expect(answer.status).toBe(503);
    return answer;
  }, 3_000);
  expect(ready.headers.get("connection")).toBe("close");
  expect(ready.headers.get("retry-after")).toBe("5");
  const alive = await fetch(`${parity.address}/api/health`);
  expect([alive.status, alive.headers.get("connection")]).toEqual([200, "close"]);

  await vi.waitFor(async () => expect(await tryConnecting()).toBe("ECONNREFUSED"), 5_000);
  expect(parity.child.exitCode).toBeNull();
  expect(await finish()).toEqual(before);
  expect(await parity.ended).toBe(0);
});

it("ends within ten seconds although a reader takes nothing of a long answer", async () => {
  const reader = await connectOnly();
  reader.write("GET /api/v1/export/observations.csv HTTP/1.1\r\nHost: parity\r\n\r\n");
  await once(reader, "readable");
  const begun = Date.now();
  parity.child.kill("SIGTERM");
  expect(await parity.ended).toBe(0);
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(parity.told()).toContain("Answers cut because they took too long: 1.");
});

it("ends in order although its database was killed at the same moment", async () => {
  await fetch(`${parity.address}/api/v1/countries`);
  await database.kill();
  const asked = fetch(`${parity.address}/api/v1/compare?country=MNG,CHN&indicator=tanks`);
  parity.child.kill("SIGTERM");
  expect((await asked).status).toBe(503);
  expect(await parity.ended).toBe(0);
});
