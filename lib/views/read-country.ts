import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { listDisagreements } from "@/lib/repositories/list-disagreements";

const MOST_DISAGREEMENTS = 100;

/**
 * One country, its neighbours, and where sources disagree about it.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readCountry(iso3: string) {
  const catalog = await getCatalog();
  const [country] = getCountries(catalog, [iso3]);
  if (country === undefined) throw new Error(`no country was found for ${iso3}`);
  const { data } = await listDisagreements({ country: [iso3], limit: MOST_DISAGREEMENTS });
  return {
    country,
    neighbours: country.landBorders.flatMap(({ neighbour }) => {
      const other = catalog.countries.get(neighbour);
      return other === undefined ? [] : [{ iso3: neighbour, name: other.name }];
    }),
    disagreements: data,
  };
}
