import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { findForwarded } from "./trusted-headers";

/** What a provider gives to one household or machine: whoever has one address of it has them all. */
const HOUSEHOLD_BITS = 64;

/**
 * Who asks, as far as it can be known: the sender's address, or what the outermost of our own proxies
 * saw as its sender. An IPv6 address stands for its /64, one of IPv4 mapped into IPv6 for itself.
 *
 * @example findClient(request, 0) // → "203.0.113.7", or "2001:db8:1:2::/64"
 */
export function findClient(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = findForwarded(request.headers["x-forwarded-for"], trustedProxies);
  // A proxy that says something else than an address is itself the only sender known.
  return toClient(forwarded ?? "") ?? toClient(request.socket.remoteAddress ?? "") ?? "unknown";
}

/** An address, with or without the port that some proxies add, as the client that it stands for. */
export function toClient(said: string): string | null {
  const text = said.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.process(text);
  if (address.kind() === "ipv4") return address.toString();
  const household = ipaddr.IPv6.networkAddressFromCIDR(
    `${address.toNormalizedString().replace(/%.*$/, "")}/${HOUSEHOLD_BITS}`,
  );
  return `${household.toString()}/${HOUSEHOLD_BITS}`;
}
