import type { Iso3 } from "@/lib/domain/country";
import type { CountryGeography } from "../country-geography";
import { type ObservationDraft, reportFigure } from "../release-draft";
import {
  BORDER_OWNER_ISO2,
  NEIGHBOUR_ISO2,
  NEIGHBOURS_LEFT_OUT,
  PROFILE_ISO2,
  PROFILES_LEFT_OUT,
} from "./profile-places";
import type { FactbookProfile } from "./read-profile";

/** All the profiles that make up one country of ISO 3166: one, or two that are added up. */
export interface FactbookPlace {
  iso3: Iso3;
  profiles: readonly FactbookProfile[];
}

/**
 * Profiles by country of ISO 3166.
 *
 * GEC codes are not ISO codes (`ch` is China, `sz` Switzerland), so the profile's own internet
 * country code decides, and a table where that is missing or another.
 *
 * @param iso3ByIso2 the country list
 * @throws for a profile that is in neither table and leads to no country
 */
export function mapPlaces(
  profiles: readonly FactbookProfile[],
  iso3ByIso2: ReadonlyMap<string, Iso3>,
): FactbookPlace[] {
  const places = new Map<Iso3, FactbookProfile[]>();
  for (const profile of profiles) {
    if (PROFILES_LEFT_OUT.has(profile.gec)) continue;
    const iso2 = PROFILE_ISO2.get(profile.gec) ?? profile.internetCode;
    const iso3 = iso2 === null ? undefined : iso3ByIso2.get(iso2);
    if (iso3 === undefined) {
      throw new Error(`cia-factbook: profile ${profile.gec} leads to no country (${iso2})`);
    }
    places.set(iso3, [...(places.get(iso3) ?? []), profile]);
  }
  return [...places].map(([iso3, own]) => ({ iso3, profiles: own }));
}

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
  const iso3ByName = mapNames(places, iso3ByIso2);
  const lengths = new Map<Iso3, Map<Iso3, number | null>>(
    places.map(({ iso3 }) => [iso3, new Map()]),
  );
  for (const { iso3, profiles } of places) {
    const stated = profiles.flatMap(({ gec, borders }) =>
      borders.map((border) => ({
        ...border,
        ownerIso2: BORDER_OWNER_ISO2.get(`${gec} ${border.name}`),
      })),
    );
    for (const { name, lengthKm, ownerIso2 } of stated) {
      const owner = iso3ByIso2.get(ownerIso2 ?? "") ?? iso3;
      if (NEIGHBOURS_LEFT_OUT.has(name)) continue;
      const neighbour = iso3ByName.get(name) ?? iso3ByName.get(name.replace(/ \(.*\)$/, ""));
      if (neighbour === undefined) {
        console.log(iso3, name);
        continue;
      }
      const own = lengths.get(owner) ?? new Map<Iso3, number | null>();
      lengths.set(owner, own.set(neighbour, (own.get(neighbour) ?? 0) + lengthKm));
    }
  }
  for (const [iso3, own] of [...lengths]) {
    for (const neighbour of own.keys()) {
      const other = lengths.get(neighbour) ?? new Map<Iso3, number | null>();
      if (!other.has(iso3)) lengths.set(neighbour, other.set(iso3, null));
    }
  }
  const profilesOf = new Map(places.map(({ iso3, profiles }) => [iso3, profiles]));
  return [...lengths].map(([iso3, own]) => {
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

/**
 * The figures of each country as observations, filed under the edition's year.
 *
 * A passage that cannot be read gives no observation.
 */
export function mapObservations(
  places: readonly FactbookPlace[],
  year: number,
): ObservationDraft[] {
  return places.flatMap(({ iso3, profiles }) => {
    const note = profiles.length > 1 ? "Sum of two profiles of the Factbook" : null;
    const figures: [string, number | null][] = [
      ["surface-area-km2", addUp(profiles, "totalAreaKm2")],
      ["land-area-km2", addUp(profiles, "landAreaKm2")],
      ["coastline-km", addUp(profiles, "coastlineKm")],
      ["land-border-length-km", addUp(profiles, "landBorderKm")],
    ];
    return figures.flatMap(([indicator, value]) =>
      value === null ? [] : [reportFigure(indicator, iso3, year, value, note)],
    );
  });
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

function addUp(
  profiles: readonly FactbookProfile[],
  field: "totalAreaKm2" | "landAreaKm2" | "coastlineKm" | "landBorderKm",
): number | null {
  let sum = 0;
  for (const profile of profiles) {
    const figure = profile[field];
    if (figure === null) return null;
    sum += figure;
  }
  return profiles.length === 0 ? null : Number(sum.toPrecision(15));
}
