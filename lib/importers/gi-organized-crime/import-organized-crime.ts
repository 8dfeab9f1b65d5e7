import { ImportError, type RowError } from "@/lib/domain/import-error";
import { openWorkbook, readSheets } from "../open-workbook";
import { readSourceFile } from "../read-source-file";
import { type CountryFacts, type ReleaseDraft, reportFigure } from "../release-draft";
import { checkAverages } from "./check-averages";
import { listColumns } from "./columns";
import { readEdition } from "./read-edition";

const FILE = "crime/global-organized-crime-index-2021-2023.xlsx";

/**
 * The Global Organized Crime Index, editions 2021 and 2023, all scores of both.
 *
 * @throws ImportError with every bad cell of a sheet: also for a name that leads to no country, and
 *   for an average that its parts contradict
 */
export async function importOrganizedCrime(
  folder: string,
  facts: CountryFacts,
): Promise<ReleaseDraft[]> {
  const file = readSourceFile(folder, FILE);
  const workbook = await readSheets(openWorkbook(file.bytes).safe);
  return ([2021, 2023] as const).map((edition) => {
    const sheet = `${edition}_dataset`;
    const rows = workbook.find((each) => each.sheet === sheet)?.data;
    if (rows === undefined) throw new Error(`${FILE} has no sheet “${sheet}”`);
    const place = `${FILE}, ${sheet}`;
    const columns = listColumns(edition);
    const errors: RowError[] = [];
    const countries = readEdition(place, rows, columns, facts, errors);
    checkAverages(place, columns, countries, errors);
    if (errors.length > 0) throw new ImportError(`gi-organized-crime-${edition}`, errors);
    return {
      source: "gi-organized-crime",
      version: String(edition),
      published: String(edition),
      retrieved: "2026-11-01",
      via: "GitHub PayalSurana-02/organized-crime-gdp-analysis",
      citation: `Global Initiative Against Transnational Organized Crime, Global Organized Crime Index ${edition}`,
      yearBasis: "edition" as const,
      files: [file],
      extract: null,
      observations: countries.flatMap(({ iso3, scores }) =>
        columns.flatMap(({ indicator }, position) => {
          const score = scores[position];
          return score === undefined ? [] : [reportFigure(indicator, iso3, edition, score)];
        }),
      ),
      rankings: [],
      remarks: [],
    };
  });
}
