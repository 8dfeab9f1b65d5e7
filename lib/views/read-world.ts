import pLimit from "p-limit";
import { getCatalog } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import type { WorldIndicator } from "@/lib/series/profile";
import { toWorldPlaces } from "@/lib/series/world-places";

/** A unit that is no number: what was said stands in the note. */
const WORDS = "statement";
/** So many indicators in one statement stay far below the time that the store allows a reader. */
const PART = 10;
const AT_ONCE = 2;

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
  const slugs = [...catalog.indicators.values()]
    .filter(({ unit }) => unit !== WORDS)
    .map(({ slug }) => slug);
  const parts = Array.from({ length: Math.ceil(slugs.length / PART) }, (_, part) =>
    slugs.slice(part * PART, (part + 1) * PART),
  );
  const atOnce = pLimit(AT_ONCE);
  const snapshots = await Promise.all(
    parts.map((indicator) => atOnce(() => getSnapshot({ indicator }))),
  );
  const releases = new Map(
    snapshots.flatMap(({ meta }) => meta.releases).map((release) => [release.slug, release]),
  );
  return {
    indicators: new Map(
      snapshots
        .flatMap(({ data }) => data)
        .map((indicator) => [indicator.slug, { ...indicator, world: toWorldPlaces(indicator) }]),
    ),
    releases: [...releases.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1)),
    dataVersion: catalog.version,
  };
}
