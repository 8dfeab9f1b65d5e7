import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Metrics } from "./open-metrics";

const PATH = "/metrics";

/**
 * Answers `/metrics`, to those who have the token where there is one (`Authorization: Bearer …`).
 *
 * @returns whether the request was for it; any other is left alone
 */
export type MetricsEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>;

export function openMetricsEndpoint(metrics: Metrics, token: string | undefined): MetricsEndpoint {
  const isAllowed = token === undefined ? () => true : openTokenCheck(token);
  return async (request, response) => {
    if (request.url?.split("?", 1)[0] !== PATH) return false;
    response.setHeader("Cache-Control", "no-store");
    if (!isAllowed(request.headers.authorization)) {
      response.writeHead(401, { "WWW-Authenticate": "Bearer", "Content-Type": "text/plain" });
      response.end("Metrics are for those who have METRICS_TOKEN.\n");
      return true;
    }
    const text = await metrics.print();
    response.writeHead(200, {
      "Content-Type": metrics.contentType,
      "Content-Length": Buffer.byteLength(text),
    });
    response.end(text);
    return true;
  };
}

/** Takes as long for a wrong token as for the right one: digests are compared, all of them of one length. */
function openTokenCheck(token: string): (authorization: string | undefined) => boolean {
  const wanted = digest(token);
  return (authorization) => {
    const [, said = ""] = /^Bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
    return timingSafeEqual(digest(said), wanted);
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
