import { Prisma } from "@/lib/database/generated/client";
import { OBLIGATIONS, type Obligation } from "@/lib/domain/tie";
import { UnfitRequest } from "@/lib/domain/unfit-request";
import { type Catalog, getCatalog, getCountries, toReleases } from "./catalog";
import { read } from "./read";

const IN_FORCE = Prisma.sql`release_id NOT IN (SELECT id FROM release WHERE superseded_by_id IS NOT NULL)`;
const KINDS = Prisma.sql`kind = ANY(${[...OBLIGATIONS]}::tie_kind[])`;

interface ObligationRow {
  kind: Obligation;
  iso3: string;
  otherIso3: string;
  releaseId: number;
}

interface OrdersRow {
  iso3: string;
  otherIso3: string;
  orders: number;
  undelivered: number;
  firstYear: number;
  lastYear: number;
  tivDelivered: number;
  releaseIds: number[];
}

/**
 * Who is tied to whom among some countries: treaties' obligations in force in one year, and arms
 * that one ordered from another.
 *
 * @throws UnknownEntry naming every code that stands for no country; UnfitRequest for a year of which
 *   no obligation is stated
 */
export async function getTieNetwork(request: {
  country: readonly string[];
  year?: number;
  from?: number;
}) {
  const catalog = await getCatalog();
  const countries = getCountries(catalog, request.country);
  const codes = countries.map(({ iso3 }) => iso3);
  const years = await listObligationYears();
  const year = toYear(years, request.year);
  const [ties, listed, orders, register] = await Promise.all([
    readObligations(codes, year),
    readListed(codes, year),
    readOrders(codes, request.from),
    readRegister(codes, request.from),
  ]);
  return {
    data: {
      year,
      countries: countries.map(({ iso3, name }) => {
        const own = listed.find((each) => each.iso3 === iso3);
        return {
          ...{ iso3, name },
          defencePacts: own?.defencePacts ?? 0,
          isListed: own !== undefined,
          areOrdersRead: register.recipients.includes(iso3),
        };
      }),
      ties: ties.map(({ releaseId, ...tie }) => ({ ...tie, release: toSlug(catalog, releaseId) })),
      orders: orders.map(({ releaseIds, ...order }) => ({
        ...order,
        releases: releaseIds.map((id) => toSlug(catalog, id)),
      })),
      formerSuppliers: register.formerSuppliers,
    },
    meta: {
      years,
      ordersUntil: register.until,
      releases: toReleases(catalog, [
        ...listed.flatMap(({ releaseIds }) => releaseIds),
        ...register.releaseIds,
      ]),
      dataVersion: catalog.version,
    },
  };
}

/** Years of which any treaty obligation is stated, each once. */
export async function listObligationYears(): Promise<number[]> {
  const rows = await read(
    (client) => client.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT year FROM (
        SELECT generate_series(first_year::int, last_year::int) AS year FROM tie
        WHERE ${IN_FORCE} AND ${KINDS}
      ) AS stated ORDER BY year`,
  );
  return rows.map(({ year }) => year);
}

function toYear(years: readonly number[], asked: number | undefined): number {
  const year = asked ?? years.at(-1);
  if (year !== undefined && years.includes(year)) return year;
  throw new UnfitRequest("year", `Treaty obligations are stated of ${years.join(", ")} only.`);
}

function toSlug(catalog: Catalog, releaseId: number): string {
  return catalog.releases.get(releaseId)?.slug ?? "";
}

function readObligations(codes: string[], year: number) {
  return read(
    (client) => client.$queryRaw<ObligationRow[]>`
      SELECT kind::text, iso3, other_iso3 AS "otherIso3", release_id AS "releaseId"
      FROM tie
      WHERE ${IN_FORCE} AND ${KINDS} AND ${year} BETWEEN first_year AND last_year
        AND iso3 = ANY(${codes}::char(3)[]) AND other_iso3 = ANY(${codes}::char(3)[])
      ORDER BY iso3, other_iso3, kind, release_id`,
  );
}

/** The countries of which any obligation is stated, with all their defence pacts. */
function readListed(codes: string[], year: number) {
  return read(
    (client) => client.$queryRaw<{ iso3: string; defencePacts: number; releaseIds: number[] }[]>`
      SELECT iso3, count(*) FILTER (WHERE kind = 'defence-pact')::int AS "defencePacts",
             array_agg(DISTINCT release_id) AS "releaseIds"
      FROM tie
      WHERE ${IN_FORCE} AND ${KINDS} AND ${year} BETWEEN first_year AND last_year
        AND iso3 = ANY(${codes}::char(3)[])
      GROUP BY iso3`,
  );
}

function readOrders(codes: string[], from = 0) {
  return read(
    (client) => client.$queryRaw<OrdersRow[]>`
      SELECT recipient_iso3 AS iso3, supplier_iso3 AS "otherIso3", count(*)::int AS orders,
             count(*) FILTER (WHERE delivered = 0)::int AS undelivered,
             min(order_year)::int AS "firstYear", max(order_year)::int AS "lastYear",
             coalesce(sum(tiv_delivered), 0)::float8 AS "tivDelivered",
             array_agg(DISTINCT release_id) AS "releaseIds"
      FROM arms_transfer
      WHERE ${IN_FORCE} AND order_year >= ${from}
        AND recipient_iso3 = ANY(${codes}::char(3)[]) AND supplier_iso3 = ANY(${codes}::char(3)[])
      GROUP BY recipient_iso3, supplier_iso3 ORDER BY recipient_iso3, supplier_iso3`,
  );
}

/** What of the register is at hand: whose orders, until when, and how many from suppliers that are no country of today. */
async function readRegister(codes: string[], from = 0) {
  const rows = await read(
    (client) => client.$queryRaw<
      { iso3: string; former: number; until: number; releaseIds: number[] }[]
    >`
      SELECT recipient_iso3 AS iso3, max(order_year)::int AS until,
             count(*) FILTER (WHERE supplier_iso3 IS NULL AND order_year >= ${from})::int AS former,
             array_agg(DISTINCT release_id) AS "releaseIds"
      FROM arms_transfer
      WHERE ${IN_FORCE} AND recipient_iso3 = ANY(${codes}::char(3)[])
      GROUP BY recipient_iso3`,
  );
  return {
    recipients: rows.map(({ iso3 }) => iso3),
    formerSuppliers: rows.reduce((sum, { former }) => sum + former, 0),
    until: rows.length === 0 ? null : Math.max(...rows.map(({ until }) => until)),
    releaseIds: rows.flatMap(({ releaseIds }) => releaseIds),
  };
}

/** From which to which year of order the register at hand goes. */
export async function readOrderYears(): Promise<{ from: number; until: number }> {
  const [row] = await read(
    (client) => client.$queryRaw<{ from: number; until: number }[]>`
      SELECT coalesce(min(order_year), 0)::int AS "from", coalesce(max(order_year), 0)::int AS until
      FROM arms_transfer WHERE ${IN_FORCE}`,
  );
  return row ?? { from: 0, until: 0 };
}
