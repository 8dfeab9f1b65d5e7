import type { PublisherFile } from "@/lib/domain/source";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type CreditedRelease, getCatalog } from "./catalog";
import { read } from "./read";

interface DetailRow {
  id: number;
  files: PublisherFile[];
  carried: boolean;
  loadedAt: Date;
  supersededBy: string | null;
}

interface CoverageRow {
  indicator: string;
  figures: number;
  countries: number;
  firstYear: number;
  lastYear: number;
}

/**
 * One release with the publisher's files it was made from and what it speaks about.
 *
 * @throws UnknownEntry where no release has the slug
 */
export async function getRelease(slug: string) {
  const catalog = await getCatalog();
  const entry = [...catalog.releases].find(([, release]) => release.slug === slug);
  if (entry === undefined) throw new UnknownEntry("release", [slug]);
  const [id, release] = entry;
  const [detail, indicators, editions] = await Promise.all([
    readDetail(id),
    readCoverage(id),
    read((client) =>
      client.rankingEdition.findMany({
        where: { releaseId: id },
        select: { edition: true, rankedCountries: true },
        orderBy: { edition: "asc" },
      }),
    ),
  ]);
  return {
    data: { ...release, ...detail, indicators, editions },
    meta: { dataVersion: catalog.version },
  };
}

/** What a release says of itself beyond its credit. */
async function readDetail(id: number) {
  const rows = await read(
    (client) => client.$queryRaw<DetailRow[]>`
      SELECT release.id, release.files, release.carried, release.loaded_at AS "loadedAt",
             newer.slug AS "supersededBy"
      FROM release LEFT JOIN release newer ON newer.id = release.superseded_by_id
      WHERE release.id = ${id}`,
  );
  const [row] = rows;
  if (row === undefined) throw new UnknownEntry("release", [String(id)]);
  const { files, carried, loadedAt, supersededBy } = row;
  return { files, carried, loadedAt: loadedAt.toISOString(), supersededBy };
}

async function readCoverage(id: number): Promise<CoverageRow[]> {
  return read(
    (client) => client.$queryRaw<CoverageRow[]>`
      SELECT i.slug AS indicator, count(*)::int AS figures,
             count(DISTINCT o.iso3)::int AS countries,
             min(o.year)::int AS "firstYear", max(o.year)::int AS "lastYear"
      FROM observation o JOIN indicator i ON i.id = o.indicator_id
      WHERE o.release_id = ${id}
      GROUP BY i.slug, i.position ORDER BY i.position`,
  );
}

/**
 * Path of the file that something of a release was read from: in the project's own dataset, or as
 * the file was called that somebody brought in.
 *
 * @example toFilePlace(sipri, { carried: true }, "military-spending-usd.csv") // → "prisma/data/sipri-milex/2024/military-spending-usd.csv"
 */
export function toFilePlace(
  { source, version }: Pick<CreditedRelease, "source" | "version">,
  { carried }: { carried: boolean },
  file: string,
): string {
  return carried ? `prisma/data/${source}/${version}/${file}` : file;
}
