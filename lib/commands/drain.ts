import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

export interface Drain {
  /** Takes the server out of service; resolves when its last connection is gone. */
  close: () => Promise<void>;
  /** Whether the end has begun. */
  isDraining: () => boolean;
}

export interface DrainOptions {
  /** How long requests are still taken, in milliseconds, for balancers to notice. */
  delay: number;
  /** When answers that still hang are cut, in milliseconds from the beginning. */
  limit: number;
}

/**
 * How a web server ends without a reader noticing.
 *
 * First it is draining, of which `/api/ready` tells (readiness.ts), goes on answering, and tells each
 * connection to be the last of its answers (`Connection: close`). Then it takes no more connections and lets what is under
 * way finish. Connections without a request under way, a browser's spare ones among them, keep nobody
 * waiting.
 */
export function openDrain(server: Server, options: DrainOptions): Drain {
  const requests = new Map<Socket, number>();
  const answers = new Set<ServerResponse>();
  let draining = false;
  let listening = true;

  server.on("connection", (socket) => {
    requests.set(socket, 0);
    socket.once("close", () => requests.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    requests.set(socket, (requests.get(socket) ?? 0) + 1);
    answers.add(response);
    if (draining) response.shouldKeepAlive = false;
    response.once("close", () => {
      answers.delete(response);
      const left = (requests.get(socket) ?? 1) - 1;
      if (!socket.destroyed) requests.set(socket, left);
      // Its headers may have gone out before the end began, with a promise to stay.
      if (!listening && left === 0) socket.end();
    });
  });

  return {
    isDraining: () => draining,
    close: async () => {
      draining = true;
      for (const response of answers) response.shouldKeepAlive = false;
      const cut = setTimeout(() => {
        if (answers.size > 0)
          console.error(`Answers cut because they took too long: ${answers.size}.`);
        for (const socket of requests.keys()) socket.destroy();
      }, options.limit);
      await delay(options.delay);
      listening = false;
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const [socket, count] of requests) if (count === 0) socket.destroy();
      await closed;
      clearTimeout(cut);
    },
  };
}
