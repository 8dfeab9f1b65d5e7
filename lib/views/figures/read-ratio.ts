import type { FigureViewOf } from "@/lib/contracts/figures";
import { compareQuery } from "@/lib/queries/compare";
import { toRatioContent } from "@/lib/series/ratio-content";
import { readComparison } from "../read-comparison";
import type { FigureParts } from "./figure-parts";
import { toCsvFigure } from "./read-bars";

/** Several indicators, each country's figure as a multiple of the first country's. */
export async function readRatio(view: FigureViewOf<"ratio">): Promise<FigureParts> {
  const { indicator, country, year, within } = view;
  const reply = await readComparison({ country, indicator, year, within });
  const { data, meta } = reply;
  return {
    content: toRatioContent(data),
    releases: meta.releases,
    figures: data.flatMap((each) => each.figures.map((figure) => toCsvFigure(figure, each))),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: compareQuery(country, indicator, { year, within }).queryKey, reply }],
  };
}
