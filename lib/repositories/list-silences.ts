import { getCatalog, getSources } from "./catalog";
import { read } from "./read";

interface NewestRow {
  indicatorId: number;
  iso3: string;
  lastYear: number | null;
}

/** A figure is missed when it is older than the source's newest by more than so many years. */
const CURRENT_YEARS = 2;

/**
 * What a source does not say: for each of its indicators the newest year, how many countries have
 * a figure of about that year, and which of those it speaks about fell silent and when.
 *
 * @throws UnknownEntry for an unknown source
 */
export async function listSilences(source: string) {
  const catalog = await getCatalog();
  const [known] = getSources(catalog, [source]);
  const rows = await readNewest(known?.id ?? 0);
  return [...catalog.indicators.values()].flatMap(({ id, slug, name }) => {
    const own = rows.filter(({ indicatorId }) => indicatorId === id);
    const years = own.flatMap(({ lastYear }) => lastYear ?? []);
    if (years.length === 0) return [];
    const newest = Math.max(...years);
    const silent = own
      .filter(({ lastYear }) => lastYear === null || lastYear < newest - CURRENT_YEARS)
      .map(({ iso3, lastYear }) => ({
        iso3,
        name: catalog.countries.get(iso3)?.name ?? iso3,
        lastYear,
      }))
      .sort((a, b) => (b.lastYear ?? 0) - (a.lastYear ?? 0) || (a.name < b.name ? -1 : 1));
    return [{ slug, name, newest, current: own.length - silent.length, silent }];
  });
}

async function readNewest(sourceId: number): Promise<NewestRow[]> {
  return read(
    (client) => client.$queryRaw<NewestRow[]>`
      SELECT o.indicator_id AS "indicatorId", o.iso3,
             (max(o.year) FILTER (WHERE o.value IS NOT NULL OR o.low IS NOT NULL))::int AS "lastYear"
      FROM observation o JOIN release r ON r.id = o.release_id
      WHERE r.source_id = ${sourceId}::smallint AND r.superseded_by_id IS NULL
        AND o.standing <> 'not-applicable'
      GROUP BY o.indicator_id, o.iso3`,
  );
}
