import type { QueryClient } from "@tanstack/react-query";
import type { FigureView } from "@/lib/contracts/figures";
import { toFigureAddress } from "@/lib/export/figure-address";
import type { StaticFigure } from "@/lib/series/written-aside";
import { drawInline } from "./draw-inline";
import type { FigureParts } from "./figures/figure-parts";
import { readParts } from "./figures/read-parts";

/**
 * A figure as a page holds it at first paint: drawn for a wide and a narrow column, its panel's
 * replies laid into the page's query cache.
 *
 * @param wideColumn width in pixels of the column that it stands in on a wide screen
 * @throws UnknownEntry for unknown countries, indicators or publishers
 */
export async function placeFigure(
  view: FigureView,
  queries: QueryClient,
  wideColumn?: number,
): Promise<StaticFigure> {
  return placeParts(view, await readParts(view), queries, wideColumn);
}

/** The same of a figure that was read already. */
export async function placeParts(
  view: FigureView,
  { content, dataVersion, replies }: FigureParts,
  queries: QueryClient,
  wideColumn?: number,
): Promise<StaticFigure> {
  for (const { queryKey, reply } of replies) queries.setQueryData(queryKey, reply);
  return drawInline(`${dataVersion} ${toFigureAddress(view, "svg")}`, content, wideColumn);
}
