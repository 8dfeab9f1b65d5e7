import { LRUCache } from "lru-cache";
import { SharedWorks } from "@/lib/repositories/shared-works";

const MOST_BYTES = 12 * 1024 * 1024;

type Drawn = string | Uint8Array<ArrayBuffer>;

/** Figures already drawn, by data version and canonical address; the least used go first. */
const drawn = new LRUCache<string, { body: Drawn }>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ body }) => Math.max(1, body.length),
});
const works = new SharedWorks<Drawn>();

/** A figure from the cache, or drawn once for everyone who asks for it meanwhile. */
export async function drawOnce<Body extends Drawn>(
  key: string,
  draw: () => Promise<Body>,
): Promise<Drawn> {
  const known = drawn.get(key);
  if (known !== undefined) return known.body;
  return works.do(key, async () => {
    const body = await draw();
    drawn.set(key, { body });
    return body;
  });
}
