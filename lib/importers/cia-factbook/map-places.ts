import type { Iso3 } from "@/lib/domain/country";
import { type ObservationDraft, reportFigure } from "../release-draft";
import { PROFILE_ISO2, PROFILES_LEFT_OUT } from "./profile-places";
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

/** A figure of the whole country; null where any of its profiles has none. */
export function addUp(
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
