import type { FigureViewOf } from "@/lib/contracts/figures";
import { toSourceName } from "@/lib/export/credit-line";
import { compareQuery } from "@/lib/queries/compare";
import { compareCountries } from "@/lib/repositories/compare-countries";
import { toBarsContent } from "@/lib/series/bars-content";
import type { FigureParts } from "./figure-parts";

/** One indicator of some countries, each country's newest figure or that of a year. */
export async function readBars(view: FigureViewOf<"bars">): Promise<FigureParts> {
  const { indicator, country, axis, year, within } = view;
  const reply = await compareCountries({ country, indicator: [indicator], year, within });
  const { data, meta } = reply;
  const [compared] = data;
  if (compared === undefined) throw new Error(`no comparison was made for ${indicator}`);
  const names = new Map(meta.releases.map((release) => [release.slug, toSourceName(release)]));
  return {
    content: toBarsContent(compared, axis, (release) => names.get(release) ?? release),
    releases: meta.releases,
    figures: compared.figures.map(({ ratio: _ratio, ...figure }) => ({
      ...figure,
      indicator,
      unit: compared.unit,
    })),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: compareQuery(country, [indicator], view).queryKey, reply }],
  };
}
