import type { ServerResponse } from "node:http";
import { isStoreAway } from "@/lib/repositories/store-version";

const RETRY_AFTER_SECONDS = "5";

/**
 * Makes a page that could not be drawn for want of the database one that may be asked for again: 503
 * with Retry-After. Next answers whatever a page throws with 500.
 */
export function tellAway(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !isStoreAway()) return writeHead(status, ...rest);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    return writeHead(503, ...rest);
  };
}
