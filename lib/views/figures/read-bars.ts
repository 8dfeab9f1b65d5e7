import type { FigureViewOf } from "@/lib/contracts/figures";
import type { ComparedFigure } from "@/lib/domain/comparison";
import { toSourceName } from "@/lib/export/credit-line";
import type { CsvFigure } from "@/lib/export/to-csv";
import { compareQuery } from "@/lib/queries/compare";
import { toBarsContent } from "@/lib/series/bars-content";
import { readComparison } from "../read-comparison";
import type { FigureParts } from "./figure-parts";

/** One indicator of some countries, each country's newest figure or that of a year. */
export async function readBars(view: FigureViewOf<"bars">): Promise<FigureParts> {
  const { indicator, country, axis, year, within, measure, sort } = view;
  const reply = await readComparison({
    ...{ country, indicator: [indicator], year, within, measure },
  });
  const { data, meta } = reply;
  const [compared] = data;
  if (compared === undefined) throw new Error(`no comparison was made for ${indicator}`);
  const names = new Map(meta.releases.map((release) => [release.slug, toSourceName(release)]));
  return {
    content: toBarsContent(compared, axis, (release) => names.get(release) ?? release, sort),
    releases: meta.releases,
    figures: compared.figures.map((figure) => toCsvFigure(figure, compared)),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: compareQuery(country, [indicator], view).queryKey, reply }],
  };
}

/** A compared figure as a line of a CSV. */
export function toCsvFigure(
  { ratio: _ratio, disputeFactor: _factor, basis: _basis, ...figure }: ComparedFigure,
  { slug, shown }: { slug: string; shown: { unit: string } },
): CsvFigure {
  return { ...figure, indicator: slug, unit: shown.unit };
}
