import { getCatalog, getCountries, getIndicators } from "./catalog";
import { read } from "./read";

interface YearRankRow {
  year: number;
  value: number;
  releaseId: number;
  rank: number;
  countries: number;
  isTied: boolean;
}

/**
 * One country's place by the size of one indicator in every year it has a figure, the largest
 * first; equal figures share a place.
 *
 * In each year each country speaks by the first of the indicator's preferred sources that has a
 * figure for it, so the number of countries changes with the years and is given with each place.
 *
 * @throws UnknownEntry for an unknown indicator or country
 * @example (await listYearRanks({ indicator: "cinc", country: "MNG", from: 1990 })).at(-1)
 *   // → { year: 2022, rank: 117, countries: 195, … }
 */
export async function listYearRanks(request: { indicator: string; country: string; from: number }) {
  const catalog = await getCatalog();
  const [country] = getCountries(catalog, [request.country]);
  const [indicator] = getIndicators(catalog, [request.indicator]);
  const rows = await read(
    (client) => client.$queryRaw<YearRankRow[]>`
      WITH figure AS (
        SELECT DISTINCT ON (o.year, o.iso3) o.year, o.iso3, o.value, o.release_id
        FROM indicator_source s
        JOIN release r ON r.source_id = s.source_id AND r.superseded_by_id IS NULL
        JOIN observation o ON o.indicator_id = s.indicator_id AND o.release_id = r.id
        WHERE s.indicator_id = ${indicator?.id ?? 0}::smallint AND s.preference IS NOT NULL
          AND o.value IS NOT NULL AND o.year >= ${request.from}::smallint
        ORDER BY o.year, o.iso3, s.preference, r.retrieved DESC, r.id DESC
      ), placed AS (
        SELECT year, iso3, value, release_id,
               (rank() OVER (PARTITION BY year ORDER BY value DESC))::int AS rank,
               (count(*) OVER (PARTITION BY year))::int AS countries,
               count(*) OVER (PARTITION BY year, value) > 1 AS "isTied"
        FROM figure
      )
      SELECT year, value, release_id AS "releaseId", rank, countries, "isTied"
      FROM placed WHERE iso3 = ${country?.iso3 ?? ""}::char(3) ORDER BY year`,
  );
  return rows.map(({ releaseId, ...row }) => ({
    ...row,
    release: catalog.releases.get(releaseId)?.slug ?? "",
  }));
}
