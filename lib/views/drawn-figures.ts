import { LRUCache } from "lru-cache";

const MOST_BYTES = 12 * 1024 * 1024;

type Drawn = string | Uint8Array<ArrayBuffer>;

/** Figures already drawn, by data version and canonical address; the least used go first. */
const drawn = new LRUCache<string, { body: Drawn }>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ body }) => Math.max(1, body.length),
});
const underWay = new Map<string, Promise<Drawn>>();

/** A figure from the cache, or drawn once for everyone who asks for it meanwhile. */
export async function drawOnce<Body extends Drawn>(
  key: string,
  draw: () => Promise<Body>,
): Promise<Drawn> {
  const known = drawn.get(key);
  if (known !== undefined) return known.body;
  const waiting = underWay.get(key);
  if (waiting !== undefined) return waiting;
  const drawing = draw()
    .then((body) => {
      drawn.set(key, { body });
      return body;
    })
    .finally(() => underWay.delete(key));
  underWay.set(key, drawing);
  return drawing;
}
