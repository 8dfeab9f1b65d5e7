import type { Server } from "node:http";
import type { Socket } from "node:net";
import { toClient } from "@/lib/http/front/client-address";

export interface SocketLimits {
  /** Connections of one client; null where all come from proxies of ours. */
  perClient: number | null;
  /** Connections of all. */
  all: number;
}

/**
 * Keeps connections from being hoarded: past a limit the one that has been unused for longest is closed
 * to make room, be it a browser's spare one or one that never asked anything. A new one is turned away
 * only where every other has a request under way.
 */
export function limitSockets(server: Server, { perClient, all }: SocketLimits): void {
  /** How many requests each has under way; the one used last stands last. */
  const sockets = new Map<Socket, number>();
  const ofClients = new Map<string, Set<Socket>>();

  server.on("connection", (socket) => {
    const client = toClient(socket.remoteAddress ?? "") ?? "unknown";
    const own = ofClients.get(client) ?? new Set();
    ofClients.set(client, own.add(socket));
    sockets.set(socket, 0);
    socket.once("close", () => {
      sockets.delete(socket);
      own.delete(socket);
      if (own.size === 0 && ofClients.get(client) === own) ofClients.delete(client);
    });
    if (perClient !== null && own.size > perClient) closeUnused(own, sockets);
    if (sockets.size > all) closeUnused(sockets.keys(), sockets);
  });
  server.on("request", ({ socket }, response) => {
    use(socket, 1);
    response.once("close", () => use(socket, -1));
  });

  function use(socket: Socket, more: 1 | -1): void {
    const count = sockets.get(socket);
    if (count === undefined) return;
    sockets.delete(socket);
    sockets.set(socket, count + more);
  }
}

/** Closes the first of these that has nothing under way. */
function closeUnused(among: Iterable<Socket>, requests: ReadonlyMap<Socket, number>): void {
  for (const socket of among) {
    if (requests.get(socket) !== 0) continue;
    socket.destroy();
    return;
  }
}
