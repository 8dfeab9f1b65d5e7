import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { type DrainOptions, openDrain } from "@/lib/commands/drain";

const agents: Agent[] = [];
const sockets: Socket[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const agent of agents.splice(0)) agent.destroy();
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** A web server whose answers are in the test's hand. */
async function open(options: Partial<DrainOptions>) {
  const server = createServer();
  const drain = openDrain(server, { delay: 0, limit: 5_000, ...options });
  const waiting: ServerResponse[] = [];
  server.on("request", (request, response) => {
    if (request.url === "/slow") waiting.push(response);
    else response.end("at once");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port }: AddressInfo = toAddress(server.address());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return {
    drain,
    waiting,
    port,
    ask: (path: string) => ask(port, path, agent),
    connectOnly: async () => {
      const socket = connect(port, "127.0.0.1");
      sockets.push(socket);
      await once(socket, "connect");
      return socket;
    },
  };
}

function toAddress(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address;
}

interface Answer {
  status: number | undefined;
  connection: string | undefined;
  text: string;
}

function ask(port: number, path: string, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = get({ port, host: "127.0.0.1", path, agent }, (reply: IncomingMessage) => {
      let text = "";
      reply.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      reply.once("end", () =>
        resolve({ status: reply.statusCode, connection: reply.headers.connection, text }),
      );
      reply.once("error", reject);
    });
    sent.once("error", reject);
  });
}

it("goes on answering for a while, and tells each connection that it ends", async () => {
  const { drain, ask: askAgain } = await open({ delay: 300 });
  expect((await askAgain("/")).connection).toBe("keep-alive");
  expect(drain.isDraining()).toBe(false);
  const closed = drain.close();
  expect(drain.isDraining()).toBe(true);
  expect(await askAgain("/")).toEqual({ status: 200, connection: "close", text: "at once" });
  await closed;
});

it("lets an answer under way finish, and takes no other", async () => {
  const { drain, waiting, port, ask: askAgain } = await open({});
  const slow = askAgain("/slow");
  await vi.waitUntil(() => waiting.length === 1);
  const closed = drain.close();
  await vi.waitFor(() => expect(ask(port, "/")).rejects.toThrow("ECONNREFUSED"));
  waiting[0]?.end("whole");
  expect(await slow).toEqual({ status: 200, connection: "close", text: "whole" });
  await closed;
});

it("does not wait for a connection whose answer promised it to stay", async () => {
  const { drain, waiting, ask: askAgain } = await open({ limit: 60_000 });
  const slow = askAgain("/slow");
  await vi.waitUntil(() => waiting.length === 1);
  waiting[0]?.write("half ");
  const closed = drain.close();
  await new Promise((done) => setTimeout(done, 50));
  waiting[0]?.end("and whole");
  expect(await slow).toMatchObject({ connection: "keep-alive", text: "half and whole" });
  await closed;
});

it("does not wait for connections without a request", async () => {
  const { drain, connectOnly, ask: askAgain } = await open({ limit: 60_000 });
  await askAgain("/");
  const spare = await connectOnly();
  const ended = once(spare, "close");
  await drain.close();
  await ended;
});

it("cuts an answer that takes longer than the limit, and says so", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue();
  const { drain, waiting, ask: askAgain } = await open({ limit: 100 });
  const slow = askAgain("/slow");
  const cut = expect(slow).rejects.toThrow("socket hang up");
  await vi.waitUntil(() => waiting.length === 1);
  await drain.close();
  await cut;
  expect(told).toHaveBeenCalledWith("Answers cut because they took too long: 1.");
});
