import { join } from "node:path";
import { type Country, type LandBorder, NAME_LANGUAGES } from "@/lib/domain/country";
import type { RowError } from "@/lib/domain/import-error";
import { type DatasetRow, parseNumber, readDatasetRows, refuseInto } from "./read-dataset-rows";

/** A country as the catalog's file states it. */
export type DatasetCountry = Omit<Country, "landBorders" | "groups">;

/** A land border of the country named, as the catalog's file states it. */
export type DatasetBorder = LandBorder & Pick<Country, "iso3">;

/** Reads `countries.csv` of the catalog; every bad cell goes to `errors`. */
export async function readDatasetCountries(
  folder: string,
  errors: RowError[],
): Promise<DatasetCountry[]> {
  const languages = NAME_LANGUAGES.filter((language) => language !== "en");
  const headings = [
    ...["iso3", "iso2", "name"],
    ...languages.map((language) => `name_${language}`),
    ...["region", "subregion", "landlocked", "area_km2"],
  ];
  const refuse = refuseInto(errors, "catalog/countries.csv");
  const countries: DatasetCountry[] = [];
  for await (const row of readDatasetRows(join(folder, "countries.csv"), headings, refuse)) {
    const cell = (column: string) => row.cells[headings.indexOf(column)] ?? "";
    for (const column of ["name", "region", "subregion"]) {
      if (cell(column) === "") refuse(row.line, column, "", "is empty");
    }
    if (!/^[A-Z]{3}$/.test(cell("iso3"))) refuse(row.line, "iso3", cell("iso3"), "is not a code");
    if (!/^[A-Z]{2}$/.test(cell("iso2"))) refuse(row.line, "iso2", cell("iso2"), "is not a code");
    const names: Country["names"] = Object.fromEntries([
      ["en", cell("name")],
      ...languages
        .map((language) => [language, cell(`name_${language}`)])
        .filter(([, name]) => name !== ""),
    ]);
    countries.push({
      iso3: cell("iso3"),
      iso2: cell("iso2"),
      name: cell("name"),
      names,
      region: cell("region"),
      subregion: cell("subregion"),
      landlocked: parseTruth(row, headings.indexOf("landlocked"), refuse),
      areaKm2: parseNumber(row, headings.indexOf("area_km2"), "area_km2", refuse) ?? null,
    });
  }
  return countries;
}

function parseTruth(
  { line, cells }: DatasetRow,
  index: number,
  refuse: ReturnType<typeof refuseInto>,
): boolean | null {
  const cell = cells[index] ?? "";
  if (cell !== "" && cell !== "true" && cell !== "false") {
    refuse(line, "landlocked", cell, "is neither true nor false");
  }
  return cell === "" ? null : cell === "true";
}

/** Reads `land-borders.csv` of the catalog; every bad cell, and a country not among those known, goes to `errors`. */
export async function readDatasetBorders(
  folder: string,
  known: ReadonlySet<string>,
  errors: RowError[],
): Promise<DatasetBorder[]> {
  const headings = ["iso3", "neighbour", "length_km"];
  const refuse = refuseInto(errors, "catalog/land-borders.csv");
  const borders: DatasetBorder[] = [];
  for await (const row of readDatasetRows(join(folder, "land-borders.csv"), headings, refuse)) {
    const [code = "", neighbour = ""] = row.cells;
    if (!known.has(code)) refuse(row.line, "iso3", code, "is not a known country");
    if (!known.has(neighbour)) refuse(row.line, "neighbour", neighbour, "is not a known country");
    const lengthKm = parseNumber(row, 2, "length_km", refuse) ?? null;
    borders.push({ iso3: code, neighbour, lengthKm });
  }
  return borders;
}
