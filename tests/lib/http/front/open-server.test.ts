import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openServer, type ServerLimits } from "@/lib/commands/front/open-server";
import { closeFronts, listenOn, sendRaw } from "@/tests/helpers/front-server";

const LIMITS: ServerLimits = {
  headBytes: 16 * 1024,
  headers: 100,
  headTime: 60_000,
  requestTime: 60_000,
  lookEach: 50,
  silence: 60_000,
  socketsPerClient: 1_000,
  sockets: 1_000,
};

const clients: Socket[] = [];

afterEach(() => {
  for (const each of clients.splice(0)) each.destroy();
  closeFronts();
});

async function open(limits: Partial<ServerLimits> = {}, trustedProxies = 0) {
  const server = openServer(trustedProxies, { ...LIMITS, ...limits });
  server.on("request", (request, response) => {
    if (request.url === "/slow") return;
    request.resume().on("end", () => response.end(`answered ${request.url}`));
  });
  return listenOn(server);
}

/** A connection, once it stands. */
async function hold(port: number, text = ""): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  clients.push(socket);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

describe("a slow client", () => {
  it("that never ends its headers is answered 408 and let go", async () => {
    const { port } = await open({ headTime: 100 });
    expect(await sendRaw(port, "GET / HTTP/1.1\r\nHost: x\r\nX-A: ")).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("that never ends its body is answered 408 and let go", async () => {
    const { port } = await open({ headTime: 100, requestTime: 100 });
    const heard = await sendRaw(
      port,
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{",
    );
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("that takes nothing of its answer is let go", async () => {
    const { port } = await open({ silence: 100 });
    const socket = await hold(port, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "close");
  });
});

describe("a request", () => {
  it("whose address and headers are too large is answered 431", async () => {
    const { port } = await open();
    const heard = await sendRaw(
      port,
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
    ],
    [
      "a length and pieces",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["no HTTP", "hello\r\n\r\n"],
    ["a line end in its address", "GET /a\nb HTTP/1.1\r\nHost: x\r\n\r\n"],
  ])("with %s is answered 400", async (_what, text) => {
    const { port } = await open();
    expect(await sendRaw(port, text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("to change the protocol is answered in the one there is", async () => {
    const { port } = await open();
    const heard = await sendRaw(
      port,
      "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade, close\r\n\r\n",
    );
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("a client's connections", () => {
  it("past its share push out the one unused for longest, and the new one is answered", async () => {
    const { port, ask } = await open({ socketsPerClient: 3 });
    const busy = await hold(port, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    const oldest = await hold(port);
    await hold(port, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    const closed = once(oldest, "close");
    expect(await (await ask("/")).text()).toBe("answered /");
    await closed;
    expect(busy.destroyed).toBe(false);
  });

  it("are not counted one by one behind a proxy of ours, but all together", async () => {
    const { port } = await open({ socketsPerClient: 1, sockets: 3 }, 1);
    const held = [await hold(port), await hold(port), await hold(port)];
    expect(held.map(({ destroyed }) => destroyed)).toEqual([false, false, false]);
    const closed = Promise.race(held.map((each) => once(each, "close")));
    await hold(port);
    await closed;
  });

  it("a thousand unused ones keep nobody waiting", async () => {
    const { port, ask } = await open({ socketsPerClient: 300, sockets: 400 });
    await Promise.all(Array.from({ length: 1_000 }, () => hold(port)));
    expect(await (await ask("/")).text()).toBe("answered /");
  });
});
