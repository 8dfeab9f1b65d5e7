import { Prisma } from "@/lib/database/generated/client";
import type { Tie, TieKind } from "@/lib/domain/tie";
import { type Catalog, getCatalog, getCountries, toReleases } from "./catalog";
import { toFilePlace } from "./get-release";
import { read } from "./read";

interface TieRow extends Tie {
  releaseId: number;
  line: number;
  carried: boolean;
}

/**
 * What ties some countries to others, each tie as the first sees it, by country, kind and other.
 *
 * @throws UnknownEntry naming every code that stands for no country
 */
export async function listTies(request: {
  country: readonly string[];
  other?: readonly string[];
  kind?: readonly TieKind[];
  year?: number;
}) {
  const catalog = await getCatalog();
  const codes = getCountries(catalog, request.country).map(({ iso3 }) => iso3);
  const others = request.other && getCountries(catalog, request.other).map(({ iso3 }) => iso3);
  const [rows, years] = await Promise.all([
    readTies(codes, others, request),
    listTieYears(catalog),
  ]);
  return {
    data: rows.map((row) => toStatedTie(catalog, row)),
    meta: {
      years,
      releases: toReleases(
        catalog,
        rows.map(({ releaseId }) => releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}

/** Of which years each kind of tie is stated, and by which releases in force. */
export async function listTieYears(catalog: Catalog) {
  const rows = await read(
    (client) => client.$queryRaw<{ kind: TieKind; from: number; to: number; ids: number[] }[]>`
      SELECT kind::text, min(first_year)::int AS "from", max(last_year)::int AS "to",
             array_agg(DISTINCT release_id) AS ids
      FROM tie WHERE ${IN_FORCE} GROUP BY kind ORDER BY kind`,
  );
  return rows.map(({ ids, ...span }) => ({
    ...span,
    releases: toReleases(catalog, ids).map(({ slug }) => slug),
  }));
}

const IN_FORCE = Prisma.sql`release_id NOT IN (SELECT id FROM release WHERE superseded_by_id IS NOT NULL)`;

function readTies(
  codes: string[],
  others: string[] | undefined,
  { kind, year }: { kind?: readonly TieKind[]; year?: number },
) {
  const conditions = [
    IN_FORCE,
    Prisma.sql`tie.iso3 = ANY(${codes}::char(3)[])`,
    ...(others ? [Prisma.sql`tie.other_iso3 = ANY(${others}::char(3)[])`] : []),
    ...(kind ? [Prisma.sql`tie.kind = ANY(${[...kind]}::tie_kind[])`] : []),
    ...(year === undefined ? [] : [Prisma.sql`${year} BETWEEN tie.first_year AND tie.last_year`]),
  ];
  return read(
    (client) => client.$queryRaw<TieRow[]>`
      SELECT tie.kind::text, tie.iso3, tie.other_iso3 AS "otherIso3",
             tie.first_year AS "firstYear", tie.last_year AS "lastYear", tie.note,
             tie.release_id AS "releaseId", tie.line, release.carried
      FROM tie JOIN release ON release.id = tie.release_id
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY tie.iso3, tie.kind, tie.other_iso3, tie.first_year, tie.release_id`,
  );
}

function toStatedTie(catalog: Catalog, { releaseId, carried, ...tie }: TieRow) {
  const release = catalog.releases.get(releaseId);
  if (release === undefined) throw new Error(`a tie of ${tie.iso3} has no release`);
  return {
    kind: tie.kind,
    iso3: tie.iso3,
    name: catalog.countries.get(tie.iso3)?.name ?? tie.iso3,
    otherIso3: tie.otherIso3,
    otherName: catalog.countries.get(tie.otherIso3)?.name ?? tie.otherIso3,
    firstYear: tie.firstYear,
    lastYear: tie.lastYear,
    note: tie.note,
    release: release.slug,
    file: toFilePlace(release, { carried }, "ties.csv"),
    line: tie.line,
  };
}
