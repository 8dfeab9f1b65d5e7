import type { Iso3 } from "./country";

/**
 * A country's troops were seen in a peacekeeping mission in a year. How many were there is not
 * said: the sources estimate sizes by kind of unit, and those must never be added up.
 */
export interface MissionPresence {
  iso3: Iso3;
  /** The mission's acronym, e.g. `UNMISS`. */
  mission: string;
  year: number;
  /** At how many places of the mission the country is listed; at least 1. */
  locations: number;
  note: string | null;
}
