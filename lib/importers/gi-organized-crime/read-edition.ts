import type { Iso3 } from "@/lib/domain/country";
import type { RowError } from "@/lib/domain/import-error";
import { findCountry } from "../find-country";
import type { CountryFacts } from "../release-draft";
import type { CrimeColumn } from "./columns";

/** Spellings of this workbook; in the sheet of 2023 commas stand where points were. */
const ALIASES: ReadonlyMap<string, Iso3> = new Map([
  ["Congo, Dem, Rep,", "COD"],
  ["Congo, Dem. Rep.", "COD"],
  ["Congo, Rep,", "COG"],
  ["Congo, Rep.", "COG"],
  ["Korea, DPR", "PRK"],
  ["Korea, Rep,", "KOR"],
  ["Korea, Rep.", "KOR"],
  ["Micronesia (Federated States of)", "FSM"],
  ["St, Kitts and Nevis", "KNA"],
  ["St. Kitts and Nevis", "KNA"],
  ["St, Lucia", "LCA"],
  ["St. Lucia", "LCA"],
  ["St, Vincent and the Grenadines", "VCT"],
  ["St. Vincent and the Grenadines", "VCT"],
]);

/** One country's row of a sheet: a score for each column, in their order. */
export interface CrimeScores {
  /** Row of the sheet, counted from 1. */
  line: number;
  iso3: Iso3;
  scores: readonly number[];
}

/**
 * Every country of one sheet with all its scores; what is wrong goes to `errors`.
 *
 * The headings must be those of the edition in their order, and every cell a score from 1 to 10:
 * the index scores every market in every country, so that a blank is a fault of the file.
 */
export function readEdition(
  file: string,
  rows: readonly (readonly unknown[])[],
  columns: readonly CrimeColumn[],
  facts: CountryFacts,
  errors: RowError[],
): CrimeScores[] {
  const refuse = (line: number, column: string, value: unknown, problem: string) =>
    errors.push({ file, line, column, value: String(value ?? ""), problem });
  const [found = [], ...countries] = rows;
  const headings = ["Continent", "Region", "Country", ...columns.map(({ heading }) => heading)];
  for (let index = 0; index < Math.max(found.length, headings.length); index += 1) {
    const heading = String(found[index] ?? "").replace(/ avg,$/, "");
    if (heading === headings[index]) continue;
    refuse(
      1,
      `heading ${index + 1}`,
      heading,
      `is not ${headings[index] ?? "an expected heading"}`,
    );
  }
  const seen = new Set<Iso3>();
  return countries.flatMap((row, index) => {
    const line = index + 2;
    const name = String(row[2] ?? "");
    const iso3 = findCountry(name, ALIASES);
    const scores = columns.flatMap(({ heading }, position) => {
      const score = row[position + 3];
      if (typeof score === "number" && score >= 1 && score <= 10) return [score];
      refuse(line, heading, score, "is not a score from 1 to 10");
      return [];
    });
    if (iso3 === undefined || !facts.known.has(iso3)) {
      refuse(line, "Country", name, "is not a known country");
      return [];
    }
    if (seen.has(iso3)) refuse(line, "Country", name, "is scored twice");
    seen.add(iso3);
    return scores.length === columns.length ? [{ line, iso3, scores }] : [];
  });
}
