import { LRUCache } from "lru-cache";
import type { Catalog } from "./catalog";
import { readSeries } from "./find-series";
import { holdReading } from "./hold-reading";

/** One indicator's figures, country by country and year by year. */
export type SeriesRows = Awaited<ReturnType<typeof readSeries>>;

/** An indicator's whole course is some megabytes. */
const MOST_HELD = 8;
/** A statement has a second at most; the course of so many countries takes a fraction of that. */
const AT_ONCE = 50;

const held = new LRUCache<string, Promise<SeriesRows>>({ max: MOST_HELD });

/** One indicator's course in every country, as readSeries finds it: read once for each version of the dataset and then held. */
export function holdSeries(catalog: Catalog, indicatorId: number): Promise<SeriesRows> {
  return holdReading(held, `${catalog.version} ${indicatorId}`, () =>
    readEverywhere([...catalog.countries.keys()], indicatorId),
  );
}

async function readEverywhere(codes: readonly string[], indicatorId: number): Promise<SeriesRows> {
  const rows: SeriesRows = [];
  for (let at = 0; at < codes.length; at += AT_ONCE) {
    rows.push(...(await readSeries(indicatorId, codes.slice(at, at + AT_ONCE), 0, 9999)));
  }
  return rows;
}
