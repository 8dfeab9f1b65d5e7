import { group } from "d3-array";
import { getCatalog, getCountries, getIndicators, toReleases } from "./catalog";
import { holdFigures } from "./hold-figures";
import { narrowCountries } from "./list-catalog";
import type { WantedYear } from "./read-figures";

/**
 * For each indicator every country's figure, its newest or the one nearest to a year: what a map, a
 * distribution or a table of all countries is made of.
 *
 * Sources are chosen as in a comparison. A country that no preferred source speaks about is absent.
 *
 * @param request indicator: slugs; country, region and group narrow the countries
 * @throws UnknownEntry naming unknown indicators, countries, region or group
 */
export async function getSnapshot(
  request: {
    indicator: readonly string[];
    country?: readonly string[];
    region?: string;
    group?: string;
  } & WantedYear,
) {
  const catalog = await getCatalog();
  const indicators = getIndicators(catalog, request.indicator);
  const asked = request.country && new Set(getCountries(catalog, request.country));
  const codes = new Set(
    narrowCountries(catalog, request)
      .filter((country) => asked === undefined || asked.has(country))
      .map(({ iso3 }) => iso3),
  );
  const all = await holdFigures(
    catalog,
    indicators.map(({ id }) => id),
    request,
  );
  const rows = all.filter(({ iso3 }) => codes.has(iso3));
  const rowsOf = group(rows, ({ indicatorId }) => indicatorId);
  return {
    data: indicators.map(({ id, sources: _sources, ...indicator }) => ({
      ...indicator,
      figures: (rowsOf.get(id) ?? []).map(({ indicatorId: _id, releaseId, ...figure }) => ({
        ...figure,
        release: catalog.releases.get(releaseId)?.slug ?? "",
      })),
    })),
    meta: {
      year: request.year ?? null,
      releases: toReleases(
        catalog,
        rows.map(({ releaseId }) => releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}
