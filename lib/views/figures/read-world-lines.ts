import type { FigureViewOf } from "@/lib/contracts/figures";
import { seriesQuery } from "@/lib/queries/series";
import { worldSeriesQuery } from "@/lib/queries/world-series";
import { findSeries } from "@/lib/repositories/find-series";
import { getWorldSeries } from "@/lib/repositories/get-world-series";
import { toWorldLinesContent } from "@/lib/series/world-lines-content";
import type { FigureParts } from "./figure-parts";

/** One indicator of some countries over the years, before the lines of all. The CSV holds the chosen ones as they are stated. */
export async function readWorldLines(view: FigureViewOf<"world-lines">): Promise<FigureParts> {
  const [chosen, world] = await Promise.all([findSeries(view), getWorldSeries(view)]);
  const { indicator, countries } = chosen.data;
  const releases = new Map(
    [...chosen.meta.releases, ...world.meta.releases].map((release) => [release.slug, release]),
  );
  return {
    content: toWorldLinesContent(
      indicator,
      countries,
      { ...world.data, releases: world.meta.releases.map(({ slug }) => slug) },
      view.axis,
    ),
    releases: [...releases.values()],
    figures: countries.flatMap(({ iso3, name, points }) =>
      points.map((point) => ({
        ...{ iso3, name, indicator: indicator.slug, unit: indicator.unit },
        ...point,
      })),
    ),
    dataVersion: chosen.meta.dataVersion,
    replies: [
      { queryKey: seriesQuery(view).queryKey, reply: chosen },
      { queryKey: worldSeriesQuery(view).queryKey, reply: world },
    ],
  };
}
