import {
  countYears,
  deriveRanking,
  type RankablePoint,
  type YearCounts,
} from "@/lib/domain/derive-ranking";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCatalog, toReleases } from "./catalog";
import { holdSeries, type SeriesRows } from "./hold-series";
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
 * @param request.history false leaves a derived ranking's histories out, where only its places are wanted
 * @throws UnknownEntry where `by` is neither, or the publisher has no such edition
 */
export async function getRankTable(request: {
  by: string;
  edition?: number;
  year?: number;
  within?: number;
  history?: boolean;
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
  request: { by: string; year?: number; within?: number; history?: boolean },
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
  const { courses, covered } = gatherCourses(catalog, await holdSeries(catalog, id));
  const ranking = deriveRanking([...courses.values()], direction, request, covered);
  const before = ranking.years.filter((year) => ranking.year !== null && year <= ranking.year);
  const years = request.history === false ? [] : before.slice(-YEARS_SHOWN);
  const silent = codes.filter((iso3) => !courses.has(iso3));
  return {
    data: {
      by: { kind: "derived" as const, slug, name, unit, direction, definition },
      year: ranking.year,
      previousYear: ranking.previousYear,
      rankedCountries: ranking.entries.length,
      years,
      entries: ranking.entries.map(({ point, iso3, ...place }) => {
        const { releaseId: _id, ...figure } = point;
        const valueIn = courses.get(iso3)?.valueIn;
        return {
          ...{ iso3, ...place, ...figure },
          history: years.map((year) => shorten(valueIn?.get(year) ?? null)),
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

interface Course {
  iso3: string;
  points: (RankablePoint & { releaseId: number })[];
  valueIn: Map<number, number | null>;
}

interface Courses {
  courses: ReadonlyMap<string, Course>;
  covered: YearCounts;
}

/** Rows are held for a version of the data, and what was gathered from them with them. */
const gathered = new WeakMap<SeriesRows, Courses>();

/** Each country's course by year: once for all years that are asked for. */
function gatherCourses(catalog: Catalog, rows: SeriesRows): Courses {
  const known = gathered.get(rows);
  if (known !== undefined) return known;
  const courses = new Map<string, Course>();
  for (const { iso3, ...point } of rows) {
    const release = catalog.releases.get(point.releaseId)?.slug ?? "";
    const course: Course = courses.get(iso3) ?? { iso3, points: [], valueIn: new Map() };
    courses.set(iso3, course);
    course.points.push({ ...point, release });
    course.valueIn.set(point.year, point.value);
  }
  const made = { courses, covered: countYears([...courses.values()]) };
  gathered.set(rows, made);
  return made;
}

/** A line's places need no more digits than are seen. */
function shorten(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}
