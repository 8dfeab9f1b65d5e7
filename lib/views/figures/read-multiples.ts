import type { FigureViewOf } from "@/lib/contracts/figures";
import { seriesQuery } from "@/lib/queries/series";
import { toMultiplesContent } from "@/lib/series/multiples-content";
import { readSeries } from "../read-series";
import type { FigureParts } from "./figure-parts";
import { toSeriesCsv } from "./series-csv";

/** One indicator over the years, a small chart for each country. */
export async function readMultiples(view: FigureViewOf<"multiples">): Promise<FigureParts> {
  const reply = await readSeries(view);
  const { data, meta } = reply;
  return {
    content: toMultiplesContent(data.indicator, data.countries, view.scales, view.axis),
    releases: meta.releases,
    figures: toSeriesCsv(data.indicator, data.countries),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: seriesQuery(view).queryKey, reply }],
  };
}
