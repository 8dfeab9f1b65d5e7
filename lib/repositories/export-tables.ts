import { Prisma } from "@/lib/database/generated/client";
import { mayBePassedOnWhole } from "@/lib/domain/bulk";
import { type CooperationEvent, compareEvents } from "@/lib/domain/event";
import type { Standing } from "@/lib/domain/observation";
import { type Catalog, type CreditedRelease, getCountries, getIndicators } from "./catalog";
import { readNow } from "./read";
import { readEvents } from "./read-events";

/** What of the dataset is wanted; all where nothing is said. */
export interface ExportChoice {
  indicator?: readonly string[];
  country?: readonly string[];
  source?: readonly string[];
}

/** A figure of an export, with the names that the other tables explain. */
export interface ExportedFigure {
  indicator: string;
  iso3: string;
  year: number;
  release: string;
  value: number | null;
  low: number | null;
  high: number | null;
  standing: Standing;
  note: string | null;
}

/** One place in a ranking of an export. */
export interface ExportedPlace {
  release: string;
  edition: number;
  iso3: string;
  rank: number;
  rankedCountries: number;
  score: number | null;
}

interface FigureRow extends Omit<ExportedFigure, "indicator" | "release"> {
  indicatorId: number;
  releaseId: number;
}

/** So many figures are read at a time, and held for a reader who takes no more for now. */
const PAGE = 1_000;

/**
 * The releases in force of the sources asked for: those whose terms let them be passed on whole, and
 * those that are left out.
 *
 * @throws UnknownEntry naming unknown sources is the caller's to raise before: slugs here are known
 */
export async function splitReleases(catalog: Catalog, choice: ExportChoice) {
  const inForce = await readNow((client) =>
    client.release.findMany({ where: { supersededById: null }, select: { id: true } }),
  );
  const asked = inForce.flatMap(({ id }) => {
    const release = catalog.releases.get(id);
    const isAsked = release && (!choice.source || choice.source.includes(release.source));
    return isAsked ? [{ id, release }] : [];
  });
  asked.sort((one, other) => (one.release.slug < other.release.slug ? -1 : 1));
  return {
    whole: asked.filter(({ release }) => mayBePassedOnWhole(release.terms)),
    leftOut: asked.filter(({ release }) => !mayBePassedOnWhole(release.terms)),
  };
}

