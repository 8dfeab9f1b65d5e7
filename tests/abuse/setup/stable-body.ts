import type { Answer } from "./ask";

/**
 * A body without what differs from one answer to the next though nothing else does: a problem's own
 * name, a page's nonce, its scripts, which say the same in other pieces, the order of its head and of
 * attributes there, and what stands in it twice, which React settles as it goes, and the notice of an outage.
 */
export function toStableBody({ headers, body }: Pick<Answer, "headers" | "body">): string {
  if (!headers["content-type"]?.startsWith("text/html")) {
    return body.toString("latin1").replace(/"instance":"urn:uuid:[\da-f-]+"/, "");
  }
  return body
    .toString()
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/<div role="status">.*?<\/div>/s, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/<head>([\s\S]*?)<\/head>/, (_, head: string) => toSorted(head));
}

/** Every element of a head, each with its attributes by name. */
function toSorted(head: string): string {
  return (head.match(/<[^>]+>[^<]*/g) ?? [])
    .map((each) => (each.match(/[^\s"]+="[^"]*"|[^\s"]+/g) ?? []).sort().join(" "))
    .sort()
    .filter((each, at, all) => each !== all[at - 1])
    .join("\n");
}
