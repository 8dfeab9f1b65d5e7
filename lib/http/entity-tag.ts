import { createHash } from "node:crypto";
import type { ContentCoding } from "./content-coding";

/**
 * What names an answer in every coding: a digest of what it is of. Another build, or another public
 * address, may answer the same question in other words.
 *
 * @param of the state of the data, and the question in one spelling
 */
export function toIdentity(...of: readonly string[]): string {
  const { PARITY_BUILD: build = "", PUBLIC_ADDRESS: address = "" } = process.env;
  return createHash("sha256")
    .update([build, address, ...of].join(" "))
    .digest("base64url")
    .slice(0, 22);
}

/** A strong tag names the bytes: each coding has its own. */
export function toTag(identity: string, coding: ContentCoding): string {
  return coding === "identity" ? `"${identity}"` : `"${identity}-${coding}"`;
}

/**
 * The tag of an answer that the reader has, in whatever coding.
 *
 * @param header If-None-Match; null where there is none
 */
export function findSeen(header: string | null, identity: string): string | undefined {
  return header
    ?.split(",")
    .map((each) => each.trim().replace(/^W\//, ""))
    .find((each) => each.startsWith(`"${identity}`));
}
