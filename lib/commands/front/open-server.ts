import { createServer, type Server } from "node:http";
import { limitSockets } from "./limit-sockets";

/** How long a reader may take, in milliseconds, and how much may be brought. */
export interface ServerLimits {
  /** Address and headers together, in bytes; Node answers 431 past it. */
  headBytes: number;
  headers: number;
  /** To say what is asked, address and headers; Node answers 408 past it. */
  headTime: number;
  /** To bring the whole request, its body included. */
  requestTime: number;
  /** How often Node looks for readers that take longer. */
  lookEach: number;
  /** A connection over which nothing has gone in either direction for so long is closed. */
  silence: number;
  /** A browser opens six; a classroom of them comes from one address. */
  socketsPerClient: number;
  sockets: number;
}

const LIMITS: ServerLimits = {
  headBytes: 16 * 1024,
  headers: 100,
  headTime: 10_000,
  requestTime: 30_000,
  lookEach: 2_000,
  silence: 120_000,
  socketsPerClient: 300,
  sockets: 2_000,
};

/**
 * A server that no reader can keep waiting for long: what a request may be, and how long it may
 * take to arrive.
 *
 * @param trustedProxies with proxies of ours before it, an unused connection is kept for longer than
 *   they keep theirs, so that none sends a request into one that is just being closed
 */
export function openServer(trustedProxies: number, limits: ServerLimits = LIMITS): Server {
  const server = createServer({
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headTime,
    requestTimeout: limits.requestTime,
    connectionsCheckingInterval: limits.lookEach,
    keepAliveTimeout: trustedProxies > 0 ? 75_000 : 5_000,
  });
  server.maxHeadersCount = limits.headers;
  server.timeout = limits.silence;
  const perClient = trustedProxies > 0 ? null : limits.socketsPerClient;
  limitSockets(server, { perClient, all: limits.sockets });
  return server;
}
