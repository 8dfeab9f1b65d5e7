/** A country's place on a map, in pixels. */
export interface MapPlace {
  iso3: string;
  x: number;
  y: number;
}

const WAYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
export type Way = (typeof WAYS)[number];

const UNIT: Readonly<Record<Way, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The direction of a key; null for any other key. */
export function toWay(key: string): Way | null {
  return WAYS.find((way) => way === key) ?? null;
}

/** What lies aside counts so many times what lies ahead. */
const ASIDE = 2;

/**
 * The next country in a direction: the nearest that lies not far more aside than ahead; the same one
 * where there is none.
 *
 * @example findNext(places, mongolia, "ArrowDown") // → China
 */
export function findNext(places: readonly MapPlace[], from: MapPlace, way: Way): MapPlace {
  const [right, down] = UNIT[way];
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down + dy * right);
    const cost = ahead + ASIDE * aside;
    if (ahead > 0 && aside <= ASIDE * ahead && cost < least) {
      best = place;
      least = cost;
    }
  }
  return best;
}

/**
 * The place that is nearest to a point and no farther than a reach; null where there is none.
 *
 * @param reach in pixels
 */
export function findNearest<Place extends { x: number; y: number }>(
  places: readonly Place[],
  point: { x: number; y: number },
  reach: number,
): Place | null {
  let best: Place | null = null;
  let least = reach;
  for (const place of places) {
    const way = Math.hypot(place.x - point.x, place.y - point.y);
    if (way <= least) {
      best = place;
      least = way;
    }
  }
  return best;
}
