import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { MissionPresence } from "@/lib/domain/mission-presence";
import { readSourceFile } from "../read-source-file";
import {
  type CountryFacts,
  type ObservationDraft,
  type ReleaseDraft,
  reportFigure,
} from "../release-draft";
import { type MissionPlace, NO_COUNTRY, readMissions } from "./read-missions";

/**
 * In which UN missions countries had troops, 1994 to 2024: presence only, never how many.
 *
 * A year in which a country is not listed is left unsaid, not 0: the deployment maps behind the
 * data do not cover every mission and month.
 *
 * @throws ImportError with every bad row, also for a contributor's name that leads to no country
 */
export function importGeoPko(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, "peacekeeping/geo-pko-tcc-2.3.csv");
  const errors: RowError[] = [];
  const places = readMissions(file, facts, errors);
  if (errors.length > 0) throw new ImportError("geo-pko-2.3", errors);
  const missions = gatherPresence(places);
  return [
    {
      source: "geo-pko",
      version: "2.3",
      published: null,
      retrieved: "2026-11-01",
      via: "GitHub geopko/Geo-PKO-Shiny-Dashboard",
      citation:
        "Cil, Fjelde, Hultman & Nilsson (2020), Geocoded Peacekeeping Operations, version 2.3",
      yearBasis: "measured",
      files: [file],
      extract: null,
      observations: countMissions(missions),
      rankings: [],
      missions,
      remarks: [...NO_COUNTRY].map((name) => {
        const count = places.filter(({ nameless }) => nameless.includes(name)).length;
        return `“${name}” left out at ${count} places: it names no country`;
      }),
    },
  ];
}

/** One row for each country, mission and year, with the number of places. */
function gatherPresence(places: readonly MissionPlace[]): MissionPresence[] {
  const found = new Map<string, MissionPresence>();
  for (const { mission, year, contributors } of places) {
    for (const iso3 of contributors) {
      const key = `${iso3} ${mission} ${year}`;
      const locations = (found.get(key)?.locations ?? 0) + 1;
      found.set(key, { iso3, mission, year, locations, note: null });
    }
  }
  return [...found.values()];
}

/** How many missions list a country in a year. */
function countMissions(missions: readonly MissionPresence[]): ObservationDraft[] {
  const counts = new Map<string, ObservationDraft>();
  for (const { iso3, year } of missions) {
    const key = `${iso3} ${year}`;
    const count = (counts.get(key)?.value ?? 0) + 1;
    counts.set(key, reportFigure("peacekeeping-missions", iso3, year, count));
  }
  return [...counts.values()];
}
