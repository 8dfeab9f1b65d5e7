import { getCatalog } from "./catalog";
import { read } from "./read";

interface CellRow {
  sourceId: number;
  region: string;
  year: number;
  countries: number;
}

interface SumRow {
  sourceId: number;
  figures: number;
  rankings: number;
  ties: number;
  missions: number;
  transfers: number;
  lastCheck: Date | null;
}

/** How many of a region's countries a source speaks about in a year. */
export interface CoverageCell {
  region: string;
  year: number;
  countries: number;
}

/**
 * What every source covers: how many countries of each region in each year, how many figures in
 * all and how many records of other kinds, its releases in force, and when it was last looked at for something newer.
 */
export async function listCoverage() {
  const catalog = await getCatalog();
  const [cells, sums, inForce] = await Promise.all([readCells(), readSums(), readInForce()]);
  const regions = new Map<string, number>();
  for (const { region } of catalog.countries.values()) {
    regions.set(region, (regions.get(region) ?? 0) + 1);
  }
  return {
    regions: [...regions]
      .map(([name, countries]) => ({ name, countries }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    sources: [...catalog.sources.values()].map(({ id, ...source }) => {
      const sum = sums.find(({ sourceId }) => sourceId === id);
      return {
        ...source,
        figures: sum?.figures ?? 0,
        rankings: sum?.rankings ?? 0,
        ties: sum?.ties ?? 0,
        missions: sum?.missions ?? 0,
        transfers: sum?.transfers ?? 0,
        lastCheck: sum?.lastCheck?.toISOString().slice(0, 10) ?? null,
        releases: [...catalog.releases]
          .filter(([key, release]) => release.source === source.slug && inForce.has(key))
          .map(([, release]) => release),
        cells: cells
          .filter(({ sourceId }) => sourceId === id)
          .map(({ sourceId: _sourceId, ...cell }): CoverageCell => cell),
      };
    }),
  };
}

/**
 * Of a source's several releases the one that covers most counts for a year; where it has ties,
 * missions or orders of arms, the countries that these are about count.
 */
async function readCells(): Promise<CellRow[]> {
  return read(
    (client) => client.$queryRaw<CellRow[]>`
      WITH record AS (
        SELECT release_id, iso3, generate_series(first_year::int, last_year::int) AS year FROM tie
        UNION SELECT release_id, iso3, year FROM mission_presence
        UNION SELECT release_id, recipient_iso3, order_year FROM arms_transfer
        UNION SELECT release_id, supplier_iso3, order_year FROM arms_transfer
      ), covered AS (
        SELECT release_id, region, year, countries FROM release_coverage
        UNION ALL
        SELECT release_id, region, year, count(*) FROM record JOIN country USING (iso3)
        GROUP BY release_id, region, year
      )
      SELECT r.source_id AS "sourceId", c.region, c.year::int, max(c.countries)::int AS countries
      FROM covered c
      JOIN release r ON r.id = c.release_id AND r.superseded_by_id IS NULL
      GROUP BY r.source_id, c.region, c.year ORDER BY r.source_id, c.region, c.year`,
  );
}

/** A tie is stored from both sides and counts once. */
async function readSums(): Promise<SumRow[]> {
  return read(
    (client) => client.$queryRaw<SumRow[]>`
      SELECT s.id AS "sourceId",
        coalesce((SELECT sum(c.figures) FROM release_coverage c JOIN release r ON r.id = c.release_id
                  WHERE r.source_id = s.id AND r.superseded_by_id IS NULL), 0)::int AS figures,
        (SELECT count(*) FROM ranking_entry e JOIN ranking_edition d ON d.id = e.edition_id
         WHERE d.source_id = s.id)::int AS rankings,
        (SELECT count(*) FROM tie t JOIN release r ON r.id = t.release_id
         WHERE r.source_id = s.id AND r.superseded_by_id IS NULL AND t.iso3 < t.other_iso3)::int AS ties,
        (SELECT count(*) FROM mission_presence m JOIN release r ON r.id = m.release_id
         WHERE r.source_id = s.id AND r.superseded_by_id IS NULL)::int AS missions,
        (SELECT count(*) FROM arms_transfer a JOIN release r ON r.id = a.release_id
         WHERE r.source_id = s.id AND r.superseded_by_id IS NULL)::int AS transfers,
        (SELECT max(i.finished_at) FROM import_run i JOIN release r ON r.slug = i.release_slug
         WHERE r.source_id = s.id) AS "lastCheck"
      FROM source s`,
  );
}

async function readInForce(): Promise<Set<number>> {
  const rows = await read((client) =>
    client.release.findMany({ where: { supersededById: null }, select: { id: true } }),
  );
  return new Set(rows.map(({ id }) => id));
}
