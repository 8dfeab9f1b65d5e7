import { LRUCache } from "lru-cache";
import { getCatalog } from "./catalog";
import { holdReading } from "./hold-reading";
import { read } from "./read";

/** How much is known of one indicator by its preferred sources. */
export interface IndicatorCoverage {
  /** Countries with a figure in any year. */
  countries: number;
  firstYear: number;
  lastYear: number;
  figures: number;
}

interface CoverageRow extends IndicatorCoverage {
  slug: string;
}

const held = new LRUCache<string, Promise<ReadonlyMap<string, IndicatorCoverage>>>({ max: 1 });

/**
 * What the preferred sources' releases in force cover of every indicator, by its slug; an indicator
 * without any figure is absent. Figures that are missing do not count.
 *
 * Counted once for each version of the dataset: it passes over every figure.
 */
export async function listIndicatorCoverage(): Promise<ReadonlyMap<string, IndicatorCoverage>> {
  const { version } = await getCatalog();
  return holdReading(held, version, readCoverage);
}

async function readCoverage(): Promise<ReadonlyMap<string, IndicatorCoverage>> {
  const rows = await read(
    (client) => client.$queryRaw<CoverageRow[]>`
      SELECT i.slug, count(*)::int AS countries, min(c.first)::int AS "firstYear",
             max(c.last)::int AS "lastYear", sum(c.figures)::int AS figures
      FROM (
        SELECT o.indicator_id, o.iso3, min(o.year) AS first, max(o.year) AS last, count(*) AS figures
        FROM indicator_source s
        JOIN release r ON r.source_id = s.source_id AND r.superseded_by_id IS NULL
        JOIN observation o ON o.indicator_id = s.indicator_id AND o.release_id = r.id
        WHERE s.preference IS NOT NULL AND (o.value IS NOT NULL OR o.low IS NOT NULL)
        GROUP BY o.indicator_id, o.iso3
      ) c JOIN indicator i ON i.id = c.indicator_id
      GROUP BY i.slug`,
  );
  return new Map(rows.map(({ slug, ...coverage }) => [slug, coverage]));
}

/** A year and how many countries have a figure in it. */
export interface YearCoverage {
  year: number;
  countries: number;
}

/**
 * The years that the preferred sources' releases in force have figures for, the newest first.
 *
 * @param indicatorId the store's own key of the indicator
 */
export async function listYears(indicatorId: number): Promise<YearCoverage[]> {
  return read(
    (client) => client.$queryRaw<YearCoverage[]>`
      SELECT o.year::int, count(DISTINCT o.iso3)::int AS countries
      FROM indicator_source s
      JOIN release r ON r.source_id = s.source_id AND r.superseded_by_id IS NULL
      JOIN observation o ON o.indicator_id = s.indicator_id AND o.release_id = r.id
      WHERE s.indicator_id = ${indicatorId} AND s.preference IS NOT NULL
        AND (o.value IS NOT NULL OR o.low IS NOT NULL)
      GROUP BY o.year ORDER BY o.year DESC`,
  );
}
