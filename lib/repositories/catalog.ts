import type { Country, CountryGroup } from "@/lib/domain/country";
import type { Indicator } from "@/lib/domain/indicator";
import type { Release, Source } from "@/lib/domain/source";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import {
  readCountries,
  readGroups,
  readIndicators,
  readReleases,
  readRenamed,
} from "./catalog-tables";
import { getStoreVersion } from "./store-version";

/** A release with what its source says about itself, ready for a credit line. */
export type CreditedRelease = Release &
  Pick<Source, "publisher" | "title" | "shortName" | "address" | "terms" | "termsNote">;

/** What is rarely changed and often asked: everything but the figures themselves. */
export interface Catalog {
  /** Changes whenever a figure of the dataset changes. */
  version: string;
  countries: ReadonlyMap<string, Country>;
  groups: readonly CountryGroup[];
  indicators: ReadonlyMap<string, Indicator & { id: number }>;
  /** Slugs that indicators had before, with the present one. */
  renamed: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, Source & { id: number }>;
  releases: ReadonlyMap<number, CreditedRelease>;
}

let held: { state: string; catalog: Promise<Catalog> } | undefined;

/**
 * The catalog of the dataset version now in the store, or, while the store does not answer, of the
 * one last seen there. It is read again only when the version changed.
 *
 * @throws DatasetMissing before the first load; DatabaseAway where the store was never seen
 */
export async function getCatalog(): Promise<Catalog> {
  const { state, version } = await getStoreVersion();
  if (held?.state === state) return held.catalog;
  const reading = { state, catalog: readCatalog(version) };
  held = reading;
  // What could not be read is not held; whoever waits for it is told.
  reading.catalog.catch(() => {
    if (held === reading) held = undefined;
  });
  return reading.catalog;
}

async function readCatalog(version: string): Promise<Catalog> {
  const [countries, groups, indicators, renamed, { sources, releases }] = await Promise.all([
    readCountries(),
    readGroups(),
    readIndicators(),
    readRenamed(),
    readReleases(),
  ]);
  return {
    version,
    countries: new Map(countries.map((each) => [each.iso3, each])),
    groups,
    indicators: new Map(indicators.map((each) => [each.slug, each])),
    renamed,
    sources: new Map(sources.map((each) => [each.slug, each])),
    releases,
  };
}

/** The countries by these codes, in the order asked. @throws UnknownEntry naming every code that stands for none */
export function getCountries(catalog: Catalog, codes: readonly string[]): Country[] {
  return getAll(catalog.countries, codes, "country");
}

/** The indicators by these slugs, in the order asked. @throws UnknownEntry naming every unknown slug, and what a renamed one is called now */
export function getIndicators(catalog: Catalog, slugs: readonly string[]) {
  return getAll(catalog.indicators, slugs, "indicator", catalog.renamed);
}

/** The sources by these slugs, in the order asked. @throws UnknownEntry naming every unknown slug */
export function getSources(
  catalog: Catalog,
  slugs: readonly string[],
  kind: "source" | "publisher" = "source",
) {
  return getAll(catalog.sources, slugs, kind);
}

function getAll<Entry>(
  entries: ReadonlyMap<string, Entry>,
  names: readonly string[],
  kind: "country" | "indicator" | "source" | "publisher",
  renamed: ReadonlyMap<string, string> = new Map(),
): Entry[] {
  const unknown = names.filter((name) => !entries.has(name));
  if (unknown.length > 0) {
    const moved = [...renamed].filter(([before]) => unknown.includes(before));
    throw new UnknownEntry(kind, unknown, undefined, new Map(moved));
  }
  return names.flatMap((name) => entries.get(name) ?? []);
}

/** The releases behind some figures, each once, by slug. */
export function toReleases(catalog: Catalog, ids: Iterable<number>): CreditedRelease[] {
  return [...new Set(ids)]
    .flatMap((id) => catalog.releases.get(id) ?? [])
    .sort((one, other) => (one.slug < other.slug ? -1 : 1));
}
