import { QueryClient } from "@tanstack/react-query";
import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import type { FigureView } from "@/lib/contracts/figures";
import { INDICATOR_DOMAINS, type IndicatorDomain } from "@/lib/domain/indicator";
import { toSourceName } from "@/lib/export/credit-line";
import { toFigureAddress } from "@/lib/export/figure-address";
import { profileQuery } from "@/lib/queries/profile";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { listDisagreements } from "@/lib/repositories/list-disagreements";
import { getRanking } from "@/lib/repositories/rankings";
import { HALF_COLUMN } from "@/lib/series/frame";
import { toDescription, toSilentSentence } from "@/lib/series/portrait-words";
import { MOST_OPEN } from "@/lib/series/profile";
import { toProfileContent } from "@/lib/series/profile-content";
import { splitEvenly } from "@/lib/series/split-evenly";
import { findStrengths } from "@/lib/series/strengths";
import type { StaticFigure } from "@/lib/series/written-aside";
import { drawInline } from "./draw-inline";
import { toWordsReply } from "./figures/figure-words";
import { readParts } from "./figures/read-parts";
import { placeFigure } from "./place-figure";
import { readArmsSentence } from "./read-arms-sentence";
import { readContextFacts } from "./read-context-facts";
import { readCountryEvents } from "./read-country-events";
import { readNeighbours } from "./read-neighbours";
import { readProfile } from "./read-profile";
import { readRankLines } from "./read-rank-lines";
import { readSimilar } from "./read-similar";
import { readWorld } from "./read-world";
import { toKeyFacts } from "./to-key-facts";

const MOST_DISAGREEMENTS = 100;
/** What a domain's panel needs besides its rows, counted in rows. */
const DOMAIN_ROOM = 5;

/** What a portrait follows over the years, and from when. */
const LINES: readonly { indicator: string; from: number; axis: "linear" | "log" }[] = [
  { indicator: "military-spending-usd", from: 1990, axis: "log" },
  { indicator: "military-spending-share-of-gdp", from: 1990, axis: "linear" },
  { indicator: "active-personnel", from: 1990, axis: "log" },
  { indicator: "cinc", from: 1990, axis: "log" },
];

/**
 * One country's portrait, whole: what it is, how it stands in the world, whom it is like, what
 * changed, and where sources disagree about it; its charts drawn against some chosen countries.
 *
 * @param country the country's code, then those that it is held against; at most twelve
 * @throws UnknownEntry for codes that stand for no country
 */
export async function readCountry(country: readonly string[]) {
  const catalog = await getCatalog();
  const [subject] = getCountries(catalog, country);
  if (subject === undefined) throw new Error("a portrait is of one country");
  const { iso3 } = subject;
  const [world, profile, ranking] = await Promise.all([
    readWorld(),
    readProfile({ country }),
    getRanking({ publisher: "gfp" }),
  ]);
  const { indicators } = profile.data;
  const has = (domain: string) =>
    indicators.some((each) => each.domain === domain && each.own !== null);
  const domains = INDICATOR_DOMAINS.filter(has);
  const lines = LINES.filter(({ indicator }) =>
    indicators.some((each) => each.slug === indicator && each.own !== null),
  );

  const queries = new QueryClient();
  queries.setQueryData(profileQuery(country).queryKey, profile);
  const place = (view: FigureView) => placeFigure(view, queries, HALF_COLUMN);
  const drawAll = async <Key extends string>(views: readonly (readonly [Key, FigureView])[]) =>
    Object.fromEntries(
      await Promise.all(
        views.map(async ([key, view]): Promise<[string, StaticFigure]> => [key, await place(view)]),
      ),
    );
  const [
    profiles,
    overTime,
    ranks,
    neighbours,
    rankLines,
    disagreements,
    peers,
    words,
    context,
    events,
    suppliers,
  ] = await Promise.all([
    drawProfiles(profile, country, domains),
    drawAll(lines.map((line) => [line.indicator, { kind: "lines", ...line, country }] as const)),
    place({ kind: "ranks", publisher: "gfp", country }),
    readNeighbours(subject, world, ranking),
    readRankLines(iso3),
    listDisagreements({ country: [iso3], limit: MOST_DISAGREEMENTS }),
    readSimilar(iso3, world),
    readWords(iso3),
    readContextFacts({ country: [iso3] }),
    readCountryEvents(iso3),
    readArmsSentence(iso3),
  ]);
  const facts = toKeyFacts(iso3, world, disagreements.data);
  const { nearest } = peers;
  const toCompared = (others: readonly { iso3: string }[]) =>
    [iso3, ...others.map((other) => other.iso3)].slice(0, MOST_CHOSEN);
  const borders = facts.find(({ slug }) => slug === "land-border-length-km")?.figure?.release;
  const borderRelease = world.releases.find(({ slug }) => slug === borders);
  return {
    country: subject,
    facts,
    /** What frames its ranks. */
    context: context.data[0]?.facts ?? [],
    events,
    neighbours,
    ranking: ranking.data.entries.find((entry) => entry.iso3 === iso3) ?? null,
    edition: ranking.data.edition,
    rankedCountries: ranking.data.rankedCountries,
    rankRelease: ranking.meta.release,
    rankLines,
    suppliers,
    strengths: findStrengths(indicators),
    peers,
    words,
    /** Who publishes the borders and their lengths. */
    borderSource: borderRelease === undefined ? "" : toSourceName(borderRelease),
    domains,
    columns: splitEvenly(
      domains.map((domain) => ({
        domain,
        indicators: indicators.filter((each) => each.domain === domain).length,
      })),
      (each) => DOMAIN_ROOM + (each.indicators > MOST_OPEN ? 0 : each.indicators),
    ),
    silent: toSilentSentence(
      subject.name,
      INDICATOR_DOMAINS.filter((domain) => !has(domain)),
      domains.length,
    ),
    description: toDescription(subject.name, ranking.data, iso3, facts),
    sets: [
      ...(neighbours.rows.length === 0
        ? []
        : [{ name: "its neighbours", country: toCompared(neighbours.rows) }]),
      ...(nearest.length === 0
        ? []
        : [{ name: "its nearest peers", country: toCompared(nearest) }]),
    ],
    toCompared,
    lines,
    figures: { profiles, overTime, ranks },
    queries,
    releases: profile.meta.releases,
    disagreements: disagreements.data,
  };
}

/** The strips of some domains, all from the profile already read. */
async function drawProfiles(
  { data, meta }: Awaited<ReturnType<typeof readProfile>>,
  country: readonly string[],
  domains: readonly IndicatorDomain[],
): Promise<Record<string, StaticFigure>> {
  const drawn = domains.map(async (domain): Promise<[string, StaticFigure]> => {
    const address = toFigureAddress({ kind: "profile", domain, country }, "svg");
    const content = toProfileContent(data, domain);
    return [domain, await drawInline(`${meta.dataVersion} ${address}`, content, HALF_COLUMN)];
  });
  return Object.fromEntries(await Promise.all(drawn));
}

/** What the portrait's tables say, to be taken along. */
async function readWords(iso3: string) {
  const country = [iso3];
  const read = async (view: FigureView) => ({ view, words: toWordsReply(await readParts(view)) });
  const [peers, neighbours, places] = await Promise.all([
    read({ kind: "peers", country }),
    read({ kind: "neighbours", country }),
    read({ kind: "places", country }),
  ]);
  return { peers, neighbours, places };
}

export type Portrait = Awaited<ReturnType<typeof readCountry>>;
