import type { Iso3 } from "@/lib/domain/country";
import type { MissionPresence } from "@/lib/domain/mission-presence";
import { parseWhole, type Refuse, readDatasetRows } from "./read-dataset-rows";

const HEADINGS = ["iso3", "mission", "year", "locations", "note"];

/** A row of the file, with its line, counted from 1. */
export type DatasetMission = MissionPresence & { line: number };

/**
 * Who was in which mission, of one file; what is wrong is told to `refuse`.
 *
 * A known country stands once in a mission and year, at one place or more.
 */
export async function readDatasetMissions(
  path: string,
  countries: ReadonlySet<Iso3>,
  refuse: Refuse,
): Promise<DatasetMission[]> {
  const missions = new Map<string, DatasetMission>();
  for await (const row of readDatasetRows(path, HEADINGS, refuse)) {
    const { line, cells } = row;
    const [iso3 = "", mission = ""] = cells;
    const isKnown = countries.has(iso3);
    if (!isKnown) refuse(line, "iso3", iso3, "is not a known country");
    if (mission === "") refuse(line, "mission", mission, "is empty");
    const year = parseWhole(row, 2, "year", [1, 9999], refuse);
    const locations = parseWhole(row, 3, "locations", [1, 9999], refuse);
    if (!isKnown || mission === "" || year === undefined || locations === undefined) continue;
    const key = `${iso3} ${mission} ${year}`;
    if (missions.has(key)) refuse(line, "year", String(year), "is stated twice of this mission");
    else missions.set(key, { iso3, mission, year, locations, note: cells[4] || null, line });
  }
  return [...missions.values()];
}
