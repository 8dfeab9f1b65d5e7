import { deriveRanking, type RankablePoint } from "@/lib/domain/derive-ranking";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCatalog, toReleases } from "./catalog";
import { holdSeries } from "./hold-series";
import { findEditions, readEntries } from "./rankings";

/** A small line shows so many years at most. */
const YEARS_SHOWN = 30;

/**
 * One ranking of every country: a source's published one, or one derived from an indicator's
 * figures, each country with its change since the edition or year before and its history.
 *
 * A derived ranking takes every country's figures from the one source that speaks for it in a
 * series, so that rank, change and line never mix definitions.
 *
 * @param request by: slug of a source that publishes a ranking, or of an indicator
 * @throws UnknownEntry where `by` is neither, or the publisher has no such edition
 */
export async function getRankTable(request: {
  by: string;
  edition?: number;
  year?: number;
  within?: number;
}) {
  const catalog = await getCatalog();
  return catalog.sources.has(request.by)
    ? getPublished(catalog, request)
    : getDerived(catalog, request);
}

async function getPublished(catalog: Catalog, { by, edition }: { by: string; edition?: number }) {
  const editions = await findEditions(catalog, by, edition);
  const position = editions.all.indexOf(editions.current);
  const previous = editions.all[position - 1];
  const shown = editions.all.slice(0, position + 1);
  const places = await readEntries(shown.map(({ id }) => id));
  const placeOf = new Map(places.map((each) => [`${each.editionId} ${each.iso3}`, each]));
  const releases = toReleases(catalog, [editions.current.releaseId]);
  const [release] = releases;
  if (release === undefined) throw new Error(`edition ${editions.current.edition} has no release`);
  return {
    data: {
      by: {
        kind: "published" as const,
        slug: by,
        name: release.publisher,
        unit: "index, 0 is best",
        direction: "lower-is-stronger" as const,
        definition: "The publisher’s own ranking, quoted; its formula is not published.",
      },
      year: editions.current.edition,
      previousYear: previous?.edition ?? null,
      rankedCountries: editions.current.rankedCountries,
      years: shown.map(({ edition }) => edition),
      entries: places
        .filter(({ editionId }) => editionId === editions.current.id)
        .map(({ iso3, rank, score }) => {
          const before = placeOf.get(`${previous?.id} ${iso3}`);
          return {
            ...{ iso3, rank, value: score, low: null, high: null },
            ...{ year: editions.current.edition, standing: "reported" as const, note: null },
            ...{ disputeFactor: null, release: release.slug },
            previousRank: before?.rank ?? null,
            previousValue: before?.score ?? null,
            history: shown.map(({ id }) => placeOf.get(`${id} ${iso3}`)?.rank ?? null),
          };
        }),
      unranked: [],
    },
    meta: {
      choices: editions.all.map(({ edition }) => edition),
      releases,
      dataVersion: catalog.version,
    },
  };
}

async function getDerived(
  catalog: Catalog,
  request: { by: string; year?: number; within?: number },
) {
  const indicator = catalog.indicators.get(request.by);
  if (indicator === undefined) {
    throw new UnknownEntry(
      "indicator",
      [request.by],
      "Nor does a source of that name rank countries.",
    );
  }
  const { id, slug, name, unit, direction, definition } = indicator;
  const codes = [...catalog.countries.keys()];
  const points = new Map<string, (RankablePoint & { releaseId: number })[]>();
  for (const { iso3, ...point } of await holdSeries(catalog, id)) {
    const release = catalog.releases.get(point.releaseId)?.slug ?? "";
    const its = points.get(iso3);
    if (its === undefined) points.set(iso3, [{ ...point, release }]);
    else its.push({ ...point, release });
  }
  const ranking = deriveRanking(
    [...points].map(([iso3, its]) => ({ iso3, points: its })),
    direction,
    request,
  );
  const years = ranking.years
    .filter((year) => ranking.year !== null && year <= ranking.year)
    .slice(-YEARS_SHOWN);
  const silent = codes.filter((iso3) => !points.has(iso3));
  return {
    data: {
      by: { kind: "derived" as const, slug, name, unit, direction, definition },
      year: ranking.year,
      previousYear: ranking.previousYear,
      rankedCountries: ranking.entries.length,
      years,
      entries: ranking.entries.map(({ point, iso3, ...place }) => {
        const { releaseId: _id, ...figure } = point;
        const valueIn = new Map(points.get(iso3)?.map((each) => [each.year, each.value]));
        return {
          ...{ iso3, ...place, ...figure },
          history: years.map((year) => shorten(valueIn.get(year) ?? null)),
        };
      }),
      unranked: [
        ...ranking.unranked.map(({ iso3, point }) => ({
          iso3,
          low: point?.low ?? null,
          high: point?.high ?? null,
          standing: point?.standing ?? null,
        })),
        ...silent.map((iso3) => ({ iso3, low: null, high: null, standing: null })),
      ],
    },
    meta: {
      choices: ranking.years,
      releases: toReleases(
        catalog,
        ranking.entries.map(({ point }) => point.releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}

/** A line's places need no more digits than are seen. */
function shorten(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}
