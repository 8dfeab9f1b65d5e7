import type { FigureViewOf } from "@/lib/contracts/figures";
import { seriesQuery } from "@/lib/queries/series";
import { findSeries } from "@/lib/repositories/find-series";
import { toLinesContent } from "@/lib/series/lines-content";
import type { FigureParts } from "./figure-parts";
import { toSeriesCsv } from "./series-csv";

/** One indicator of some countries over the years. */
export async function readLines(view: FigureViewOf<"lines">): Promise<FigureParts> {
  const reply = await findSeries(view);
  const { data, meta } = reply;
  const { indicator, countries } = data;
  return {
    content: toLinesContent(indicator, countries, view.axis),
    releases: meta.releases,
    figures: toSeriesCsv(indicator, countries),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: seriesQuery(view).queryKey, reply }],
  };
}
