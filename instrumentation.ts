import type { Instrumentation } from "next";
import { log } from "@/lib/http/log";
import { markPassing } from "@/lib/telemetry/request-scope";

/**
 * A page that could not be drawn, in the log: with its route, the name of its request, and the digest
 * that the reader's page has for it. Routes of the API log their own.
 */
export const onRequestError: Instrumentation.onRequestError = (err, { headers }, { routePath }) => {
  // What failed once may not fail the next reader.
  markPassing();
  log.error({ err, requestId: headers["x-request-id"], route: routePath }, "page failed");
};
