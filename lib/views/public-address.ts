/**
 * Where visitors reach the site, without a slash at the end: PUBLIC_ADDRESS, or this machine's own
 * port. Pictures carry it, so it never depends on how a request came in.
 */
export function getPublicAddress(): string {
  const address = process.env.PUBLIC_ADDRESS ?? `http://localhost:${process.env.PORT ?? "3000"}`;
  return address.replace(/\/+$/, "");
}
