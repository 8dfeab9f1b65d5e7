import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { type FrontOptions, makeFront } from "@/lib/http/front/front";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const TELLING: Answer = async (request, response) => {
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ url: request.url, headers: request.headers }));
};

const servers: Server[] = [];

/** A real server with the front before an answer, that of every request by itself. */
export async function openFront(options: Partial<FrontOptions> = {}, answer: Answer = TELLING) {
  const front = makeFront(
    {
      publicAddress: "http://localhost:3000",
      trustedProxies: 0,
      rateLimits: { usual: 0, dear: 0, dearAtOnce: 0 },
      dev: false,
      ...options,
    },
    answer,
  );
  return listenOn(createServer(front));
}

/** Has a server listen on a free port of this machine, and be closed by {@link closeFronts}. */
export async function listenOn(server: Server) {
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const { port } = address;
  return {
    port,
    server,
    ask: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init),
  };
}

/** Sends bytes as they are, and returns everything that comes back until the connection ends. */
export async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.setEncoding("utf8").on("data", (piece: string) => {
    heard += piece;
  });
  socket.write(text);
  await once(socket, "close");
  return heard;
}

export function closeFronts(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}
