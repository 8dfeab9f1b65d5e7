import type { AddressKind } from "./address-kind";

/** What decides a policy beside the kind of the address. */
export interface PolicyTerms {
  /** Fresh for each answer; what carries it is ours. */
  nonce: string;
  /** Whether the reader's connection is encrypted. */
  tls: boolean;
  /** While developing: errors are put together by `eval`, changes come over a socket. */
  dev: boolean;
}

/** Powers that no page here asks for, so that nothing brought into one can. */
const UNUSED_POWERS = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
  "xr-spatial-tracking",
];

/** A year; without subdomains, of which we know nothing. */
const HSTS = "max-age=31536000";

/**
 * The headers by which a browser holds an answer to what it is, but for what the answer itself says
 * (docs/decisions/0023).
 */
export function toSecurityHeaders(
  kind: AddressKind,
  terms: PolicyTerms,
): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": toPolicy(kind, terms),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": UNUSED_POWERS.map((power) => `${power}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy":
      kind === "data" || kind === "embed" ? "cross-origin" : "same-origin",
    ...(kind !== "embed" && { "X-Frame-Options": "DENY" }),
    ...(terms.tls && { "Strict-Transport-Security": HSTS }),
  };
}

/** The Content-Security-Policy of an answer, as one line. */
export function toPolicy(kind: AddressKind, terms: PolicyTerms): string {
  const directives = {
    page: () => toPageDirectives(terms, "'none'"),
    embed: () => toPageDirectives(terms, "*"),
    // Read or looked at, never run: an SVG opened by itself may colour itself and no more.
    data: () => ({
      "default-src": "'none'",
      "style-src": "'unsafe-inline'",
      "img-src": "data:",
      "font-src": "data:",
      "frame-ancestors": "'none'",
      sandbox: "",
    }),
    // A worker obeys the policy of its own file.
    asset: () => ({
      "default-src": "'none'",
      "script-src": `'self'${terms.dev ? " 'unsafe-eval'" : ""}`,
      "connect-src": "'self'",
      "frame-ancestors": "'none'",
    }),
  }[kind]();
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trimEnd())
    .join("; ");
}

function toPageDirectives(
  { nonce, tls, dev }: PolicyTerms,
  framedBy: string,
): Record<string, string> {
  return {
    "default-src": "'none'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // While developing, styles are put into the page by script.
    "style-src": dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    // Places and sizes of marks are computed, and stand in the element that they are of.
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": framedBy,
    ...(tls && { "upgrade-insecure-requests": "" }),
  };
}
