import { LRUCache } from "lru-cache";
import { runForEveryone } from "@/lib/telemetry/request-scope";
import type { Catalog } from "./catalog";
import { type FigureRow, readFigures, type WantedYear } from "./read-figures";

/** Some 250 rows each: all indicators, newest and for a few years. */
const MOST_HELD = 600;
/** A statement has a second at most; of so many indicators it needs a fraction of that. */
const AT_ONCE = 4;

const held = new LRUCache<string, Promise<FigureRow[]>>({ max: MOST_HELD });

/**
 * Every country's figure for some indicators, as readFigures finds them: read once for each
 * version of the dataset and then held, indicator by indicator, so that a table with one column
 * more reads that column only.
 *
 * @param wanted the newest year, or the one nearest to a year
 */
export async function holdFigures(
  catalog: Catalog,
  indicatorIds: readonly number[],
  wanted: WantedYear,
): Promise<FigureRow[]> {
  const toKey = (id: number) =>
    `${catalog.version} ${id} ${wanted.year ?? ""} ${wanted.within ?? 0}`;
  const missing = indicatorIds.filter((id) => !held.has(toKey(id)));
  const codes = [...catalog.countries.keys()];
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const ids = missing.slice(at, at + AT_ONCE);
    const reading = runForEveryone(() => readFigures(ids, codes, wanted));
    for (const id of ids) {
      const own = reading.then((rows) => rows.filter(({ indicatorId }) => indicatorId === id));
      held.set(toKey(id), own);
      // What could not be read is not held; whoever waits for it is told.
      own.catch(() => held.delete(toKey(id)));
    }
    await reading;
  }
  const rows = await Promise.all(
    indicatorIds.map((id) => held.get(toKey(id)) ?? readFigures([id], codes, wanted)),
  );
  return rows.flat();
}
