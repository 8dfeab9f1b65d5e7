import type { ComparedFigure } from "@/lib/domain/comparison";
import { isMeasured } from "@/lib/domain/observation";
import { type PeerCandidate, type PeerFigure, toPeers } from "@/lib/series/peers";
import { getCatalog, getCountries } from "./catalog";
import { compareCountries } from "./compare-countries";
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
  const countries = [...catalog.countries.values()];
  const [ranking, compared] = await Promise.all([
    getRanking({ publisher: PUBLISHER }),
    compareCountries({ country: countries.map(({ iso3 }) => iso3), indicator: MEASURES }),
  ]);
  const { edition, entries } = ranking.data;
  const release = ranking.meta.release.slug;
  const ranks = new Map(
    entries.map(({ iso3, rank }) => [iso3, { value: rank, year: edition, release }]),
  );
  const figures = new Map(
    compared.data.map((each) => [
      each.slug,
      new Map(each.figures.map((figure) => [figure.iso3, toPeerFigure(figure)])),
    ]),
  );
  const candidates = countries.map(({ iso3, name, subregion, landBorders }): PeerCandidate => {
    const toFigure = (measure: string) => figures.get(measure)?.get(iso3) ?? null;
    return {
      ...{ iso3, name, subregion, landBorders },
      figures: {
        rank: ranks.get(iso3) ?? null,
        population: toFigure("population"),
        "gdp-usd": toFigure("gdp-usd"),
        "military-spending-usd": toFigure("military-spending-usd"),
      },
    };
  });
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
      releases: [ranking.meta.release, ...compared.meta.releases].filter(({ slug }) =>
        stated.has(slug),
      ),
      dataVersion: catalog.version,
    },
  };
}

function toPeerFigure({ value, year, release, standing }: ComparedFigure): PeerFigure | null {
  if (value === null || year === null || release === null) return null;
  return standing !== null && isMeasured({ standing }) ? { value, year, release } : null;
}
