import type { IncomingMessage } from "node:http";

/** Whether a question is one for a whole page, or its head: React's router asks for parts of it by headers. */
export function isWhole({ method = "", headers }: IncomingMessage): boolean {
  const isRead = method === "GET" || method === "HEAD";
  return isRead && headers.rsc === undefined && headers["next-action"] === undefined;
}
