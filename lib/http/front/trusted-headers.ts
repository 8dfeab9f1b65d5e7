import type { IncomingMessage } from "node:http";
import { NONCE_HEADER } from "./nonce";

/**
 * What a reader might say to be taken for another, or for one of our own proxies, and what is only
 * ever said from here on.
 */
const NOT_FROM_READERS = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-prefix",
  "x-forwarded-proto",
  "x-forwarded-server",
  "x-real-ip",
  NONCE_HEADER,
  "content-security-policy",
  "content-security-policy-report-only",
];

/**
 * What the outermost of our own proxies put into a header to which each adds what it saw.
 *
 * Whatever stands further left is the reader's own word.
 *
 * @returns null without proxies of ours, or where fewer spoke than there are
 * @example findForwarded("6.6.6.6, 203.0.113.7", 1) // → "203.0.113.7"
 */
export function findForwarded(
  header: string | string[] | undefined,
  trustedProxies: number,
): string | null {
  if (trustedProxies === 0 || header === undefined) return null;
  const said = String(header).split(",");
  return said[said.length - trustedProxies]?.trim() ?? null;
}

/** Whether the reader came over TLS, by the site's own address or by what our proxy says. */
export function isEncrypted(
  { headers }: IncomingMessage,
  options: { publicAddress: string; trustedProxies: number },
): boolean {
  if (options.publicAddress.startsWith("https:")) return true;
  if (options.trustedProxies === 0) return false;
  // A proxy replaces this one rather than adding to it.
  return String(headers["x-forwarded-proto"] ?? "").trim() === "https";
}

/**
 * Leaves of a request's headers only what may be believed: the site's own host, whatever was asked
 * for, so that no answer kept by anyone on the way can lead elsewhere.
 */
export function cleanHeaders(
  { headers }: IncomingMessage,
  { host, tls }: { host: string; tls: boolean },
): void {
  for (const name of NOT_FROM_READERS) delete headers[name];
  headers.host = host;
  headers["x-forwarded-proto"] = tls ? "https" : "http";
}
