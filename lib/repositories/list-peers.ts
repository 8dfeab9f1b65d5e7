import { isMeasured, type Observation } from "@/lib/domain/observation";
import { type PeerCandidate, type PeerFigure, toPeers } from "@/lib/series/peers";
import { getCatalog, getCountries } from "./catalog";
import { getSnapshot } from "./get-snapshot";
import { getRanking } from "./rankings";

const PUBLISHER = "gfp";
const MEASURES = ["population", "gdp-usd", "military-spending-usd"] as const;

/**
 * Countries that one may well be compared with, each with the figure that it is near by: the newest
 * edition's rank, and the newest value of each country's preferred source.
 *
 * @param request country: ISO 3166-1 alpha-3
 * @throws UnknownEntry for a code that stands for no country
 * @example (await listPeers({ country: "MNG" })).data.groups[0]?.peers // → China, Russia
 */
export async function listPeers(request: { country: string }) {
  const catalog = await getCatalog();
  const [country] = getCountries(catalog, [request.country]);
  if (country === undefined) throw new Error(`no country was found for ${request.country}`);
  const [ranking, snapshot] = await Promise.all([
    getRanking({ publisher: PUBLISHER }),
    getSnapshot({ indicator: MEASURES }),
  ]);
  const { edition, entries } = ranking.data;
  const release = ranking.meta.release.slug;
  const ranks = new Map(
    entries.map(({ iso3, rank }) => [iso3, { value: rank, year: edition, release }]),
  );
  const [population, gdp, spending] = MEASURES.map((measure) =>
    toFigures(snapshot.data.find(({ slug }) => slug === measure)?.figures ?? []),
  );
  const candidates = [...catalog.countries.values()].map(
    ({ iso3, name, subregion, landBorders }): PeerCandidate => ({
      ...{ iso3, name, subregion, landBorders },
      figures: {
        rank: ranks.get(iso3) ?? null,
        population: population?.get(iso3) ?? null,
        "gdp-usd": gdp?.get(iso3) ?? null,
        "military-spending-usd": spending?.get(iso3) ?? null,
      },
    }),
  );
  const of = candidates.find(({ iso3 }) => iso3 === country.iso3);
  if (of === undefined) throw new Error(`${country.iso3} is not among the candidates`);
  const groups = toPeers(of, candidates);
  const stated = new Set(
    groups.flatMap(({ own, peers }) =>
      [own, ...peers.map(({ figure }) => figure)].flatMap((each) => each?.release ?? []),
    ),
  );
  return {
    data: { iso3: country.iso3, name: country.name, groups },
    meta: {
      publisher: PUBLISHER,
      releases: [ranking.meta.release, ...snapshot.meta.releases].filter(({ slug }) =>
        stated.has(slug),
      ),
      dataVersion: catalog.version,
    },
  };
}

function toFigures(
  figures: readonly Pick<Observation, "iso3" | "year" | "value" | "standing" | "release">[],
): Map<string, PeerFigure> {
  return new Map(
    figures.flatMap(({ iso3, year, value, standing, release }) =>
      value === null || !isMeasured({ standing }) ? [] : [[iso3, { value, year, release }]],
    ),
  );
}
