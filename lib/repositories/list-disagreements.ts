import { Prisma } from "@/lib/database/generated/client";
import { getCatalog, getCountries, getIndicators, toReleases } from "./catalog";
import { read } from "./read";

interface DisagreementRow {
  indicatorId: number;
  iso3: string;
  factor: number;
  year: number;
  releaseId: number;
  value: number | null;
  low: number | null;
  high: number | null;
  otherYear: number;
  otherReleaseId: number;
  otherValue: number | null;
  otherLow: number | null;
  otherHigh: number | null;
}

/**
 * Where sources are farthest apart: for each indicator and country their newest dispute, the
 * largest first.
 *
 * @param request narrowed to some indicators or countries; `since` leaves out older disputes
 * @throws UnknownEntry naming unknown indicators or countries
 */
export async function listDisagreements(request: {
  indicator?: readonly string[];
  country?: readonly string[];
  since?: number;
  limit: number;
}) {
  const catalog = await getCatalog();
  const indicators =
    request.indicator && getIndicators(catalog, request.indicator).map(({ id }) => id);
  const codes = request.country && getCountries(catalog, request.country).map(({ iso3 }) => iso3);
  const [rows, total] = await readDisagreements(indicators, codes, request.since, request.limit);
  const known = new Map([...catalog.indicators.values()].map((each) => [each.id, each]));
  const state = (releaseId: number) => {
    const release = catalog.releases.get(releaseId);
    return { release: release?.slug ?? "", shortName: release?.shortName ?? "" };
  };
  return {
    data: rows.flatMap((row) => {
      const indicator = known.get(row.indicatorId);
      if (indicator === undefined) return [];
      const { slug, name, unit } = indicator;
      const { value, low, high, year } = row;
      const one = { ...state(row.releaseId), year, value, low, high };
      const other = {
        ...state(row.otherReleaseId),
        year: row.otherYear,
        value: row.otherValue,
        low: row.otherLow,
        high: row.otherHigh,
      };
      const [lowest, highest] = toMiddle(one) <= toMiddle(other) ? [one, other] : [other, one];
      return [
        {
          indicator: { slug, name, unit },
          country: { iso3: row.iso3, name: catalog.countries.get(row.iso3)?.name ?? row.iso3 },
          factor: row.factor,
          lowest,
          highest,
        },
      ];
    }),
    meta: {
      total,
      releases: toReleases(
        catalog,
        rows.flatMap(({ releaseId, otherReleaseId }) => [releaseId, otherReleaseId]),
      ),
      dataVersion: catalog.version,
    },
  };
}

function toMiddle({ value, low, high }: Pick<DisagreementRow, "value" | "low" | "high">): number {
  return value ?? ((low ?? 0) + (high ?? 0)) / 2;
}

async function readDisagreements(
  indicatorIds: readonly number[] | undefined,
  codes: readonly string[] | undefined,
  since: number | undefined,
  limit: number,
): Promise<[DisagreementRow[], number]> {
  const conditions = [
    ...(indicatorIds ? [Prisma.sql`indicator_id = ANY(${[...indicatorIds]}::smallint[])`] : []),
    ...(codes ? [Prisma.sql`iso3 = ANY(${[...codes]}::char(3)[])`] : []),
    ...(since === undefined ? [] : [Prisma.sql`greatest(year, other_year) >= ${since}`]),
  ];
  const narrowed =
    conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
  const rows = await read(
    (client) => client.$queryRaw<(DisagreementRow & { total: number })[]>`
      WITH newest AS (
        SELECT DISTINCT ON (indicator_id, iso3) *
        FROM figure_dispute ${narrowed}
        ORDER BY indicator_id, iso3, greatest(year, other_year) DESC, least(year, other_year) DESC,
                 factor DESC, release_id
      ), largest AS (
        SELECT *, (count(*) OVER ())::int AS total FROM newest
        ORDER BY factor DESC, indicator_id, iso3 LIMIT ${limit}
      )
      SELECT l.indicator_id AS "indicatorId", l.iso3, l.factor, l.total,
             l.year, l.release_id AS "releaseId", a.value, a.low, a.high,
             l.other_year AS "otherYear", l.other_release_id AS "otherReleaseId",
             b.value AS "otherValue", b.low AS "otherLow", b.high AS "otherHigh"
      FROM largest l
      JOIN observation a ON a.indicator_id = l.indicator_id AND a.iso3 = l.iso3
                        AND a.year = l.year AND a.release_id = l.release_id
      JOIN observation b ON b.indicator_id = l.indicator_id AND b.iso3 = l.iso3
                        AND b.year = l.other_year AND b.release_id = l.other_release_id
      ORDER BY l.factor DESC, l.indicator_id, l.iso3`,
  );
  return [rows.map(({ total: _total, ...row }) => row), rows[0]?.total ?? 0];
}
