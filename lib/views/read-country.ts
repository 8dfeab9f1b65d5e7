import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { listDisagreements } from "@/lib/repositories/list-disagreements";
import { readSources } from "./read-sources";

const MOST_DISAGREEMENTS = 100;
/** Where no two sources dispute each other about a country. */
const UNDISPUTED = "active-personnel";

/**
 * One country, its neighbours, where sources disagree about it, and all that they say about one
 * indicator: the one asked for, or the one that is disputed most.
 *
 * @throws UnknownEntry for a code that stands for no country, and for an unknown indicator
 */
export async function readCountry(iso3: string, asked: string | null, from: number | null) {
  const catalog = await getCatalog();
  const [country] = getCountries(catalog, [iso3]);
  if (country === undefined) throw new Error(`no country was found for ${iso3}`);
  const { data } = await listDisagreements({ country: [iso3], limit: MOST_DISAGREEMENTS });
  const indicator = asked ?? data[0]?.indicator.slug ?? UNDISPUTED;
  return {
    country,
    sources: await readSources(indicator, iso3, from),
    indicators: [...catalog.indicators.values()].map(({ slug, name }) => ({ slug, name })),
    neighbours: country.landBorders.flatMap(({ neighbour }) => {
      const other = catalog.countries.get(neighbour);
      return other === undefined ? [] : [{ iso3: neighbour, name: other.name }];
    }),
    disagreements: data,
  };
}
