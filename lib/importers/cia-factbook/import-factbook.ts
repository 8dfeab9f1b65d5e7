import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Iso3 } from "@/lib/domain/country";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { CountryGeography } from "../country-geography";
import { readSourceFile, type SourceFile } from "../read-source-file";
import type { ReleaseDraft } from "../release-draft";
import { mapGeography } from "./map-geography";
import { type FactbookPlace, mapObservations, mapPlaces } from "./map-places";
import { makeCounts, mapSecurity } from "./map-security";
import { PROFILES_LEFT_OUT, UNREADABLE_PASSAGES } from "./profile-places";
import { readProfile } from "./read-profile";
import { readSecurity } from "./read-security";

/** The final edition: the Factbook ended on 4 February 2026. */
const VERSION = "2026-02";
const SECURITY_VERSION = "2026-02-security";
/** Kept as text on purpose. */
const TIES = "defence-ties";
const YEAR = 2026;

/**
 * The CIA World Factbook: facts about countries' land, and two releases, one of geography and one of
 * forces and security out of its prose.
 *
 * @param iso3ByIso2 the country list
 * @throws ImportError with every passage that can not be read; and for a profile of no known place
 */
export function importFactbook(
  folder: string,
  iso3ByIso2: ReadonlyMap<string, Iso3>,
): { geography: CountryGeography[]; releases: ReleaseDraft[] } {
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
  const origin = {
    source: "cia-factbook",
    published: "2026-02-04",
    retrieved: "2026-11-01",
    via: "GitHub factbook/factbook.json",
    citation: "Central Intelligence Agency, The World Factbook, final edition, February 2026",
    files,
    extract: null,
    rankings: [],
  };
  return {
    geography: mapGeography(places, iso3ByIso2),
    releases: [
      {
        ...origin,
        version: VERSION,
        yearBasis: "edition",
        observations: mapObservations(places, YEAR),
        remarks: [
          ...[...PROFILES_LEFT_OUT].map(([gec, reason]) => `profile ${gec} left out: ${reason}`),
          ...[...UNREADABLE_PASSAGES].map(([place, reason]) => `${place} left out: ${reason}`),
        ],
      },
      {
        ...origin,
        version: SECURITY_VERSION,
        // Its passages name the year that they speak of.
        yearBasis: "measured",
        ...mapPassages(files, places),
      },
    ],
  };
}

/** Forces and security out of the profiles' prose; profiles that are added up have none of it. */
function mapPassages(
  files: readonly SourceFile[],
  places: readonly FactbookPlace[],
): Pick<ReleaseDraft, "observations" | "remarks"> {
  const errors: RowError[] = [];
  const counts = makeCounts();
  const byGec = new Map(files.map((file) => [file.name.slice(-7, -5), file]));
  const observations = places.flatMap(({ iso3, profiles: [only, ...others] }) => {
    const file = only === undefined || others.length > 0 ? undefined : byGec.get(only.gec);
    const passages = file === undefined ? null : readSecurity(file, errors);
    return passages === null ? [] : mapSecurity(iso3, passages, counts);
  });
  if (errors.length > 0) throw new ImportError(`cia-factbook-${SECURITY_VERSION}`, errors);
  return {
    observations,
    remarks: [
      ...Object.entries(counts).map(
        ([kind, { parsed, kept }]) => `${kind}: ${parsed} passages parsed, ${kept} kept as text`,
      ),
      ...observations
        .filter(({ standing, indicator }) => standing === "not-parsed" && indicator !== TIES)
        .map(({ indicator, iso3, note }) => `not parsed: ${indicator} of ${iso3}: ${note}`),
    ],
  };
}
