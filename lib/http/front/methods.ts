/** Questions too long for an address; they change nothing either. */
export const POST_PATHS: ReadonlySet<string> = new Set(["/api/v1/index"]);

const READING = ["GET", "HEAD", "OPTIONS"] as const;
const ASKING = ["POST", "OPTIONS"] as const;

/** The methods that an address answers to. */
export function listMethods(path: string): readonly string[] {
  return POST_PATHS.has(path) ? ASKING : READING;
}

/** Headers that a page elsewhere may read beside those that every page may. */
const EXPOSED = [
  "ETag",
  "Figures-As-Of",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
  "X-Request-Id",
  "Content-Disposition",
];

/** Whether anyone's page may read what stands at an address: the read API, and nothing else. */
export function isOpenToPages(path: string): boolean {
  return path.startsWith("/api/v1/");
}

/** The headers by which a page elsewhere may read an answer of the API. No cookie is ever meant. */
export const OPEN_TO_PAGES = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": EXPOSED.join(", "),
} as const;

/** What OPTIONS is answered, be it a browser's question before another page's request or anyone's. */
export function toOptionsHeaders(path: string): Readonly<Record<string, string>> {
  const methods = listMethods(path).join(", ");
  return {
    Allow: methods,
    ...(isOpenToPages(path) && {
      "Access-Control-Allow-Methods": methods,
      "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
      "Access-Control-Max-Age": "86400",
    }),
  };
}
