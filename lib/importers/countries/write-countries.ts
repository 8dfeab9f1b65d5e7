import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NAME_LANGUAGES } from "@/lib/domain/country";
import type { CountryGeography } from "../country-geography";
import { toCsv } from "../write-dataset";
import type { NamedCountry } from "./list-countries";

/**
 * Writes the catalog's countries.csv and land-borders.csv, sorted by code.
 *
 * An empty cell says that no source states it.
 */
export function writeCountries(
  dataFolder: string,
  countries: readonly NamedCountry[],
  geography: readonly CountryGeography[],
): void {
  const landOf = new Map(geography.map((land) => [land.iso3, land]));
  const folder = join(dataFolder, "catalog");
  mkdirSync(folder, { recursive: true });
  const languages = NAME_LANGUAGES.filter((language) => language !== "en");
  writeFileSync(
    join(folder, "countries.csv"),
    toCsv(
      [
        "iso3",
        "iso2",
        "name",
        ...languages.map((language) => `name_${language}`),
        "region",
        "subregion",
        "landlocked",
        "area_km2",
      ],
      countries.map(({ iso3, iso2, name, names, region, subregion }) => [
        iso3,
        iso2,
        name,
        ...languages.map((language) => names[language] ?? null),
        region,
        subregion,
        landOf.get(iso3)?.landlocked ?? null,
        landOf.get(iso3)?.areaKm2 ?? null,
      ]),
    ),
  );
  const sorted = geography.toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
  writeFileSync(
    join(folder, "land-borders.csv"),
    toCsv(
      ["iso3", "neighbour", "length_km"],
      sorted.flatMap(({ iso3, borders }) =>
        borders.map(({ neighbour, lengthKm }) => [iso3, neighbour, lengthKm]),
      ),
    ),
  );
}
