import { createServer, type Server } from "node:http";
import { afterEach, expect, it } from "vitest";
import { checkPort, listen } from "@/lib/commands/ports";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function occupy(host: string | undefined): Promise<number> {
  const server = createServer();
  servers.push(server);
  await listen(server, 0, host);
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

it.each(["127.0.0.1", undefined])("names the port that is taken on %s", async (host) => {
  const port = await occupy(host);
  await expect(checkPort(port, undefined)).rejects.toThrow(
    `Port ${port} is taken by another program: end that one, or choose another port, as in PORT=${port + 1} npm start.`,
  );
});

it("finds a port free once its program has ended", async () => {
  const port = await occupy(undefined);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  await expect(checkPort(port, undefined)).resolves.toBeUndefined();
});

it("names the port also when it was taken in the meantime", async () => {
  const port = await occupy(undefined);
  await expect(listen(createServer(), port, undefined)).rejects.toThrow(`Port ${port} is taken`);
});

it("names a HOST that is not this machine's", async () => {
  await expect(listen(createServer(), 0, "192.0.2.1")).rejects.toThrow("HOST 192.0.2.1 is not");
});
