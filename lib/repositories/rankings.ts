import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCatalog, getCountries, getSources, toReleases } from "./catalog";
import { toFilePlace } from "./get-release";
import { narrowCountries } from "./list-catalog";
import { read } from "./read";

interface EditionRow {
  id: number;
  edition: number;
  rankedCountries: number;
  releaseId: number;
  file: string;
  /** Whether its release is part of the project's own dataset. */
  carried: boolean;
}

/**
 * One edition of a publisher's ranking, by rank, each country with its place in the edition
 * before it that is at hand.
 *
 * Narrowing by region, group or country leaves fewer entries; the rank stays the published one.
 * Without `edition` the newest is given.
 *
 * @throws UnknownEntry for an unknown publisher, edition, region, group or country
 */
export async function getRanking(request: {
  publisher: string;
  edition?: number;
  region?: string;
  group?: string;
  country?: readonly string[];
}) {
  const catalog = await getCatalog();
  const { all: editions, current } = await findEditions(
    catalog,
    request.publisher,
    request.edition,
  );
  const previous = editions[editions.indexOf(current) - 1];
  const codes = narrowCountries(catalog, request).map(({ iso3 }) => iso3);
  const asked = request.country && getCountries(catalog, request.country).map(({ iso3 }) => iso3);
  const wanted = new Set(asked ? codes.filter((iso3) => asked.includes(iso3)) : codes);
  const entries = await readEntries([current.id, ...(previous ? [previous.id] : [])]);
  const before = new Map(
    entries.filter(({ editionId }) => editionId === previous?.id).map((each) => [each.iso3, each]),
  );
  const [release] = toReleases(catalog, [current.releaseId]);
  if (release === undefined) throw new Error(`edition ${current.edition} has no release`);
  return {
    data: {
      publisher: request.publisher,
      edition: current.edition,
      rankedCountries: current.rankedCountries,
      entries: entries
        .filter(({ editionId, iso3 }) => editionId === current.id && wanted.has(iso3))
        .map(({ iso3, rank, score, line }) => ({
          iso3,
          name: catalog.countries.get(iso3)?.name ?? iso3,
          rank,
          score,
          previousRank: before.get(iso3)?.rank ?? null,
          previousScore: before.get(iso3)?.score ?? null,
          previousEdition: before.has(iso3) ? (previous?.edition ?? null) : null,
          line,
        })),
    },
    meta: {
      editions: editions.map(({ edition }) => edition),
      release,
      file: toFilePlace(release, current, current.file),
      dataVersion: catalog.version,
    },
  };
}

/**
 * Some countries' places over all editions of a publisher that are at hand, oldest first. An
 * edition that does not rank a country has no entry for it.
 *
 * @throws UnknownEntry for an unknown publisher or country
 */
export async function getRankHistory(request: { publisher: string; country: readonly string[] }) {
  const catalog = await getCatalog();
  const countries = getCountries(catalog, request.country);
  const editions = await getEditions(catalog, request.publisher);
  const entries = await readEntries(
    editions.map(({ id }) => id),
    countries.map(({ iso3 }) => iso3),
  );
  return {
    data: {
      publisher: request.publisher,
      editions: editions.map(({ edition, rankedCountries, releaseId }) => ({
        edition,
        rankedCountries,
        release: catalog.releases.get(releaseId)?.slug ?? "",
      })),
      countries: countries.map(({ iso3, name }) => ({
        iso3,
        name,
        entries: editions.flatMap(({ id, edition }) =>
          entries
            .filter((entry) => entry.editionId === id && entry.iso3 === iso3)
            .map(({ rank, score }) => ({ edition, rank, score })),
        ),
      })),
    },
    meta: {
      releases: toReleases(
        catalog,
        editions.map(({ releaseId }) => releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}

/**
 * A publisher's editions, oldest first, and the one asked for among them, or the newest.
 *
 * @throws UnknownEntry for an unknown publisher or edition
 */
export async function findEditions(
  catalog: Catalog,
  publisher: string,
  edition?: number,
): Promise<{ all: EditionRow[]; current: EditionRow }> {
  const all = await getEditions(catalog, publisher);
  const current = edition === undefined ? all.at(-1) : all.find((each) => each.edition === edition);
  if (current === undefined) {
    const known = all.map((each) => each.edition).join(", ");
    throw new UnknownEntry("edition", [String(edition)], `Editions at hand are ${known}.`);
  }
  return { all, current };
}

/** Every source that publishes a ranking, with its editions at hand, oldest first. */
export async function listPublishers() {
  const catalog = await getCatalog();
  const rows = await read((client) =>
    client.rankingEdition.findMany({ orderBy: { edition: "asc" } }),
  );
  return [...catalog.sources.values()].flatMap(({ id, slug, publisher }) => {
    const editions = rows.filter(({ sourceId }) => sourceId === id).map(({ edition }) => edition);
    return editions.length === 0 ? [] : [{ slug, name: publisher, editions }];
  });
}

async function getEditions(catalog: Catalog, publisher: string): Promise<EditionRow[]> {
  const [source] = getSources(catalog, [publisher], "publisher");
  const editions = await read(
    (client) => client.$queryRaw<EditionRow[]>`
      SELECT e.id, e.edition, e.ranked_countries AS "rankedCountries", e.release_id AS "releaseId",
             e.file, r.carried
      FROM ranking_edition e JOIN release r ON r.id = e.release_id
      WHERE e.source_id = ${source?.id ?? 0}::smallint ORDER BY e.edition`,
  );
  if (editions.length === 0) {
    throw new UnknownEntry("publisher", [publisher], "This source publishes no ranking.");
  }
  return editions;
}

/** Every place in some editions, by edition and rank. */
export async function readEntries(editionIds: number[], codes?: string[]) {
  return read((client) =>
    client.rankingEntry.findMany({
      where: { editionId: { in: editionIds }, ...(codes && { iso3: { in: codes } }) },
      orderBy: [{ editionId: "asc" }, { rank: "asc" }, { iso3: "asc" }],
    }),
  );
}
