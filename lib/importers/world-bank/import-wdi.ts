import { ImportError, type RowError } from "@/lib/domain/import-error";
import { readSourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseDraft } from "../release-draft";
import { readSeries } from "./read-series";
import { WDI_SERIES } from "./series";
import { toWdiDraft } from "./to-draft";

/**
 * World Development Indicators, the snapshot of 1 July 2026, with spending in US$ computed from it.
 *
 * @throws ImportError with every bad row of all series
 */
export function importWdi(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const errors: RowError[] = [];
  const series = [...WDI_SERIES].map(([code, indicator]) => {
    const file = readSourceFile(folder, `wdi/${code.toLowerCase()}.csv`);
    return { code, indicator, file, figures: readSeries(file, code, facts, errors) };
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
