import type { Iso3 } from "@/lib/domain/country";
import type { RowError } from "@/lib/domain/import-error";
import { findCountry } from "../find-country";
import { parseFigure } from "../parse-figure";
import { readCsv } from "../read-csv";
import type { SourceFile } from "../read-source-file";
import type { CountryFacts } from "../release-draft";

/** Spellings of this file alone; the Congos are told apart by the missions they stand in. */
const ALIASES: ReadonlyMap<string, Iso3> = new Map([
  ["Britain", "GBR"],
  ["Drc", "COD"],
  ["Korea", "KOR"],
  ["UK", "GBR"],
  ["Us", "USA"],
]);

/** What stands where a contributor's name should, and names no country. */
export const NO_COUNTRY: ReadonlySet<string> = new Set([
  ...["CARICOM", "Multinational", "TCC name unknown", "Un"],
]);

/** One place of a mission in a year, with those who had troops there. */
export interface MissionPlace {
  mission: string;
  year: number;
  /** Countries, each once. */
  contributors: ReadonlySet<Iso3>;
  /** Entries that name no country. */
  nameless: readonly string[];
}

/** A name and, in brackets, how many: “Ghana (650)”, “Korea (ROK) (150)”, “Nepal (size unknown)”. */
const ENTRY = /^(.+?)(?: \(ROK\))? \((?:\d+|size unknown)\)$/;

/**
 * Every row of the file: who had troops at one place; what is wrong goes to `errors`.
 *
 * The sizes in brackets are passed over: they are estimates by kind of unit, and not to be summed.
 */
export function readMissions(
  file: Pick<SourceFile, "name" | "bytes">,
  facts: CountryFacts,
  errors: RowError[],
): MissionPlace[] {
  const columns = [
    ...(["mission", "year", "location", "latitude", "longitude"] as const),
    ...(["No.TCC", "year.overview"] as const),
  ] as const;
  return readCsv(file.name, file.bytes, columns, errors).flatMap((row) => {
    const { mission, "year.overview": overview } = row.cells;
    const refuse = (column: string, value: string, problem: string) =>
      errors.push({ file: row.file, line: row.line, column, value, problem });
    const year = parseFigure(row, "year", { whole: true, low: 1948, high: 2100 }, errors);
    const stated = parseFigure(row, "No.TCC", { whole: true, low: 1 }, errors);
    const entries = overview.split(",").map((entry) => entry.trim());
    if (stated !== undefined && stated !== entries.length) {
      refuse("No.TCC", String(stated), `is not the number of entries, ${entries.length}`);
    }
    if (mission === "") refuse("mission", mission, "is empty");
    const contributors = new Set<Iso3>();
    const nameless: string[] = [];
    for (const entry of entries) {
      const name = ENTRY.exec(entry)?.[1];
      const iso3 = name === undefined ? undefined : findCountry(name, ALIASES);
      if (name !== undefined && NO_COUNTRY.has(name)) nameless.push(name);
      else if (name === undefined) refuse("year.overview", entry, "is not a name with a size");
      else if (iso3 === undefined || !facts.known.has(iso3)) {
        refuse("year.overview", name, "is not a known country");
      } else contributors.add(iso3);
    }
    return year === undefined ? [] : [{ mission, year, contributors, nameless }];
  });
}
