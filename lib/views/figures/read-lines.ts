import type { FigureViewOf } from "@/lib/contracts/figures";
import { seriesQuery } from "@/lib/queries/series";
import { toLinesContent } from "@/lib/series/lines-content";
import { readSeries } from "../read-series";
import type { FigureParts } from "./figure-parts";
import { toSeriesCsv } from "./series-csv";

/** One indicator of some countries over the years. */
export async function readLines(view: FigureViewOf<"lines">): Promise<FigureParts> {
  const reply = await readSeries(view);
  const { data, meta } = reply;
  const { indicator, countries, shown } = data;
  return {
    content: toLinesContent(indicator, countries, view.axis, shown),
    releases: meta.releases,
    figures: toSeriesCsv({ ...indicator, unit: shown.unit }, countries),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: seriesQuery(view).queryKey, reply }],
  };
}
