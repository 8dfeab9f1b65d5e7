import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** 128 bits as proxies write them: Envoy and HAProxy as a UUID, nginx and W3C traces as 32 digits. */
const REQUEST_ID = /^(?:[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
/** W3C Trace Context, version 00: the trace, its span, its flags. */
const TRACE_PARENT = /^00-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}$/;
const ALL_ZERO = /^0+$/;
/** What would make a request part of another's trace. */
const TRACE_HEADERS = ["traceparent", "tracestate", "baggage"];

/**
 * Names a request: by what a proxy of ours says (`X-Request-Id`, or the trace in `traceparent`), and
 * by a new UUID otherwise. The headers then say the name to all that read them; without a proxy of
 * ours they say nothing of a trace any more.
 *
 * @param trustedProxies how many proxies of ours stand before this server; with 0 a reader's own word
 *   counts for nothing, so that nobody can have two requests logged as one
 */
export function nameRequest(headers: IncomingHttpHeaders, trustedProxies: number): string {
  if (trustedProxies === 0) for (const name of TRACE_HEADERS) delete headers[name];
  const id = (trustedProxies > 0 && findSaid(headers)) || randomUUID();
  headers["x-request-id"] = id;
  return id;
}

function findSaid(headers: IncomingHttpHeaders): string | null {
  const said = headers["x-request-id"];
  if (typeof said === "string" && REQUEST_ID.test(said)) return said;
  const [, trace, span] = TRACE_PARENT.exec(String(headers.traceparent)) ?? [];
  if (trace === undefined || span === undefined) return null;
  return ALL_ZERO.test(trace) || ALL_ZERO.test(span) ? null : trace;
}
