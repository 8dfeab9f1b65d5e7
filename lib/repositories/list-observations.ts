import { Prisma } from "@/lib/database/generated/client";
import type { Standing, WeighedObservation } from "@/lib/domain/observation";
import {
  type Catalog,
  getCatalog,
  getCountries,
  getIndicators,
  getSources,
  toReleases,
} from "./catalog";
import { InvalidCursor, type Place, readCursor, toCursor } from "./observation-cursor";
import { read } from "./read";

interface ObservationRow {
  indicatorId: number;
  iso3: string;
  year: number;
  releaseId: number;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing;
  note: string | null;
  disputeFactor: number | null;
}

/**
 * Every figure that any release in force states, in the order indicator, country, year, release; at most
 * `most` at a time, the rest behind `nextCursor`.
 *
 * @throws UnknownEntry naming unknown indicators, countries or sources
 * @throws InvalidCursor where the cursor was not given by this store
 */
export async function listObservations(
  request: {
    indicator: readonly string[];
    country?: readonly string[];
    from?: number;
    to?: number;
    source?: readonly string[];
    cursor?: string;
  },
  most: number,
) {
  const catalog = await getCatalog();
  const indicators = getIndicators(catalog, request.indicator);
  const slugs = new Map(indicators.map(({ id, slug }) => [id, slug]));
  const after = request.cursor === undefined ? undefined : toPlace(catalog, request.cursor);
  const rows = await readPage(
    {
      indicatorIds: [...slugs.keys()],
      codes: request.country && getCountries(catalog, request.country).map(({ iso3 }) => iso3),
      sourceIds: request.source && getSources(catalog, request.source).map(({ id }) => id),
      from: request.from,
      to: request.to,
      after,
    },
    most + 1,
  );
  const page = rows.slice(0, most);
  const last = page.at(-1);
  const observations: WeighedObservation[] = page.map(({ indicatorId, releaseId, ...figure }) => ({
    indicator: slugs.get(indicatorId) ?? "",
    ...figure,
    release: catalog.releases.get(releaseId)?.slug ?? "",
  }));
  return {
    data: observations,
    meta: {
      releases: toReleases(
        catalog,
        page.map(({ releaseId }) => releaseId),
      ),
      nextCursor: rows.length > most && last !== undefined ? toCursor(catalog, last) : null,
      dataVersion: catalog.version,
    },
  };
}

function toPlace(catalog: Catalog, cursor: string): Place {
  const place = readCursor(catalog, cursor);
  if (place === null) throw new InvalidCursor();
  return place;
}

async function readPage(
  wanted: {
    indicatorIds: readonly number[];
    codes?: readonly string[];
    sourceIds?: readonly number[];
    from?: number;
    to?: number;
    after?: Place;
  },
  most: number,
) {
  const { indicatorIds, codes, sourceIds, from, to, after } = wanted;
  const conditions = [
    Prisma.sql`o.release_id NOT IN (SELECT id FROM release WHERE superseded_by_id IS NOT NULL)`,
    Prisma.sql`o.indicator_id = ANY(${[...indicatorIds]}::smallint[])`,
    ...(codes ? [Prisma.sql`o.iso3 = ANY(${[...codes]}::char(3)[])`] : []),
    ...(from === undefined ? [] : [Prisma.sql`o.year >= ${from}`]),
    ...(to === undefined ? [] : [Prisma.sql`o.year <= ${to}`]),
    ...(sourceIds
      ? [
          Prisma.sql`o.release_id IN (SELECT id FROM release WHERE source_id = ANY(${[...sourceIds]}::smallint[]))`,
        ]
      : []),
    ...(after
      ? [
          Prisma.sql`(o.indicator_id, o.iso3, o.year, o.release_id) >
            (${after.indicatorId}::smallint, ${after.iso3}::char(3), ${after.year}::smallint, ${after.releaseId}::int)`,
        ]
      : []),
  ];
  return read(
    (client) => client.$queryRaw<ObservationRow[]>`
      SELECT o.indicator_id AS "indicatorId", o.iso3, o.year, o.release_id AS "releaseId",
             o.value, o.low, o.high, o.standing::text, o.note,
             d.factor AS "disputeFactor"
      FROM observation o
      LEFT JOIN figure_dispute d ON d.indicator_id = o.indicator_id AND d.iso3 = o.iso3
                                AND d.year = o.year AND d.release_id = o.release_id
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY o.indicator_id, o.iso3, o.year, o.release_id
      LIMIT ${most}`,
  );
}
