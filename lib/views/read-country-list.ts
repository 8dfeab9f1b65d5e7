import { getCatalog } from "@/lib/repositories/catalog";
import { getRanking } from "@/lib/repositories/rankings";

/** Every country with its place in the newest edition, by region, subregion and name. */
export async function readCountryList() {
  const catalog = await getCatalog();
  const { data, meta } = await getRanking({ publisher: "gfp" });
  const ranks = new Map(data.entries.map(({ iso3, rank }) => [iso3, rank]));
  return {
    countries: [...catalog.countries.values()].map(
      ({ iso3, iso2, name, names, region, subregion, groups }) => ({
        ...{ iso3, iso2, name, names, region, subregion, groups: [...groups] },
        rank: ranks.get(iso3) ?? null,
      }),
    ),
    edition: data.edition,
    rankedCountries: data.rankedCountries,
    release: meta.release,
  };
}

export type CountryList = Awaited<ReturnType<typeof readCountryList>>;
