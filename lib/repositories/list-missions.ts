import { Prisma } from "@/lib/database/generated/client";
import type { MissionPresence } from "@/lib/domain/mission-presence";
import { MISSIONS } from "@/lib/domain/peacekeeping-missions";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCatalog, getCountries, toReleases } from "./catalog";
import { toFilePlace } from "./get-release";
import { read } from "./read";

interface PresenceRow extends MissionPresence {
  releaseId: number;
  line: number;
  carried: boolean;
}

interface SpanRow {
  mission: string;
  from: number;
  to: number;
}

const IN_FORCE = Prisma.sql`release_id NOT IN (SELECT id FROM release WHERE superseded_by_id IS NOT NULL)`;

/**
 * Which countries had troops in which peacekeeping mission in which year, by country, mission and
 * year. How many is never said.
 *
 * @throws UnknownEntry for an unknown country, or a mission that no release names
 */
export async function listMissions(request: {
  country?: readonly string[];
  mission?: readonly string[];
  year?: number;
}) {
  const catalog = await getCatalog();
  const codes = request.country && getCountries(catalog, request.country).map(({ iso3 }) => iso3);
  const spans = await readSpans();
  const known = new Set(spans.map(({ mission }) => mission));
  const unknown = (request.mission ?? []).filter((mission) => !known.has(mission));
  if (unknown.length > 0) {
    throw new UnknownEntry("mission", unknown, `Missions at hand are ${[...known].join(", ")}.`);
  }
  const rows = await readPresences(codes, request);
  const named = new Set(rows.map(({ mission }) => mission));
  return {
    data: rows.map((row) => toPresence(catalog, row)),
    meta: {
      missions: spans.filter(({ mission }) => named.has(mission)).map(toMission),
      years: {
        from: Math.min(...spans.map(({ from }) => from)),
        to: Math.max(...spans.map(({ to }) => to)),
      },
      releases: toReleases(
        catalog,
        rows.map(({ releaseId }) => releaseId),
      ),
      dataVersion: catalog.version,
    },
  };
}

function readSpans() {
  return read(
    (client) => client.$queryRaw<SpanRow[]>`
      SELECT mission, min(year)::int AS "from", max(year)::int AS "to"
      FROM mission_presence WHERE ${IN_FORCE} GROUP BY mission ORDER BY mission`,
  );
}

function readPresences(
  codes: string[] | undefined,
  { mission, year }: { mission?: readonly string[]; year?: number },
) {
  const conditions = [
    IN_FORCE,
    ...(codes ? [Prisma.sql`presence.iso3 = ANY(${codes}::char(3)[])`] : []),
    ...(mission ? [Prisma.sql`presence.mission = ANY(${[...mission]}::text[])`] : []),
    ...(year === undefined ? [] : [Prisma.sql`presence.year = ${year}`]),
  ];
  return read(
    (client) => client.$queryRaw<PresenceRow[]>`
      SELECT presence.iso3, presence.mission, presence.year, presence.locations, presence.note,
             presence.release_id AS "releaseId", presence.line, release.carried
      FROM mission_presence presence JOIN release ON release.id = presence.release_id
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY presence.iso3, presence.mission, presence.year, presence.release_id`,
  );
}

function toMission({ mission, from, to }: SpanRow) {
  const { fullName = null, place = null } = MISSIONS.get(mission) ?? {};
  const years: [number, number] = [from, to];
  return { mission, fullName, place, years };
}

function toPresence(catalog: Catalog, { releaseId, carried, ...presence }: PresenceRow) {
  const release = catalog.releases.get(releaseId);
  if (release === undefined) throw new Error(`a presence of ${presence.iso3} has no release`);
  return {
    iso3: presence.iso3,
    name: catalog.countries.get(presence.iso3)?.name ?? presence.iso3,
    mission: presence.mission,
    year: presence.year,
    locations: presence.locations,
    note: presence.note,
    release: release.slug,
    file: toFilePlace(release, { carried }, "missions.csv"),
    line: presence.line,
  };
}
