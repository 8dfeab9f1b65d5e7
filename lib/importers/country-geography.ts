import type { Iso3, LandBorder } from "@/lib/domain/country";

/** What the land itself says about a country; null where no source says. */
export interface CountryGeography {
  iso3: Iso3;
  landlocked: boolean | null;
  areaKm2: number | null;
  /** The country's own side of each border. */
  borders: readonly LandBorder[];
}
