import { getCatalog } from "@/lib/repositories/catalog";
import { readSources } from "./read-sources";

/** Where no two sources dispute each other about a country. */
const UNDISPUTED = "active-personnel";

/**
 * All that any source says about one indicator of a country: the one asked for, or the one that is
 * disputed most.
 *
 * @param disagreements the country's, the largest first
 * @throws UnknownEntry for an unknown indicator
 */
export async function readCountrySources(
  iso3: string,
  asked: { indicator: string | null; from: number | null },
  disagreements: readonly { indicator: { slug: string } }[],
) {
  const catalog = await getCatalog();
  const indicator = asked.indicator ?? disagreements[0]?.indicator.slug ?? UNDISPUTED;
  return {
    sources: await readSources(indicator, iso3, asked.from),
    indicators: [...catalog.indicators.values()].map(({ slug, name }) => ({ slug, name })),
  };
}
