import { ImportError, type RowError } from "@/lib/domain/import-error";
import { readSourceFile } from "../read-source-file";
import { type CountryFacts, type ReleaseDraft, reportFigure } from "../release-draft";
import { GCI_EDITIONS } from "./editions";
import { readScores } from "./read-scores";

const PRINTED_ZERO = "A printed 0 can mean that no measure was found or that nothing was answered";

/**
 * ITU's Global Cybersecurity Index, one release for each edition.
 *
 * The ranks are left out: they follow from the scores, and countries share them.
 *
 * @throws ImportError with every bad cell, also for a name that leads to no country
 */
export function importGci(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const file = readSourceFile(folder, "cyber/gci-2014-2024.csv");
  const errors: RowError[] = [];
  const scores = readScores(file, facts, errors);
  if (errors.length > 0) throw new ImportError("itu-gci", errors);
  return GCI_EDITIONS.map(({ year, indicator }) => ({
    source: "itu-gci",
    version: String(year),
    published: null,
    retrieved: "2026-11-01",
    via: "GitHub tjmisko/sspi-data-webapp",
    citation: `International Telecommunication Union, Global Cybersecurity Index ${year}`,
    yearBasis: "edition" as const,
    files: [file],
    extract: null,
    observations: scores
      .filter(({ edition }) => edition.year === year)
      .map(({ iso3, value }) =>
        reportFigure(indicator, iso3, year, value, value === 0 ? PRINTED_ZERO : null),
      ),
    rankings: [],
    remarks: ["the ranks are left out: they follow from the scores"],
  }));
}
