/** ISO 3166-1 alpha-3 in capitals; `XKX` (user-assigned) for Kosovo. */
export type Iso3 = string;

/** Languages in which a country's name is carried. */
export const NAME_LANGUAGES = ["en", "mn", "ru", "zh", "ja", "ko"] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

/** A land border as one side sees it; `lengthKm` is null where no source states it. */
export interface LandBorder {
  neighbour: Iso3;
  lengthKm: number | null;
}

/**
 * A country or territory that figures are reported for.
 *
 * Region and subregion follow UN M49. `landlocked` and `areaKm2` are null where no source says.
 */
export interface Country {
  iso3: Iso3;
  iso2: string;
  name: string;
  names: Readonly<Partial<Record<NameLanguage, string>>>;
  region: string;
  subregion: string;
  landlocked: boolean | null;
  areaKm2: number | null;
  landBorders: readonly LandBorder[];
  groups: readonly string[];
}

/** A named set of countries: listed by an organisation, or derived from facts in the store. */
export interface CountryGroup {
  slug: string;
  name: string;
  /** What makes a country a member, and as of when. */
  definition: string;
  /** Where the membership comes from. */
  citation: string;
  members: readonly Iso3[];
}
