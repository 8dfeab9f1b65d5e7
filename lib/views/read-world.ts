import { getCatalog } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import type { WorldIndicator } from "@/lib/series/profile";
import { toWorldPlaces } from "@/lib/series/world-places";

/** A unit that is no number: what was said stands in the note. */
const WORDS = "statement";

/** Every indicator that is a number, in every country, with everyone's place. */
export interface World {
  indicators: ReadonlyMap<string, WorldIndicator>;
  releases: Awaited<ReturnType<typeof getSnapshot>>["meta"]["releases"];
  dataVersion: string;
}

let held: { version: string; world: Promise<World> } | undefined;

/**
 * The world by the dataset now in the store. Reading it takes a second or more, so it is read once
 * for each version of the dataset and for everyone who asks meanwhile.
 */
export async function readWorld(): Promise<World> {
  const { version } = await getCatalog();
  if (held?.version !== version) {
    const world = readAll();
    held = { version, world };
    world.catch(() => {
      if (held?.world === world) held = undefined;
    });
  }
  return held.world;
}

async function readAll(): Promise<World> {
  const catalog = await getCatalog();
  const numbers = [...catalog.indicators.values()].filter(({ unit }) => unit !== WORDS);
  const { data, meta } = await getSnapshot({ indicator: numbers.map(({ slug }) => slug) });
  return {
    indicators: new Map(
      data.map((indicator) => [indicator.slug, { ...indicator, world: toWorldPlaces(indicator) }]),
    ),
    releases: meta.releases,
    dataVersion: meta.dataVersion,
  };
}
