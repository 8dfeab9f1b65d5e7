import { AROUND_MONGOLIA, MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import type { ContextFact } from "@/lib/contracts/context-facts";
import { ANY_COOPERATION, toCooperationHref } from "@/lib/contracts/cooperation-view";
import type { Iso3 } from "@/lib/domain/country";
import type { CooperationEvent } from "@/lib/domain/event";
import { MISSIONS } from "@/lib/domain/peacekeeping-missions";
import { readContingents } from "@/lib/domain/stated-contingent";
import { type Catalog, getCatalog, getCountries } from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { chooseEvents } from "@/lib/repositories/list-events";
import { listMissions } from "@/lib/repositories/list-missions";
import { listTies, listTieYears } from "@/lib/repositories/list-ties";
import {
  toAgreementFact,
  toBordersFact,
  toPactsFact,
  toPeacekeepingFact,
} from "@/lib/series/context-facts";

type Ties = Awaited<ReturnType<typeof listTies>>["data"];
type Presences = Awaited<ReturnType<typeof listMissions>>["data"];

type Size = Awaited<ReturnType<typeof getSnapshot>>["data"][number]["figures"][number];

const WARHEADS = "fas-nuclear";
/** What the numbers of people in missions stand in the words of. */
const DEPLOYED = "deployed-personnel";

/**
 * What frames some countries' ranks: whom each borders, with whom it has a defence pact, the newest
 * recorded agreement in force, and where its peacekeepers are; each computed, with its source. What
 * is not known is not said.
 *
 * @throws UnknownEntry naming every code that stands for no country
 */
export async function readContextFacts({ country }: { country: readonly string[] }) {
  const catalog = await getCatalog();
  const countries = getCountries(catalog, country);
  const [ties, years, missions, sizes, records] = await Promise.all([
    listTies({ country }),
    listTieYears(catalog),
    listMissions({ country }),
    getSnapshot({ indicator: [DEPLOYED], country: [...country] }),
    chooseEvents(catalog, { country: [...country], basis: "documents" }),
  ]);
  const data = countries.map(({ iso3, name }) => {
    const own = ties.data.filter((tie) => tie.iso3 === iso3);
    const presences = missions.data.filter((presence) => presence.iso3 === iso3);
    const facts = [
      toBorders(catalog, iso3, own, years.find(({ kind }) => kind === "land-contiguity")?.to),
      toPacts(catalog, iso3, own, years.find(({ kind }) => kind === "defence-pact")?.to),
      toAgreement(records, iso3),
      toPeacekeeping(
        catalog,
        iso3,
        presences,
        sizes.data[0]?.figures.find((figure) => figure.iso3 === iso3),
        missions.meta.years.to,
      ),
    ].filter((fact) => fact !== null);
    return { iso3, name, facts };
  });
  const slugs = new Set(data.flatMap(({ facts }) => facts.flatMap(({ releases }) => releases)));
  return {
    data,
    meta: {
      releases: [...catalog.releases.values()].filter(({ slug }) => slugs.has(slug)),
      dataVersion: catalog.version,
    },
  };
}

function toBorders(
  catalog: Catalog,
  iso3: Iso3,
  ties: Ties,
  year: number | undefined,
): ContextFact | null {
  const touching = ties.filter((tie) => tie.kind === "land-contiguity" && tie.lastYear === year);
  if (touching.length === 0) return null;
  const armed = new Set(catalog.groups.find(({ slug }) => slug === "nuclear-armed")?.members ?? []);
  const neighbours = touching.map(({ otherIso3, otherName }) => ({
    name: otherName,
    isNuclearArmed: armed.has(otherIso3),
  }));
  const warheads = neighbours.some(({ isNuclearArmed }) => isNuclearArmed)
    ? [...catalog.releases.values()].filter(({ source }) => source === WARHEADS)
    : [];
  return toComputed(
    catalog,
    { kind: "borders", says: toBordersFact(neighbours), page: `/countries/${iso3}/neighbourhood` },
    [...touching.map(({ release }) => release), ...warheads.map(({ slug }) => slug)],
  );
}

/** Without any obligation of the release nobody knows whether it speaks of the country at all. */
function toPacts(
  catalog: Catalog,
  iso3: Iso3,
  ties: Ties,
  year: number | undefined,
): ContextFact | null {
  const bound = ties.filter((tie) => tie.kind !== "land-contiguity" && tie.lastYear === year);
  if (year === undefined || bound.length === 0) return null;
  const partners = bound
    .filter(({ kind }) => kind === "defence-pact")
    .map(({ otherName }) => otherName);
  return toComputed(
    catalog,
    {
      kind: "pacts",
      says: toPactsFact(partners, year),
      page: toAround("/cooperation/ties", iso3),
    },
    bound.map(({ release }) => release),
  );
}

/** The newest recorded agreement in force. @param records the oldest first */
function toAgreement(records: readonly CooperationEvent[], iso3: Iso3): ContextFact | null {
  const newest = records.findLast(
    ({ kind, standing, parties }) =>
      kind === "agreement" &&
      standing === "in-force" &&
      parties.length > 1 &&
      parties.some((party) => party.iso3 === iso3),
  );
  const [document] = newest?.documents ?? [];
  if (newest === undefined || document === undefined) return null;
  return {
    kind: "agreement",
    says: toAgreementFact(newest, iso3),
    page: `${toCooperationHref({ ...ANY_COOPERATION, about: iso3, event: newest.id })}#event`,
    standing: newest.standing,
    event: newest.id,
    releases: [],
    sources: [{ label: document.publisher, address: document.address }],
  };
}

function toPeacekeeping(
  catalog: Catalog,
  iso3: Iso3,
  presences: Presences,
  size: Size | undefined,
  newest: number,
): ContextFact | null {
  const now = presences.filter(({ year }) => year === newest);
  if (now.length === 0) return null;
  const missions = [...new Set(now.map(({ mission }) => mission))];
  const contingents = readContingents(size?.note ?? "", (acronym) => MISSIONS.has(acronym));
  const stated = size && contingents.length > 0 ? { contingents, year: size.year } : null;
  return toComputed(
    catalog,
    {
      kind: "peacekeeping",
      says: toPeacekeepingFact(missions, newest, stated),
      page: toAround("/cooperation/peacekeeping", iso3),
    },
    [...now.map(({ release }) => release), ...(stated && size ? [size.release] : [])],
  );
}

/** A page that sets a country beside others: the usual ones, and the country before them where it is none of them. */
function toAround(page: string, iso3: Iso3): string {
  if (AROUND_MONGOLIA.includes(iso3)) return page;
  return `${page}?country=${[iso3, ...AROUND_MONGOLIA].slice(0, MOST_CHOSEN).join(",")}`;
}

function toComputed(
  catalog: Catalog,
  fact: Pick<ContextFact, "kind" | "says" | "page">,
  slugs: readonly string[],
): ContextFact {
  const releases = [...catalog.releases.values()].filter(({ slug }) => slugs.includes(slug));
  return {
    ...fact,
    standing: null,
    event: null,
    releases: releases.map(({ slug }) => slug),
    sources: releases.map((release) => ({
      label: `${release.shortName}, ${release.version}`,
      address: `/data/${release.source}`,
    })),
  };
}
