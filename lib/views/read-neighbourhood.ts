import type { NeighbourhoodReply } from "@/lib/contracts/neighbourhood";
import type { Country, Iso3 } from "@/lib/domain/country";
import { listNearestCountries } from "@/lib/figures/nearest-countries";
import {
  type Catalog,
  type CreditedRelease,
  getCatalog,
  getCountries,
} from "@/lib/repositories/catalog";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { listStated } from "@/lib/repositories/list-stated";
import { listTies } from "@/lib/repositories/list-ties";
import { listVoices } from "@/lib/repositories/list-voices";
import { addKm, toHeldFigure, toNeighbourhoodMeasure } from "@/lib/series/neighbourhood";
import { joinReleases } from "./read-divisors";

/** In what a country is held against those around it. */
const MEASURES = ["active-personnel", "military-spending-usd", "nuclear-warheads", "cinc"];
/**
 * Whose figures other sources' widen. Money of one year beside money of another would differ by the
 * years, and warheads and CINC have one source.
 */
const COMPARED = "active-personnel";
const COMPARED_FROM = 2000;
const CONTIGUITY = "land-contiguity";
const BORDER_LENGTH = "land-border-length-km";
/** Who states the lengths of the catalogue's borders, stretch by stretch. */
const BORDER_SOURCE = "cia-factbook";
/** So many of the nearest stand beside a country without land borders. */
const MOST_NEAREST = 5;

/**
 * A country and those around it: whom it borders on land and over how many kilometres, and their
 * forces, spending and warheads, each and together, beside its own.
 *
 * A country that borders none stands beside those whose coasts are nearest.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readNeighbourhood(request: { country: Iso3 }): Promise<NeighbourhoodReply> {
  const catalog = await getCatalog();
  const [country] = getCountries(catalog, [request.country]);
  if (country === undefined) throw new Error("a neighbourhood is one country's");
  const { iso3, name, landlocked } = country;
  const touching = await readTouching(catalog, iso3);
  const basis = country.landBorders.length > 0 ? "border" : "nearest";
  const others =
    basis === "border" ? listBordered(catalog, country, touching) : listNear(catalog, iso3);
  const shared = others.map((other) => ({
    ...{ iso3: other.iso3, km: basis === "border" ? (other.km ?? other.otherKm) : null },
  }));
  const [measured, totals] = await Promise.all([
    readMeasures(catalog, iso3, shared),
    listVoices(catalog, [BORDER_LENGTH], [iso3], {}),
  ]);
  const borders = basis === "border" ? totals.find(isBorderSource) : undefined;
  const known = new Set(others.map((other) => other.iso3));
  return {
    data: {
      country: { iso3, name },
      ...{ landlocked, basis, others },
      onlyContiguous: touching.contiguities
        .filter((each) => !known.has(each) || basis === "nearest")
        .map((each) => ({ iso3: each, name: toName(catalog, each) })),
      contiguityYear: touching.lastYear,
      sharedKm: basis === "border" ? addKm(shared) : null,
      totals: totals.map(({ year, value, standing, release }) => ({
        ...{ year, value, standing, release: release.slug },
      })),
      measures: measured.data,
    },
    meta: {
      borders: borders?.release.slug ?? null,
      contiguity: touching.releases[0]?.slug ?? null,
      releases: joinReleases(
        measured.releases,
        touching.releases,
        totals.map(({ release }) => release),
      ),
      dataVersion: catalog.version,
    },
  };
}

/** Whom it touches on land by the newest year that a list of contiguities covers. */
async function readTouching(catalog: Catalog, iso3: Iso3) {
  const { data, meta } = await listTies({ country: [iso3], kind: [CONTIGUITY] });
  const listed = meta.years.find(({ kind }) => kind === CONTIGUITY);
  const carriers = new Set(listed?.releases);
  return {
    contiguities: data
      .filter(({ lastYear }) => lastYear === listed?.to)
      .map(({ otherIso3 }) => otherIso3),
    lastYear: listed?.to ?? null,
    releases: [...catalog.releases.values()].filter(({ slug }) => carriers.has(slug)),
  };
}

function isBorderSource({ release }: { release: CreditedRelease }): boolean {
  return release.source === BORDER_SOURCE;
}

type Other = NeighbourhoodReply["data"]["others"][number];

/** Whom it borders, the longest border first; either side's account of the length. */
function listBordered(
  catalog: Catalog,
  { iso3, landBorders }: Country,
  { contiguities, lastYear }: Awaited<ReturnType<typeof readTouching>>,
): Other[] {
  const touching = new Set(contiguities);
  return landBorders
    .map(({ neighbour, lengthKm }) => ({
      ...{ iso3: neighbour, name: toName(catalog, neighbour), km: lengthKm },
      otherKm:
        catalog.countries.get(neighbour)?.landBorders.find((each) => each.neighbour === iso3)
          ?.lengthKm ?? null,
      contiguous: lastYear === null ? null : touching.has(neighbour),
    }))
    .sort((one, other) => toLength(other) - toLength(one) || (one.iso3 < other.iso3 ? -1 : 1));
}

function toLength({ km, otherKm }: Pick<Other, "km" | "otherKm">): number {
  return km ?? otherKm ?? 0;
}

function listNear(catalog: Catalog, iso3: Iso3): Other[] {
  return listNearestCountries(iso3, MOST_NEAREST)
    .filter((near) => catalog.countries.has(near.iso3))
    .map((near) => ({
      ...{ ...near, name: toName(catalog, near.iso3), otherKm: null, contiguous: null },
    }));
}

function toName(catalog: Catalog, iso3: Iso3): string {
  return catalog.countries.get(iso3)?.name ?? iso3;
}

async function readMeasures(
  catalog: Catalog,
  iso3: Iso3,
  around: readonly { iso3: Iso3; km: number | null }[],
) {
  const country = [iso3, ...around.map((each) => each.iso3)];
  const [{ data, meta }, stated] = await Promise.all([
    getSnapshot({ indicator: MEASURES, country }),
    listStated(catalog, COMPARED, country, COMPARED_FROM),
  ]);
  const measures = data.map(({ figures, ...indicator }) => {
    const hold = (code: Iso3) => {
      const shown = figures.find((each) => each.iso3 === code);
      if (shown === undefined) return null;
      const { iso3: _iso3, ...figure } = shown;
      const voices = indicator.slug === COMPARED ? stated.filter((each) => each.iso3 === code) : [];
      return toHeldFigure(figure, voices);
    };
    return toNeighbourhoodMeasure(
      indicator,
      hold(iso3),
      around.map((each) => ({ ...each, figure: hold(each.iso3) })),
    );
  });
  const heard = new Set(
    measures.flatMap(({ own, others }) =>
      [own, ...others].flatMap(({ figure }) => figure?.voices.map(({ release }) => release) ?? []),
    ),
  );
  const voices = [...catalog.releases.values()].filter(({ slug }) => heard.has(slug));
  return { data: measures, releases: [...meta.releases, ...voices] };
}
