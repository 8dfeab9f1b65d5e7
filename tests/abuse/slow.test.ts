import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openSite, type Site } from "./setup/open-site";
import { closeRaw, listStatuses, openRaw, sayRaw } from "./setup/raw";

const POST = "POST /api/v1/index HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
const MEGABYTE = "a".repeat(2 ** 20);

let site: Site;

beforeAll(async () => {
  site = await openSite(2);
});

afterEach(closeRaw);
afterAll(() => site.close());

/** Others are served as if nothing were. */
async function expectServed(): Promise<void> {
  for (const path of ["/api/health", "/api/v1/countries", "/rankings"]) {
    expect((await site.ask(path)).status).toBe(200);
  }
}

it("a thousand connections that say nothing keep nobody else waiting", async () => {
  // From ten addresses: a single client has not so many connections.
  const idle = await Promise.all(
    Array.from({ length: 1_000 }, (_, count) =>
      openRaw(site.parity.port, `127.0.0.${2 + (count % 10)}`),
    ),
  );
  await expectServed();
  expect(idle.filter((socket) => socket.destroyed)).toEqual([]);
});

it("who says a request letter by letter is hung up on, in its head as in its body", async () => {
  const drip = Array(400).fill("a");
  const { port } = site.parity;
  const slow = { pause: 100, longest: 60_000 };
  const heads = Array.from({ length: 20 }, () =>
    sayRaw(port, ["GET / HTTP/1.1\r\nX-A: ", ...drip], slow),
  );
  const bodies = Array.from({ length: 20 }, () =>
    sayRaw(port, [`${POST}Content-Length: 1000\r\n\r\n`, ...drip], slow),
  );
  await expectServed();
  for (const heard of await Promise.all([...heads, ...bodies]))
    expect(listStatuses(heard)).toEqual([408]);
});

it("readers who take nothing of a long answer keep nobody else waiting, nor memory", async () => {
  const before = site.readMemory();
  for (let count = 0; count < 30; count += 1) {
    const reader = await openRaw(site.parity.port);
    reader.write("GET /api/v1/export/observations.csv HTTP/1.1\r\nHost: a\r\n\r\n");
    await once(reader, "readable");
  }
  await expectServed();
  // Thirty copies of the file would be nine times that.
  expect(site.readMemory() - before).toBeLessThan(150 * 2 ** 20);
});

it("a body of a hundred megabytes is refused before it has come", async () => {
  for (const framing of ["Content-Length: 104857600", "Transfer-Encoding: chunked"]) {
    const isChunked = framing.startsWith("Transfer");
    const socket = await openRaw(site.parity.port);
    let heard = "";
    let sent = 0;
    socket.setEncoding("latin1").on("data", (piece: string) => {
      heard += piece;
    });
    const over = once(socket, "close");
    socket.write(`${POST}${framing}\r\n\r\n`);
    while (sent < 100 && heard === "" && !socket.destroyed) {
      const taken = socket.write(isChunked ? `100000\r\n${MEGABYTE}\r\n` : MEGABYTE);
      sent += 1;
      if (!taken) await Promise.race([once(socket, "drain"), over, once(socket, "data")]);
    }
    expect([framing, listStatuses(heard)]).toEqual([framing, [413]]);
    expect(sent).toBeLessThan(20);
  }
});

it("a body that nobody asked for is not waited for", async () => {
  const heard = await sayRaw(
    site.parity.port,
    "GET /api/health HTTP/1.1\r\nHost: a\r\nContent-Length: 104857600\r\n\r\naaaa",
    { longest: 2_000 },
  );
  expect(listStatuses(heard)).toEqual([200]);
});
