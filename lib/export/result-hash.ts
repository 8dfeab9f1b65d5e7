import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type ResultIdentity, toResultText } from "@/lib/scoring/result-text";

/**
 * What a result is known by: the SHA-256 of what scores and ranks follow from (recipe, choice of
 * figures, figures taken otherwise, the dataset's version), not of these. The same on server and in
 * browser, where the browser's own is to be had on secure addresses only.
 *
 * @returns 64 hexadecimal digits
 * @example toResultHash({ recipe, table, dataVersion }).slice(0, 12)
 */
export function toResultHash(identity: ResultIdentity): string {
  return bytesToHex(sha256(utf8ToBytes(toResultText(identity))));
}
