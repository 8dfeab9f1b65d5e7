import { createServer, type Server } from "node:http";

/** Address and headers together, in bytes; Node answers 431 past it. */
const LARGEST_HEAD = 16 * 1024;
/** How long a reader may take to say what is asked, in milliseconds; Node answers 408 past it. */
const LONGEST_HEAD = 10_000;
const LONGEST_REQUEST = 30_000;
/** How often Node looks for readers that take longer. */
const LOOKED_FOR_EACH = 2_000;
/** A connection over which nothing has gone in either direction for so long is closed. */
const LONGEST_SILENCE = 120_000;
const MOST_HEADERS = 100;

/**
 * A server that no reader can keep waiting for long: what a request may be, and how long it may
 * take to arrive.
 *
 * @param trustedProxies with proxies of ours before it, an unused connection is kept for longer than
 *   they keep theirs, so that none sends a request into one that is just being closed
 */
export function openServer({ trustedProxies }: { trustedProxies: number }): Server {
  const server = createServer({
    maxHeaderSize: LARGEST_HEAD,
    headersTimeout: LONGEST_HEAD,
    requestTimeout: LONGEST_REQUEST,
    keepAliveTimeout: trustedProxies > 0 ? 75_000 : 5_000,
    connectionsCheckingInterval: LOOKED_FOR_EACH,
  });
  server.maxHeadersCount = MOST_HEADERS;
  server.timeout = LONGEST_SILENCE;
  return server;
}
