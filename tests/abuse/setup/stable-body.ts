import type { Answer } from "./ask";

/**
 * A body without what differs from one answer to the next though nothing else does: a problem's own
 * name, a page's nonce, its scripts, which say the same in other pieces, and the notice of an outage.
 */
export function toStableBody({ headers, body }: Pick<Answer, "headers" | "body">): string {
  if (!headers["content-type"]?.startsWith("text/html")) {
    return body.toString("latin1").replace(/"instance":"urn:uuid:[\da-f-]+"/, "");
  }
  return body
    .toString()
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/<div role="status">.*?<\/div>/s, "")
    .replace(/ nonce="[^"]*"/g, "");
}
