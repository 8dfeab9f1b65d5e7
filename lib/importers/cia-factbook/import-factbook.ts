import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Iso3 } from "@/lib/domain/country";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { CountryGeography } from "../country-geography";
import { readSourceFile } from "../read-source-file";
import type { ReleaseDraft } from "../release-draft";
import { mapGeography } from "./map-geography";
import { mapObservations, mapPlaces } from "./map-places";
import { PROFILES_LEFT_OUT, UNREADABLE_PASSAGES } from "./profile-places";
import { readProfile } from "./read-profile";

/** The final edition: the Factbook ended on 4 February 2026. */
const VERSION = "2026-02";
const YEAR = 2026;

/**
 * The CIA World Factbook's geography, twice over: facts about countries, and figures of a release.
 *
 * @param iso3ByIso2 the country list
 * @throws ImportError with every passage that can not be read; and for a profile of no known place
 */
export function importFactbook(
  folder: string,
  iso3ByIso2: ReadonlyMap<string, Iso3>,
): { geography: CountryGeography[]; release: ReleaseDraft } {
  const files = readdirSync(join(folder, "factbook"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\/[a-z]{2}\.json$/.test(name))
    .sort()
    .map((name) => readSourceFile(folder, `factbook/${name}`));
  const errors: RowError[] = [];
  const profiles = files
    .filter(({ name }) => !PROFILES_LEFT_OUT.has(name.slice(-7, -5)))
    .map((file) => readProfile(file, errors));
  if (errors.length > 0) throw new ImportError(`cia-factbook-${VERSION}`, errors);
  const places = mapPlaces(profiles, iso3ByIso2);
  return {
    geography: mapGeography(places, iso3ByIso2),
    release: {
      source: "cia-factbook",
      version: VERSION,
      published: "2026-02-04",
      retrieved: "2026-11-01",
      via: "GitHub factbook/factbook.json",
      citation: "Central Intelligence Agency, The World Factbook, final edition, February 2026",
      yearBasis: "edition",
      files,
      extract: null,
      observations: mapObservations(places, YEAR),
      rankings: [],
      remarks: [
        ...[...PROFILES_LEFT_OUT].map(([gec, reason]) => `profile ${gec} left out: ${reason}`),
        ...[...UNREADABLE_PASSAGES].map(([place, reason]) => `${place} left out: ${reason}`),
      ],
    },
  };
}
