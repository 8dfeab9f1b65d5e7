import { LRUCache } from "lru-cache";
import { runForEveryone } from "@/lib/telemetry/request-scope";
import type { Catalog } from "./catalog";
import { readSeries } from "./find-series";

/** One indicator's figures, country by country and year by year. */
export type SeriesRows = Awaited<ReturnType<typeof readSeries>>;

/** An indicator's whole course is some megabytes. */
const MOST_HELD = 8;
/** A statement has a second at most; the course of so many countries takes a fraction of that. */
const AT_ONCE = 50;

const held = new LRUCache<string, Promise<SeriesRows>>({ max: MOST_HELD });

/** One indicator's course in every country, as readSeries finds it: read once for each version of the dataset and then held. */
export function holdSeries(catalog: Catalog, indicatorId: number): Promise<SeriesRows> {
  const key = `${catalog.version} ${indicatorId}`;
  const known = held.get(key);
  if (known !== undefined) return known;
  const codes = [...catalog.countries.keys()];
  const reading = runForEveryone(() => readEverywhere(codes, indicatorId));
  held.set(key, reading);
  // What could not be read is not held; whoever waits for it is told.
  reading.catch(() => held.delete(key));
  return reading;
}

async function readEverywhere(codes: readonly string[], indicatorId: number): Promise<SeriesRows> {
  const rows: SeriesRows = [];
  for (let at = 0; at < codes.length; at += AT_ONCE) {
    rows.push(...(await readSeries(indicatorId, codes.slice(at, at + AT_ONCE), 0, 9999)));
  }
  return rows;
}
