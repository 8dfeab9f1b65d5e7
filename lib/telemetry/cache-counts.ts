import type { LRUCache } from "lru-cache";

/** How large a cache is, as lru-cache tells it. */
type Sized = Pick<LRUCache<string, NonNullable<unknown>>, "size" | "calculatedSize">;

/** What happened to questions asked of the caches of one name, since the process began. */
export interface CacheCounts {
  hit: number;
  shared: number;
  miss: number;
  seen: number;
}

interface CacheWatch {
  counts: CacheCounts;
  /** Held weakly: while developing, modules are made anew with a cache of their own each time. */
  copies: Set<WeakRef<Sized>>;
}

/** Next bundles modules more than once: all of them count in one place. */
declare global {
  var parityCaches: Map<string, CacheWatch> | undefined;
}

/** Has a cache's size told under a name, and returns where its questions are to be counted. */
export function watchCache(name: string, cache: Sized): CacheCounts {
  globalThis.parityCaches ??= new Map();
  const watch = globalThis.parityCaches.get(name) ?? {
    counts: { hit: 0, shared: 0, miss: 0, seen: 0 },
    copies: new Set(),
  };
  globalThis.parityCaches.set(name, watch);
  watch.copies.add(new WeakRef(cache));
  return watch.counts;
}

export interface CacheReport {
  name: string;
  counts: Readonly<CacheCounts>;
  /** Answers held. */
  entries: number;
  /** Their size, as the cache itself estimates it. */
  bytes: number;
}

/** Every cache that answers are held in, as it is now. */
export function listCaches(): CacheReport[] {
  return [...(globalThis.parityCaches ?? [])].map(([name, { counts, copies }]) => {
    const living = [...copies].flatMap((copy) => copy.deref() ?? []);
    return {
      name,
      counts,
      entries: living.reduce((sum, { size }) => sum + size, 0),
      bytes: living.reduce((sum, { calculatedSize }) => sum + calculatedSize, 0),
    };
  });
}
