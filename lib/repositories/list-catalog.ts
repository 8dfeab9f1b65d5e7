import type { Country } from "@/lib/domain/country";
import type { IndicatorDomain } from "@/lib/domain/indicator";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCatalog } from "./catalog";

/**
 * The countries of a region or subregion and of a group, by name; all where neither is given.
 *
 * @throws UnknownEntry where no country lies in the region or no group has the slug
 */
export async function listCountries(narrowing: { region?: string; group?: string }) {
  const catalog = await getCatalog();
  const codes = new Set(narrowCountries(catalog, narrowing).map(({ iso3 }) => iso3));
  return {
    data: [...catalog.countries.values()].filter(({ iso3 }) => codes.has(iso3)),
    meta: { groups: [...catalog.groups], dataVersion: catalog.version },
  };
}

/** The countries that a region, a group and a list of codes leave. @throws UnknownEntry for an unknown region or group */
export function narrowCountries(
  catalog: Catalog,
  { region, group }: { region?: string; group?: string },
): Country[] {
  const all = [...catalog.countries.values()];
  if (region !== undefined && !all.some((each) => liesIn(each, region))) {
    const regions = [...new Set(all.map((each) => each.region))].sort().join(", ");
    throw new UnknownEntry("region", [region], `Regions are ${regions} and their subregions.`);
  }
  if (group !== undefined && !catalog.groups.some(({ slug }) => slug === group)) {
    const groups = catalog.groups.map(({ slug }) => slug).join(", ");
    throw new UnknownEntry("group", [group], `Groups are ${groups}.`);
  }
  return all.filter(
    (each) =>
      (region === undefined || liesIn(each, region)) &&
      (group === undefined || each.groups.includes(group)),
  );
}

function liesIn(country: Country, region: string): boolean {
  return country.region === region || country.subregion === region;
}

/** The indicators of a domain, or all, in the order of the catalog. */
export async function listIndicators({ domain }: { domain?: IndicatorDomain }) {
  const catalog = await getCatalog();
  return {
    data: [...catalog.indicators.values()]
      .filter((each) => domain === undefined || each.domain === domain)
      .map(({ id: _id, ...indicator }) => ({ ...indicator, sources: [...indicator.sources] })),
    meta: { dataVersion: catalog.version },
  };
}

/** Every source with its releases, by publisher. */
export async function listSources() {
  const catalog = await getCatalog();
  const releases = [...catalog.releases.values()];
  return {
    data: [...catalog.sources.values()].map(({ id: _id, ...source }) => ({
      ...source,
      releases: releases.filter((release) => release.source === source.slug),
    })),
    meta: { dataVersion: catalog.version },
  };
}
