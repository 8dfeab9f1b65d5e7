import { ImportError, type RowError } from "@/lib/domain/import-error";
import { readSourceFile, type SourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseContent, ReleaseDraft } from "../release-draft";
import { readSeries } from "./read-series";
import { WDI_SERIES } from "./series";
import { mapSeries, toWdiDraft } from "./to-draft";

/**
 * World Development Indicators, the snapshot of 1 July 2026, with spending in US$ computed from it.
 *
 * @throws ImportError with every bad row of all series
 */
export function importWdi(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const errors: RowError[] = [];
  const series = [...WDI_SERIES.keys()].map((code) => {
    const file = readSourceFile(folder, `wdi/${code.toLowerCase()}.csv`);
    return { code, file, figures: readSeries(file, code, facts, errors) };
  });
  if (errors.length > 0) throw new ImportError("world-bank-wdi-2026-07-01", errors);
  return [
    toWdiDraft(series, {
      version: "2026-07-01",
      published: "2026-07-01",
      retrieved: "2026-11-01",
      via: "GitHub datasets/world-development-indicators",
      citation: "World Bank, World Development Indicators, version of 1 July 2026",
      remarks: [],
    }),
  ];
}

/**
 * Some of the series, each a file named after its code, with spending in US$ where both that it is
 * computed from are there.
 *
 * @throws ImportError with every bad row of all files, and for a file of no known series
 */
export function readWdiFiles(
  files: readonly SourceFile[],
  request: { release: string; series: string | null },
  facts: CountryFacts,
): ReleaseContent {
  const errors: RowError[] = [];
  const series = files.flatMap((file) => {
    const [name = ""] = (file.name.split("/").at(-1) ?? "").split(/\.csv$/i);
    const code = (request.series ?? name).toUpperCase();
    if (WDI_SERIES.has(code)) return [{ code, figures: readSeries(file, code, facts, errors) }];
    const problem = `is not a known series: name the file after its code or give --series; known are ${[...WDI_SERIES.keys()].join(", ")}`;
    errors.push({ file: file.name, line: 1, column: "series", value: code, problem });
    return [];
  });
  for (const { code } of series.filter((each, index) =>
    series.slice(0, index).some((other) => other.code === each.code),
  )) {
    const problem = "is in two files";
    errors.push({ file: "the folder", line: 1, column: "series", value: code, problem });
  }
  if (errors.length > 0) throw new ImportError(request.release, errors);
  return { observations: mapSeries(series), rankings: [], remarks: [] };
}
