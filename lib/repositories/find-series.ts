import { Prisma } from "@/lib/database/generated/client";
import type { Standing } from "@/lib/domain/observation";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { getCatalog, getCountries, getIndicators, toReleases } from "./catalog";
import { read } from "./read";

interface SeriesRow {
  iso3: string;
  year: number;
  releaseId: number;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing;
  note: string | null;
  disputeFactor: number | null;
}

/**
 * One indicator over the years for each country, each country by one source: the first of the
 * indicator's preferred sources that speaks about it, so that no line mixes definitions.
 *
 * Where that source has several releases for a year, the newest release speaks. Years without a
 * figure are absent.
 *
 * @throws UnknownEntry naming unknown countries or an unknown indicator
 */
export async function findSeries(request: {
  indicator: string;
  country: readonly string[];
  from?: number;
  to?: number;
}) {
  const catalog = await getCatalog();
  const countries = getCountries(catalog, request.country);
  const [known] = getIndicators(catalog, [request.indicator]);
  if (known === undefined) throw new UnknownEntry("indicator", [request.indicator]);
  const { id, sources: _sources, ...indicator } = known;
  const rows = await readSeries(
    id,
    countries.map(({ iso3 }) => iso3),
    request.from ?? 0,
    request.to ?? 9999,
  );
  return {
    data: {
      indicator,
      countries: countries.map(({ iso3, name }) => ({
        iso3,
        name,
        points: rows
          .filter((row) => row.iso3 === iso3)
          .map(({ iso3: _iso3, releaseId, ...point }) => ({
            ...point,
            release: catalog.releases.get(releaseId)?.slug ?? "",
          })),
      })),
    },
    meta: {
      releases: toReleases(
        catalog,
        rows.map(({ releaseId }) => releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}

/**
 * For each country the first of the indicator's sources that speaks about it, or the only one asked;
 * `chosen` is to be read from.
 *
 * Chosen once for each country: unless it is materialized, the planner chooses anew for every figure.
 */
function chooseSources(indicatorId: number, codes: readonly string[], sourceId?: number) {
  if (sourceId !== undefined) {
    return Prisma.sql`chosen AS (
        SELECT c.iso3, ${sourceId}::smallint AS source_id FROM unnest(${[...codes]}::char(3)[]) AS c(iso3)
      )`;
  }
  return Prisma.sql`chosen AS MATERIALIZED (
        SELECT c.iso3, (
          SELECT s.source_id FROM indicator_source s
          WHERE s.indicator_id = ${indicatorId} AND s.preference IS NOT NULL AND EXISTS (
            SELECT 1 FROM observation o JOIN release r ON r.id = o.release_id
            WHERE o.indicator_id = s.indicator_id AND o.iso3 = c.iso3 AND r.source_id = s.source_id
              AND r.superseded_by_id IS NULL)
          ORDER BY s.preference LIMIT 1) AS source_id
        FROM unnest(${[...codes]}::char(3)[]) AS c(iso3)
      )`;
}

/** One indicator's figures by country and year, each country by the first preferred source that speaks about it, or by the only one asked. */
export async function readSeries(
  indicatorId: number,
  codes: readonly string[],
  from: number,
  to: number,
  sourceId?: number,
) {
  return read(
    (client) => client.$queryRaw<SeriesRow[]>`
      WITH ${chooseSources(indicatorId, codes, sourceId)},
      -- Read by its key first: the planner would else search each release whole for every country.
      stated AS MATERIALIZED (
        SELECT * FROM observation
        WHERE indicator_id = ${indicatorId} AND iso3 = ANY(${[...codes]}::char(3)[])
          AND year BETWEEN ${from} AND ${to}
          -- Told by the key too: figures of superseded releases are not even looked up.
          AND release_id = ANY(ARRAY(SELECT id FROM release WHERE superseded_by_id IS NULL))
      )
      SELECT DISTINCT ON (o.iso3, o.year)
             o.iso3, o.year, o.release_id AS "releaseId", o.value, o.low, o.high,
             o.standing::text, o.note, d.factor AS "disputeFactor"
      FROM stated o
      JOIN chosen ON chosen.iso3 = o.iso3
      JOIN release r ON r.id = o.release_id AND r.source_id = chosen.source_id
                    AND r.superseded_by_id IS NULL
      LEFT JOIN figure_dispute d ON d.indicator_id = o.indicator_id AND d.iso3 = o.iso3
                                AND d.year = o.year AND d.release_id = o.release_id
      ORDER BY o.iso3, o.year, r.retrieved DESC, r.id DESC`,
  );
}

interface TotalRow {
  year: number;
  total: number;
  countries: number;
  releaseIds: number[];
}

/**
 * The sum of an indicator over all countries that have a figure in a year, for each year: the world
 * as far as it is known. Each country by one source, as in a series; ranges and missing figures are
 * not counted, and how many countries are is told.
 *
 * @throws UnknownEntry for an unknown indicator
 */
export async function listWorldTotals(indicator: string) {
  const catalog = await getCatalog();
  const [known] = getIndicators(catalog, [indicator]);
  if (known === undefined) throw new UnknownEntry("indicator", [indicator]);
  const rows = await read(
    (client) => client.$queryRaw<TotalRow[]>`
      WITH ${chooseSources(known.id, [...catalog.countries.keys()])},
      figure AS (
        SELECT DISTINCT ON (o.iso3, o.year) o.year, o.value, o.release_id
        FROM chosen
        JOIN release r ON r.source_id = chosen.source_id AND r.superseded_by_id IS NULL
        JOIN observation o ON o.indicator_id = ${known.id} AND o.iso3 = chosen.iso3
                          AND o.release_id = r.id
        ORDER BY o.iso3, o.year, r.retrieved DESC, r.id DESC
      )
      SELECT year::int, sum(value) AS total, count(value)::int AS countries,
             array_agg(DISTINCT release_id::int) AS "releaseIds"
      FROM figure WHERE value IS NOT NULL GROUP BY year ORDER BY year`,
  );
  return {
    totals: rows.map(({ year, total, countries, releaseIds }) => ({
      ...{ year, value: total, countries },
      releases: toReleases(catalog, releaseIds).map(({ slug }) => slug),
    })),
    releases: toReleases(
      catalog,
      rows.flatMap(({ releaseIds }) => releaseIds),
    ),
  };
}
