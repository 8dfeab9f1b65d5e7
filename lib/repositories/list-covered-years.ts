import { getCatalog, getCountries, getIndicators } from "./catalog";
import { read } from "./read";

interface YearRow {
  indicatorId: number;
  year: number;
  countries: number;
}

/**
 * For each indicator the years in which any of some countries has a measured figure by one of the
 * indicator's preferred sources, oldest first, with how many of them have.
 *
 * @throws UnknownEntry naming unknown indicators or countries
 */
export async function listCoveredYears(request: {
  indicator: readonly string[];
  country: readonly string[];
}) {
  const catalog = await getCatalog();
  const indicators = getIndicators(catalog, request.indicator);
  const codes = getCountries(catalog, request.country).map(({ iso3 }) => iso3);
  const rows = await read(
    (client) => client.$queryRaw<YearRow[]>`
      SELECT o.indicator_id AS "indicatorId", o.year::int, count(DISTINCT o.iso3)::int AS countries
      FROM observation o
      JOIN release r ON r.id = o.release_id AND r.superseded_by_id IS NULL
      JOIN indicator_source s ON s.indicator_id = o.indicator_id AND s.source_id = r.source_id
                             AND s.preference IS NOT NULL
      WHERE o.indicator_id = ANY(${indicators.map(({ id }) => id)}::smallint[])
        AND o.iso3 = ANY(${codes}::char(3)[])
        AND o.standing NOT IN ('not-reported', 'not-applicable', 'not-parsed')
      GROUP BY o.indicator_id, o.year ORDER BY o.indicator_id, o.year`,
  );
  return {
    data: indicators.map(({ id, slug }) => ({
      indicator: slug,
      years: rows
        .filter(({ indicatorId }) => indicatorId === id)
        .map(({ year, countries }) => ({ year, countries })),
    })),
    meta: { countries: codes.length, dataVersion: catalog.version },
  };
}
