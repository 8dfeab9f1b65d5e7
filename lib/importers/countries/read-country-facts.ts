import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NAME_LANGUAGES } from "@/lib/domain/country";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import { readCsv } from "../read-csv";
import type { CountryFacts } from "../release-draft";

/** As `writeCountries` writes them. */
const COLUMNS = [
  ...["iso3", "iso2", "name"],
  ...NAME_LANGUAGES.filter((language) => language !== "en").map((language) => `name_${language}`),
  ...["region", "subregion", "landlocked", "area_km2"],
];

/**
 * What importers may know about countries, as the project's own countries.csv has it: for a source
 * that is written without the Factbook's files at hand.
 *
 * @param dataFolder the project's `prisma/data`
 * @throws ImportError where the file is not what it must be
 */
export function readCountryFacts(dataFolder: string): CountryFacts {
  const errors: RowError[] = [];
  const content = readFileSync(join(dataFolder, "catalog/countries.csv"));
  const rows = readCsv("countries.csv", content, COLUMNS, errors);
  if (errors.length > 0) throw new ImportError("catalog", errors);
  const list = (kept: typeof rows) => new Set(kept.map(({ cells }) => cells.iso3 ?? ""));
  return {
    known: list(rows),
    landlocked: list(rows.filter(({ cells }) => cells.landlocked === "true")),
  };
}
