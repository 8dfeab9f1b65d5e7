import type { RowError } from "@/lib/domain/import-error";
import { parseFigure } from "../parse-figure";
import { type CsvRow, readCsv } from "../read-csv";
import type { SourceFile } from "../read-source-file";
import type { CountryFacts, RankingDraft } from "../release-draft";

const COLUMNS = [
  "edition",
  "iso3",
  "country_as_published",
  "rank",
  "ranked_countries",
  "power_index",
] as const;

/**
 * Every place in every edition's ranking; what is wrong goes to `errors`.
 *
 * Ranks run from 1 to the number of ranked countries. The index is 0 at best and grows as strength
 * falls; an empty cell says that it was not obtained, and stays unknown.
 */
export function readRankings(
  file: Pick<SourceFile, "name" | "bytes">,
  facts: CountryFacts,
  errors: RowError[],
): RankingDraft[] {
  const rows = readCsv(file.name, file.bytes, COLUMNS, errors);
  const seen = new Set<string>();
  const sizes = new Map<number, number>();
  return rows.flatMap((row) => {
    const { iso3, edition: printedEdition } = row.cells;
    if (!facts.known.has(iso3)) return refuse(row, "is not a known country", errors);
    if (seen.has(`${printedEdition} ${iso3}`)) {
      return refuse(row, "is ranked twice in this edition", errors);
    }
    seen.add(`${printedEdition} ${iso3}`);
    const edition = parseFigure(row, "edition", { whole: true, low: 2005, high: 2100 }, errors);
    const rankedCountries = parseFigure(row, "ranked_countries", { whole: true, low: 1 }, errors);
    const rank = parseFigure(row, "rank", { whole: true, low: 1, high: rankedCountries }, errors);
    const score =
      row.cells.power_index === "" ? null : parseFigure(row, "power_index", { low: 0 }, errors);
    if (edition === undefined || rankedCountries === undefined) return [];
    if (rank === undefined || score === undefined) return [];
    const size = sizes.get(edition) ?? rankedCountries;
    sizes.set(edition, size);
    if (size !== rankedCountries) {
      const problem = `is not ${size}, as before in this edition`;
      const value = row.cells.ranked_countries;
      errors.push({ file: row.file, line: row.line, column: "ranked_countries", value, problem });
      return [];
    }
    return [{ edition, iso3, rank, rankedCountries, score, file: row.file, line: row.line }];
  });
}

function refuse(
  row: CsvRow<(typeof COLUMNS)[number]>,
  problem: string,
  errors: RowError[],
): RankingDraft[] {
  errors.push({
    file: row.file,
    line: row.line,
    column: "iso3",
    value: row.cells.iso3,
    problem,
  });
  return [];
}
