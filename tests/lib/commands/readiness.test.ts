import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { openReadiness } from "@/lib/commands/readiness";

async function open(findReason: () => string | null) {
  const answers = openReadiness(findReason);
  const server = createServer((request, response) => {
    if (!answers(request, response)) response.end("by the program");
  });
  server.listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
}

it("says why it is not ready, and when to ask again", async () => {
  const ask = await open(() => "This server is just starting.");
  const reply = await ask("/api/ready?now");
  expect(reply.status).toBe(503);
  expect(reply.headers.get("retry-after")).toBe("5");
  expect(reply.headers.get("cache-control")).toBe("no-store");
  expect(await reply.json()).toMatchObject({
    ...{ status: 503, title: "The service is not ready" },
    detail: "This server is just starting.",
  });
});

it("leaves every other question to the program", async () => {
  const ask = await open(() => "This server is just starting.");
  expect(await (await ask("/api/health")).text()).toBe("by the program");
  expect(await (await ask("/api/ready/")).text()).toBe("by the program");
});

it("leaves the question to the program where nothing speaks against it", async () => {
  const ask = await open(() => null);
  expect(await (await ask("/api/ready")).text()).toBe("by the program");
});
