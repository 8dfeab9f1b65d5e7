/** What is drawn or computed for the asker: pictures, exports, an index of one's own. */
const DEAR = /^\/api\/v1\/(figures\/[^/]+\.(png|svg)$|export\/|index$|strength(\/|$))/;

/** Files that cost nothing to answer, and questions that must be answered to whoever watches over us. */
const UNCOUNTED = /^\/(_next\/static\/|flags\/|icon\.svg$|api\/(health|ready)$)/;

/** How much an answer takes of the machine. */
export type Effort = "none" | "usual" | "dear";

/**
 * How an address is counted. Whatever carries a recipe or changed figures is computed for it alone.
 *
 * @param path as the router takes it
 */
export function toEffort(path: string, query: URLSearchParams): Effort {
  if (UNCOUNTED.test(path)) return "none";
  if (DEAR.test(path) || query.has("recipe") || query.has("if")) return "dear";
  return "usual";
}
