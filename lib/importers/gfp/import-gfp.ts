import { ImportError, type RowError } from "@/lib/domain/import-error";
import { readSourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseDraft } from "../release-draft";
import { GFP_EDITIONS, RETRIEVED } from "./editions";
import { mapFigure } from "./map-figure";
import { readIndicators } from "./read-indicators";
import { readRankings } from "./read-rankings";

/**
 * Global Firepower's annual rankings: one release for each edition, years being those on the cover.
 *
 * @throws ImportError with every bad row of both files, and for an edition of unknown origin
 */
export function importGfp(folder: string, facts: CountryFacts): ReleaseDraft[] {
  const rankingsFile = readSourceFile(folder, "gfp/rankings.csv");
  const indicatorsFile = readSourceFile(folder, "gfp/indicators.csv");
  const errors: RowError[] = [];
  const rankings = readRankings(rankingsFile, facts, errors);
  const figures = readIndicators(indicatorsFile, facts, errors);
  if (errors.length > 0) throw new ImportError("gfp", errors);
  checkEditions([...rankings, ...figures]);
  return GFP_EDITIONS.map(({ edition, via }) => {
    const own = figures.filter((figure) => figure.edition === edition);
    return {
      source: "gfp",
      version: String(edition),
      published: String(edition),
      retrieved: RETRIEVED,
      via,
      citation: `Global Firepower, ${edition} Military Strength Ranking, globalfirepower.com`,
      yearBasis: "edition",
      files: own.length > 0 ? [rankingsFile, indicatorsFile] : [rankingsFile],
      extract: null,
      observations: own.map((figure) => mapFigure(figure, facts)),
      rankings: rankings.filter((entry) => entry.edition === edition),
      remarks: own.length > 0 ? [] : ["ranking only: this edition's figures were not obtained"],
    };
  });
}

function checkEditions(rows: readonly { edition: number }[]): void {
  const known = new Set(GFP_EDITIONS.map(({ edition }) => edition));
  for (const { edition } of rows) {
    if (!known.has(edition)) throw new Error(`gfp: no origin is recorded for edition ${edition}`);
  }
}
