import type { Iso3 } from "@/lib/domain/country";
import type { RowError } from "@/lib/domain/import-error";
import { findCountry } from "../find-country";
import { parseFigure } from "../parse-figure";
import { readCsv } from "../read-csv";
import type { SourceFile } from "../read-source-file";
import type { CountryFacts } from "../release-draft";
import { GCI_EDITIONS } from "./editions";

const ALIASES: ReadonlyMap<string, Iso3> = new Map([
  ["Democratic People's Republic of Korea", "PRK"],
  ["Democratic Republic of the Congo", "COD"],
  ["Korea (the Republic of)", "KOR"],
  ["Lao", "LAO"],
  ["Macedonia", "MKD"],
  ["State of Palestine", "PSE"],
  ["Vatican", "VAT"],
]);

/** The first line as printed, its slip included; ranks stand between the scores under one name. */
const HEADINGS = [
  ...["Country", "2014", "Globa Rank", "2017", "Global Rank", "2018", "Global Rank"],
  ...["2020", "Global Rank", "2024", "Global Rank", ""],
];
const COLUMNS = [
  ...(["Country", "2014", "rank 2014", "2017", "rank 2017", "2018", "rank 2018"] as const),
  ...(["2020", "rank 2020", "2024", "rank 2024", "end"] as const),
] as const;

/** Cells of a country that the edition does not have under this name. */
const ABSENT = new Set(["", "#N/A"]);

/** One country's score in one edition. */
export interface GciScore {
  line: number;
  iso3: Iso3;
  edition: (typeof GCI_EDITIONS)[number];
  value: number;
}

/**
 * Every score of the file, checked; what is wrong goes to `errors`.
 *
 * A country that changed its name has two rows, one for the older editions and one for the newer;
 * an edition that scores it in both is an error.
 */
export function readScores(
  file: Pick<SourceFile, "name" | "bytes">,
  facts: CountryFacts,
  errors: RowError[],
): GciScore[] {
  const seen = new Set<string>();
  return readCsv(file.name, file.bytes, COLUMNS, errors, HEADINGS).flatMap((row) => {
    const { Country: name } = row.cells;
    const iso3 = findCountry(name, ALIASES);
    const refuse = (column: string, value: string, problem: string) =>
      errors.push({ file: row.file, line: row.line, column, value, problem });
    if (iso3 === undefined || !facts.known.has(iso3)) {
      refuse("Country", name, "is not a known country");
      return [];
    }
    return GCI_EDITIONS.flatMap((edition) => {
      const column = `${edition.year}` as const;
      if (ABSENT.has(row.cells[column])) return [];
      const value = parseFigure(row, column, { low: 0, high: edition.high }, errors);
      if (value === undefined) return [];
      const key = `${iso3} ${column}`;
      if (seen.has(key)) refuse(column, row.cells[column], `is a second score of ${iso3}`);
      seen.add(key);
      return [{ line: row.line, iso3, edition, value }];
    });
  });
}
