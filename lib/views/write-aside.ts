import { LRUCache } from "lru-cache";

/** Many times what the pages hold that are being written at one moment. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Texts from the moment a page wants them until its HTML is written, and some time longer. */
const aside = new LRUCache<string, string>({
  maxSize: MOST_BYTES,
  sizeCalculation: (text) => Math.max(1, text.length),
});
globalThis.parityAside = aside;

/**
 * Lays a text aside for the HTML of a page, which then names it in its data.
 *
 * @param name of this text and no other
 * @returns the name
 */
export function writeAside(name: string, text: string): string {
  aside.set(name, text);
  return name;
}
