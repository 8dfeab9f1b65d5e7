import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { toProfile } from "@/lib/series/profile";
import { readWorld } from "./read-world";

/**
 * One country among the world, indicator by indicator, beside some others and its neighbours.
 *
 * @param request country: the one whose profile it is, then those that it is held against
 * @throws UnknownEntry naming codes that stand for no country
 */
export async function readProfile(request: { country: readonly string[] }) {
  const catalog = await getCatalog();
  const [country, ...chosen] = getCountries(catalog, request.country);
  if (country === undefined) throw new Error("a profile is of one country");
  const { indicators, releases, dataVersion } = await readWorld();
  const asked = new Set(request.country);
  const neighbours = country.landBorders.flatMap(({ neighbour }) =>
    asked.has(neighbour) ? [] : (catalog.countries.get(neighbour) ?? []),
  );
  const profile = toProfile(
    { iso3: country.iso3, name: country.name },
    [
      ...chosen.map(({ iso3, name }) => ({ iso3, name, isChosen: true })),
      ...neighbours.map(({ iso3, name }) => ({ iso3, name, isChosen: false })),
    ],
    {
      name: country.subregion,
      members: [...catalog.countries.values()]
        .filter(({ subregion }) => subregion === country.subregion)
        .map(({ iso3 }) => iso3),
    },
    [...indicators.values()],
  );
  const stated = new Set(
    profile.indicators.flatMap((each) => [
      ...each.releases,
      ...[each.own, ...each.others].flatMap((figure) => figure?.release ?? []),
    ]),
  );
  return {
    data: profile,
    meta: { releases: releases.filter(({ slug }) => stated.has(slug)), dataVersion },
  };
}
