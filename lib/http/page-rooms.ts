import { LRUCache } from "lru-cache";
import { type CacheCounts, watchCache } from "@/lib/telemetry/cache-counts";
import type { ContentCoding } from "./content-coding";

export type Header = string | number | readonly string[];

export interface HeldPage {
  /** As it was sent to its first reader, with that reader's nonce; packed. */
  body: Uint8Array;
  coding: ContentCoding;
  nonce: string;
  headers: ReadonlyMap<string, Header>;
}

/**
 * So much is held of pages, packed, in bytes; the least used goes first. Pages that were asked for once
 * have a room of their own: who asks for one address after the other pushes nothing out that others
 * come back to.
 */
const MOST_BYTES = 12 * 1024 * 1024;
const MOST_BYTES_ONCE = 4 * 1024 * 1024;
/** A longer page is drawn anew each time. */
const LARGEST = 2 * 1024 * 1024;

/** Where pages are held, by a key of the caller's. */
export interface PageRooms {
  /** @param isWanted whether it is one that many ask for, as the server itself had it drawn */
  hold: (key: string, page: HeldPage, isWanted: boolean) => void;
  find: (key: string) => HeldPage | undefined;
  counts: CacheCounts;
}

/**
 * Room for pages that are come back to, and less for those that were asked for once; a page moves from
 * the one to the other when it is asked for again.
 */
export function openPageRooms(): PageRooms {
  const again = openRoom(MOST_BYTES);
  const once = openRoom(MOST_BYTES_ONCE);
  const counts = watchCache("pages", again);
  watchCache("pages", once);

  function hold(key: string, page: HeldPage, isWanted: boolean): void {
    (isWanted ? again : once).set(key, page);
  }

  function find(key: string): HeldPage | undefined {
    const page = again.get(key);
    const newcomer = page === undefined ? once.get(key) : undefined;
    if (newcomer === undefined) return page;
    once.delete(key);
    again.set(key, newcomer);
    return newcomer;
  }

  return { hold, find, counts };
}

function openRoom(most: number): LRUCache<string, HeldPage> {
  return new LRUCache({
    maxSize: most,
    maxEntrySize: LARGEST,
    sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + 1_000,
  });
}
