import { getCatalog } from "@/lib/repositories/catalog";
import { FEWEST_SHARED, listNearest, SIMILARITY_INDICATORS } from "@/lib/series/similarity";
import type { World } from "./read-world";

const MOST_PEERS = 8;

/** The countries most like one, by what they are held against each other, and how much that rests on. */
export async function readSimilar(iso3: string, world: World) {
  const { countries } = await getCatalog();
  const measures = SIMILARITY_INDICATORS.flatMap((slug) => world.indicators.get(slug) ?? []);
  const places = new Map(measures.map((each) => [each.slug, each.world.places]));
  return {
    nearest: listNearest(iso3, [...countries.keys()], places, MOST_PEERS).map((peer) => {
      const other = countries.get(peer.iso3);
      return { ...peer, iso2: other?.iso2 ?? "", name: other?.name ?? peer.iso3 };
    }),
    measures: measures.map(({ slug, name }) => ({ slug, name })),
    /** In how many of them the country itself has a place. */
    own: [...places.values()].filter((each) => each.has(iso3)).length,
    fewest: FEWEST_SHARED,
    releases: [...new Set(measures.flatMap((each) => each.world.releases))],
  };
}
