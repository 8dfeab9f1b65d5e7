/** What an address answers with, as far as a browser must be told what that may do. */
export type AddressKind = "page" | "embed" | "data" | "asset";

/**
 * The kind of a path: a page, a chart for other pages' frames, something to be read or shown but
 * never run (the API, pictures, flags), or a file of the build.
 *
 * @param path as the router takes it: decoded, without `.` and `..`
 * @example toAddressKind("/api/v1/figures/bars.svg") // → "data"
 */
export function toAddressKind(path: string): AddressKind {
  if (path.startsWith("/_next/")) return "asset";
  if (path.startsWith("/embed/")) return "embed";
  if (path.startsWith("/api/") || path.startsWith("/flags/") || path === "/icon.svg") return "data";
  return "page";
}
