import { setMaxListeners } from "node:events";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type HeldOutcome, type RequestScope, runForRequest } from "@/lib/telemetry/request-scope";
import { nameRequest } from "./request-id";

/** What is told of a request once its answer has ended; nothing in it is the reader's own words. */
export interface RequestReport {
  requestId: string;
  method: string;
  /** Of a closed list: see find-route.ts. */
  route: string;
  /** What was said, or would have been. */
  status: number;
  /** True where the answer did not reach its end: the reader left, or it failed under way. */
  isCut: boolean;
  /** From the request's head to the answer's end. */
  seconds: number;
  /** Sent for it, its head included. */
  bytes: number;
  held: HeldOutcome | undefined;
}

/** One that watches requests; told of each when its answer has ended. */
export type Reporter = (report: RequestReport) => void;

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as part of a trace. */
export interface RequestSpan {
  /** Runs what answers it, so that whatever is traced there is part of it. */
  run: (work: () => void) => void;
  end: Reporter;
}

export interface ObserveOptions {
  trustedProxies: number;
  findRoute: (target: string) => string;
  reporters: readonly Reporter[];
  /** Begins the span of a request with these headers; absent where nothing is traced. */
  beginSpan?: (headers: IncomingHttpHeaders) => RequestSpan;
}

/** Methods that are told by name; a reader can make up any number of others. */
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "POST"]);

/**
 * Gives each request its name, says it in `X-Request-Id` of the answer, runs what answers it in the
 * request's scope, and tells the reporters what came of it.
 */
export function observeRequests(options: ObserveOptions, answer: Listener): Listener {
  const { trustedProxies, findRoute, reporters, beginSpan } = options;
  const told = new WeakMap<Socket, number>();
  return (request, response) => {
    const began = performance.now();
    const gone = new AbortController();
    // Next waits for the end of an answer in several places, and a page asks many things at once.
    setMaxListeners(0, response, gone.signal);
    const id = nameRequest(request.headers, trustedProxies);
    const scope: RequestScope = { id, dropped: gone.signal };
    response.setHeader("X-Request-Id", id);
    const span = beginSpan?.(request.headers);
    const watchers = span === undefined ? reporters : [...reporters, span.end];
    // Whatever answers it may write these anew.
    const { socket, method = "", url = "" } = request;
    response.once("close", () => {
      if (!response.writableFinished) gone.abort();
      if (watchers.length === 0) return;
      const sent = socket.bytesWritten;
      const report: RequestReport = {
        requestId: id,
        method: METHODS.has(method) ? method : "(other)",
        route: findRoute(url),
        status: response.statusCode,
        isCut: !response.writableFinished,
        seconds: (performance.now() - began) / 1_000,
        bytes: sent - (told.get(socket) ?? 0),
        held: scope.held,
      };
      told.set(socket, sent);
      for (const tell of watchers) tell(report);
    });
    const work = () => answer(request, response);
    runForRequest(scope, span === undefined ? work : () => span.run(work));
  };
}