/** Figures of some releases in the order indicator, country, year, release, a page at a time. */
export async function* exportFigures(
  catalog: Catalog,
  releases: ReadonlyMap<number, CreditedRelease>,
  choice: ExportChoice,
): AsyncGenerator<ExportedFigure[]> {
  const indicators = choice.indicator
    ? getIndicators(catalog, choice.indicator)
    : [...catalog.indicators.values()];
  const slugs = new Map(indicators.map(({ id, slug }) => [id, slug]));
  const codes = choice.country && getCountries(catalog, choice.country).map(({ iso3 }) => iso3);
  let after: FigureRow | undefined;
  do {
    const rows = await readPage([...slugs.keys()], [...releases.keys()], codes, after);
    if (rows.length > 0) {
      yield rows.map(({ indicatorId, releaseId, ...figure }) => ({
        ...figure,
        indicator: slugs.get(indicatorId) ?? "",
        release: releases.get(releaseId)?.slug ?? "",
      }));
    }
    after = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (after !== undefined);
}

async function readPage(
  indicatorIds: readonly number[],
  releaseIds: readonly number[],
  codes: readonly string[] | undefined,
  after: FigureRow | undefined,
): Promise<FigureRow[]> {
  // The index is entered at the first indicator named: those that are done would be passed over each time.
  const left = indicatorIds.filter((id) => after === undefined || id >= after.indicatorId);
  const conditions = [
    Prisma.sql`indicator_id = ANY(${left}::smallint[])`,
    Prisma.sql`release_id = ANY(${[...releaseIds]}::int[])`,
    ...(codes ? [Prisma.sql`iso3 = ANY(${[...codes]}::char(3)[])`] : []),
    ...(after
      ? [
          Prisma.sql`(indicator_id, iso3, year, release_id) >
            (${after.indicatorId}::smallint, ${after.iso3}::char(3), ${after.year}::smallint, ${after.releaseId}::int)`,
        ]
      : []),
  ];
  return readNow(
    (client) => client.$queryRaw<FigureRow[]>`
      SELECT indicator_id AS "indicatorId", iso3, year, release_id AS "releaseId",
             value, low, high, standing::text, note
      FROM observation WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY indicator_id, iso3, year, release_id LIMIT ${PAGE}`,
  );
}

/** Every place in the rankings of some releases. */
export async function exportPlaces(
  releases: ReadonlyMap<number, CreditedRelease>,
  codes: readonly string[] | undefined,
): Promise<ExportedPlace[]> {
  const rows = await readNow((client) =>
    client.rankingEntry.findMany({
      where: {
        edition: { releaseId: { in: [...releases.keys()] } },
        ...(codes && { iso3: { in: [...codes] } }),
      },
      include: { edition: true },
      orderBy: [{ edition: { releaseId: "asc" } }, { editionId: "asc" }, { rank: "asc" }],
    }),
  );
  return rows.map(({ edition, iso3, rank, score }) => ({
    release: releases.get(edition.releaseId)?.slug ?? "",
    edition: edition.edition,
    rankedCountries: edition.rankedCountries,
    iso3,
    rank,
    score,
  }));
}

/** A tie between two countries, or a country's presence in a mission, of an export. */
export type ExportedRecord = (string | number | null)[];

/** Every tie of some releases, as rows of the export's table. */
export async function exportTies(
  releases: ReadonlyMap<number, CreditedRelease>,
  codes: readonly string[] | undefined,
): Promise<ExportedRecord[]> {
  const rows = await readNow(
    (client) => client.$queryRaw<
      {
        releaseId: number;
        kind: string;
        iso3: string;
        otherIso3: string;
        firstYear: number;
        lastYear: number;
        note: string | null;
      }[]
    >`
      SELECT release_id AS "releaseId", kind::text, iso3, other_iso3 AS "otherIso3",
             first_year AS "firstYear", last_year AS "lastYear", note
      FROM tie WHERE release_id = ANY(${[...releases.keys()]}::int[])
        AND (${codes === undefined} OR iso3 = ANY(${[...(codes ?? [])]}::char(3)[]))
      ORDER BY release_id, kind, iso3, other_iso3, first_year`,
  );
  return rows.map((row) => [
    releases.get(row.releaseId)?.slug ?? "",
    row.kind,
    row.iso3,
    row.otherIso3,
    row.firstYear,
    row.lastYear,
    row.note,
  ]);
}

/** Every country's presence in a peacekeeping mission, as rows of the export's table. */
export async function exportMissions(
  releases: ReadonlyMap<number, CreditedRelease>,
  codes: readonly string[] | undefined,
): Promise<ExportedRecord[]> {
  const rows = await readNow((client) =>
    client.missionPresence.findMany({
      where: {
        releaseId: { in: [...releases.keys()] },
        ...(codes && { iso3: { in: [...codes] } }),
      },
      orderBy: [{ releaseId: "asc" }, { iso3: "asc" }, { year: "asc" }, { mission: "asc" }],
    }),
  );
  return rows.map(({ releaseId, iso3, mission, year, locations, note }) => [
    releases.get(releaseId)?.slug ?? "",
    iso3,
    mission,
    year,
    locations,
    note,
  ]);
}

/** Every record of an event, or those in which some countries take part, in reading order. */
export async function exportEvents(
  catalog: Catalog,
  codes: readonly string[] | undefined,
): Promise<CooperationEvent[]> {
  const records = (await readEvents(catalog)).sort(compareEvents);
  if (codes === undefined) return records;
  return records.filter(({ parties }) =>
    parties.some(({ iso3 }) => iso3 !== null && codes.includes(iso3)),
  );
}

/** How many figures, places in rankings, ties, missions and transfers each of some releases has. */
export async function countFigures(releaseIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await readNow(
    (client) => client.$queryRaw<{ releaseId: number; figures: number }[]>`
      SELECT r.id AS "releaseId",
        ((SELECT count(*) FROM observation o WHERE o.release_id = r.id)
         + (SELECT count(*) FROM ranking_entry e JOIN ranking_edition d ON d.id = e.edition_id
            WHERE d.release_id = r.id)
         + (SELECT count(*) FROM tie WHERE release_id = r.id)
         + (SELECT count(*) FROM mission_presence WHERE release_id = r.id)
         + (SELECT count(*) FROM arms_transfer WHERE release_id = r.id))::int AS figures
      FROM release r WHERE r.id = ANY(${[...releaseIds]}::int[])`,
  );
  return new Map(rows.map(({ releaseId, figures }) => [releaseId, figures]));
}
