import type { ListedMission, Presence } from "@/lib/series/missions/presence-runs";
import { toSafeCsv } from "./csv-cell";

/** Presences in missions as CSV (RFC 4180, a heading line, LF): a line for each country, mission and year. */
export function toMissionsCsv(
  presences: readonly Presence[],
  missions: readonly ListedMission[],
): string {
  const known = new Map(missions.map((each) => [each.mission, each]));
  return toSafeCsv([
    ["iso3", "name", "mission", "full_name", "place", "year", "listed_places", "release"],
    ...presences.map(({ iso3, name, mission, year, locations, release }) => [
      ...[iso3, name, mission, known.get(mission)?.fullName ?? null],
      ...[known.get(mission)?.place ?? null, year, locations, release],
    ]),
  ]);
}
