import type { ServerResponse } from "node:http";
import { wasAwaySince } from "@/lib/repositories/database-away";
import { isStoreAway } from "@/lib/repositories/store-version";

const RETRY_AFTER_SECONDS = "5";

/**
 * Makes a page that could not be drawn for want of the database one that may be asked for again: 503
 * with Retry-After. Next answers whatever a page throws with 500, and does not tell what it was: where
 * the database failed somebody since the page was asked for, it is taken to be that.
 */
export function tellAway(response: ServerResponse): void {
  const asked = performance.now();
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !(isStoreAway() || wasAwaySince(asked)))
      return writeHead(status, ...rest);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    return writeHead(503, ...rest);
  };
}
