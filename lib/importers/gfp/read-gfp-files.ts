import { ImportError, type RowError } from "@/lib/domain/import-error";
import { toFirstLine } from "../read-import-files";
import type { SourceFile } from "../read-source-file";
import type { CountryFacts, ReleaseContent } from "../release-draft";
import { mapFigure } from "./map-figure";
import { readIndicators } from "./read-indicators";
import { readRankings } from "./read-rankings";

/**
 * One edition out of files of GFP's figures and of its rankings, told apart by their headings.
 *
 * @param request its version is the year on the edition's cover
 * @throws ImportError with every bad row of any edition, and where the files do not have this one
 */
export function readGfpFiles(
  files: readonly SourceFile[],
  { release, version }: { release: string; version: string },
  facts: CountryFacts,
): ReleaseContent {
  const errors: RowError[] = [];
  const isRanking = ({ bytes }: SourceFile) => toFirstLine(bytes).includes("rank");
  const rankings = files.filter(isRanking).flatMap((file) => readRankings(file, facts, errors));
  const figures = files
    .filter((file) => !isRanking(file))
    .flatMap((file) => readIndicators(file, facts, errors));
  const ownRankings = rankings.filter(({ edition }) => String(edition) === version);
  const ownFigures = figures.filter(({ edition }) => String(edition) === version);
  if (errors.length === 0 && ownRankings.length + ownFigures.length === 0) {
    const file = files.map(({ name }) => name).join(", ");
    const editions = new Set([...rankings, ...figures].map(({ edition }) => edition));
    const problem = `is in no row; the editions are ${[...editions].sort().join(", ") || "none"}`;
    errors.push({ file, line: 1, column: "edition", value: version, problem });
  }
  if (errors.length > 0) throw new ImportError(release, errors);
  const others = rankings.length + figures.length - ownRankings.length - ownFigures.length;
  return {
    observations: ownFigures.map((figure) => ({
      ...mapFigure(figure, facts),
      line: figure.line,
    })),
    rankings: ownRankings,
    remarks: others === 0 ? [] : [`${others} rows of other editions left out`],
  };
}
