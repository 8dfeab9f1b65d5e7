import type { Country, CountryGroup } from "@/lib/domain/country";
import { type Direction, INDICATOR_DOMAINS, type Indicator } from "@/lib/domain/indicator";
import type { Source, Terms, YearBasis } from "@/lib/domain/source";
import type { CreditedRelease } from "./catalog";
import { read } from "./read";

/** All countries with their land borders and groups, by name. */
export async function readCountries(): Promise<Country[]> {
  const rows = await read((client) =>
    client.country.findMany({
      include: {
        borders: { orderBy: { neighbour: "asc" } },
        groups: { orderBy: { groupSlug: "asc" } },
      },
      orderBy: { name: "asc" },
    }),
  );
  return rows.map(({ borders, groups, names, ...country }) => ({
    ...country,
    names: toNames(names),
    landBorders: borders.map(({ neighbour, lengthKm }) => ({ neighbour, lengthKm })),
    groups: groups.map(({ groupSlug }) => groupSlug),
  }));
}

function toNames(names: unknown): Record<string, string> {
  if (typeof names !== "object" || names === null) return {};
  return Object.fromEntries(
    Object.entries(names).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

/** All country groups with their members, in the order of the catalog. */
export async function readGroups(): Promise<CountryGroup[]> {
  const rows = await read((client) =>
    client.countryGroup.findMany({
      include: { members: { orderBy: { iso3: "asc" } } },
      orderBy: { position: "asc" },
    }),
  );
  return rows.map(({ slug, name, definition, citation, members }) => ({
    slug,
    name,
    definition,
    citation,
    members: members.map(({ iso3 }) => iso3),
  }));
}

/** All indicators with the sources that speak about them, in the order of the catalog. */
export async function readIndicators(): Promise<(Indicator & { id: number })[]> {
  const [rows, sources] = await Promise.all([
    read(
      (client) =>
        client.$queryRaw<
          {
            id: number;
            slug: string;
            name: string;
            unit: string;
            domain: string;
            direction: Direction;
            definition: string;
          }[]
        >`SELECT id, slug, name, unit, domain, direction::text, definition FROM indicator ORDER BY position`,
    ),
    read(
      (client) => client.$queryRaw<
        {
          indicatorId: number;
          source: string;
          preference: number | null;
          definition: string;
          origin: string | null;
        }[]
      >`SELECT indicator_id AS "indicatorId", source.slug AS source, preference, definition,
               origin.slug AS origin
        FROM indicator_source JOIN source ON source.id = source_id
        LEFT JOIN source origin ON origin.id = origin_id
        ORDER BY indicator_id, preference NULLS LAST, source.slug`,
    ),
  ]);
  return rows.map((row) => ({
    ...row,
    domain: toDomain(row),
    sources: sources
      .filter(({ indicatorId }) => indicatorId === row.id)
      .map(({ indicatorId: _, ...speaker }) => speaker),
  }));
}

function toDomain({ slug, domain }: { slug: string; domain: string }) {
  const known = INDICATOR_DOMAINS.find((each) => each === domain);
  if (known === undefined) throw new Error(`indicator ${slug} has the unknown domain ${domain}`);
  return known;
}

/** Slugs that indicators had before, with the present one. */
export async function readRenamed(): Promise<Map<string, string>> {
  const rows = await read((client) =>
    client.indicatorFormerSlug.findMany({
      select: { slug: true, indicator: { select: { slug: true } } },
      orderBy: { slug: "asc" },
    }),
  );
  return new Map(rows.map(({ slug, indicator }) => [slug, indicator.slug]));
}

/** All sources by publisher, and every release by its key with its source's words. */
export async function readReleases(): Promise<{
  sources: (Source & { id: number })[];
  releases: Map<number, CreditedRelease>;
}> {
  const [sources, rows] = await Promise.all([
    read(
      (client) => client.$queryRaw<(Source & { id: number; terms: Terms })[]>`
        SELECT id, slug, publisher, title, short_name AS "shortName", address, terms::text,
               terms_note AS "termsNote"
        FROM source ORDER BY publisher, title`,
    ),
    read(
      (client) => client.$queryRaw<
        (Omit<CreditedRelease, "yearBasis"> & { id: number; yearBasis: YearBasis })[]
      >`SELECT release.id, release.slug, source.slug AS source, version, published, retrieved, via,
               sha256, citation, year_basis::text AS "yearBasis", publisher, title,
               short_name AS "shortName", address, terms::text, terms_note AS "termsNote"
        FROM release JOIN source ON source.id = source_id ORDER BY release.slug`,
    ),
  ]);
  return { sources, releases: new Map(rows.map(({ id, ...release }) => [id, release])) };
}
