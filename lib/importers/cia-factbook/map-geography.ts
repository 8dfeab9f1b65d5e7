import type { Iso3 } from "@/lib/domain/country";
import type { CountryGeography } from "../country-geography";
import { addUp, type FactbookPlace } from "./map-places";
import { BORDER_OWNER_ISO2, NEIGHBOUR_ISO2, NEIGHBOURS_LEFT_OUT } from "./profile-places";
import type { FactbookProfile } from "./read-profile";

/** Countries, each with its neighbours and the border's length by its own account. */
type BorderTable = Map<Iso3, Map<Iso3, number | null>>;

/**
 * The land of each country, with both directions of every border.
 *
 * Each direction carries its own side's length, and the two may differ. Where one side does not
 * mention the border its direction stands without a length.
 *
 * @throws for a neighbour's name that no profile bears
 */
export function mapGeography(
  places: readonly FactbookPlace[],
  iso3ByIso2: ReadonlyMap<string, Iso3>,
): CountryGeography[] {
  const borders = mirrorBorders(mapBorders(places, iso3ByIso2));
  const profilesOf = new Map(places.map(({ iso3, profiles }) => [iso3, profiles]));
  return [...borders].map(([iso3, own]) => {
    const profiles = profilesOf.get(iso3) ?? [];
    return {
      iso3,
      landlocked: isLandlocked(profiles),
      areaKm2: addUp(profiles, "totalAreaKm2"),
      borders: [...own]
        .map(([neighbour, lengthKm]) => ({ neighbour, lengthKm }))
        .toSorted((a, b) => (a.neighbour < b.neighbour ? -1 : 1)),
    };
  });
}

/** Borders as each profile states them; stretches of one border are added up. */
function mapBorders(
  places: readonly FactbookPlace[],
  iso3ByIso2: ReadonlyMap<string, Iso3>,
): BorderTable {
  const iso3ByName = mapNames(places, iso3ByIso2);
  const table: BorderTable = new Map(places.map(({ iso3 }) => [iso3, new Map()]));
  for (const { iso3, profiles } of places) {
    for (const { gec, borders } of profiles) {
      for (const { name, lengthKm } of borders) {
        if (NEIGHBOURS_LEFT_OUT.has(name)) continue;
        const owner = iso3ByIso2.get(BORDER_OWNER_ISO2.get(`${gec} ${name}`) ?? "") ?? iso3;
        const own = neighboursOf(table, owner);
        const neighbour = getNeighbour(name, iso3ByName);
        own.set(neighbour, (own.get(neighbour) ?? 0) + lengthKm);
      }
    }
  }
  return table;
}

/** Adds the directions that one side does not state. */
function mirrorBorders(table: BorderTable): BorderTable {
  for (const [iso3, own] of [...table]) {
    for (const neighbour of own.keys()) {
      const other = neighboursOf(table, neighbour);
      if (!other.has(iso3)) other.set(iso3, null);
    }
  }
  return table;
}

function neighboursOf(table: BorderTable, iso3: Iso3): Map<Iso3, number | null> {
  const own = table.get(iso3) ?? new Map<Iso3, number | null>();
  table.set(iso3, own);
  return own;
}

/** By the whole name, or without the place in brackets: “Russia (Kaliningrad Oblast)”. */
function getNeighbour(name: string, iso3ByName: ReadonlyMap<string, Iso3>): Iso3 {
  const neighbour = iso3ByName.get(name) ?? iso3ByName.get(name.replace(/ \(.*\)$/, ""));
  if (neighbour === undefined) throw new Error(`cia-factbook: no profile is named “${name}”`);
  return neighbour;
}

function mapNames(
  places: readonly FactbookPlace[],
  iso3ByIso2: ReadonlyMap<string, Iso3>,
): Map<string, Iso3> {
  const names = new Map<string, Iso3>();
  for (const { iso3, profiles } of places) {
    for (const { shortName } of profiles) if (shortName !== null) names.set(shortName, iso3);
  }
  for (const [name, iso2] of NEIGHBOUR_ISO2) {
    const iso3 = iso3ByIso2.get(iso2);
    if (iso3 !== undefined) names.set(name, iso3);
  }
  return names;
}

/** Landlocked where no part has a coast; unknown where any part is. */
function isLandlocked(profiles: readonly FactbookProfile[]): boolean | null {
  if (profiles.some(({ landlocked }) => landlocked === false)) return false;
  return profiles.length > 0 && profiles.every(({ landlocked }) => landlocked) ? true : null;
}
