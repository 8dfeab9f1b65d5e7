import type { IncomingMessage, ServerResponse } from "node:http";
import type { Problem } from "@/lib/contracts/problem";

/** What a balancer asks. */
const READY = "/api/ready";

/**
 * Answers whether the server is ready while it is not, for reasons of its own: it begins, or it ends.
 * Whether the figures can be read is for the route to say.
 *
 * @param findReason says in a sentence why it is not ready; null where it may be
 * @returns what is asked before a request is handled: true where it was answered
 */
export function openReadiness(findReason: () => string | null) {
  return ({ url }: IncomingMessage, response: ServerResponse): boolean => {
    if (url?.split("?")[0] !== READY) return false;
    const reason = findReason();
    if (reason === null) return false;
    const body: Problem = {
      type: "about:blank",
      title: "The service is not ready",
      status: 503,
      detail: reason,
    };
    response.writeHead(503, {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "Retry-After": "5",
    });
    response.end(JSON.stringify(body));
    return true;
  };
}
