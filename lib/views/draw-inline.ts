import { LRUCache } from "lru-cache";
import { drawInlineFigure } from "@/lib/figures/draw-inline-figure";
import type { ChartContent } from "@/lib/series/chart-content";
import type { StaticFigure } from "@/lib/series/drawing-aside";
import { NARROW_COLUMN, WIDE_COLUMN } from "@/lib/series/frame";
import { drawOnce } from "./drawn-figures";

/** Many times what the pages hold that are being written at one moment. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Drawings from the moment a page wants them until its HTML is written, and some time longer. */
const aside = new LRUCache<string, string>({
  maxSize: MOST_BYTES,
  sizeCalculation: (svg) => Math.max(1, svg.length),
});
globalThis.parityDrawings = aside;

/** A chart for the page's wide and narrow column, drawn once for each data version. */
export async function drawInline(
  key: string,
  content: ChartContent,
  wideColumn: number = WIDE_COLUMN,
): Promise<StaticFigure> {
  const title = `${content.title}. ${content.subtitle}`;
  const put = async (width: number) => {
    const name = `inline ${width} ${key}`;
    const svg = await drawOnce(name, async () => drawInlineFigure(content.toChart(width), title));
    aside.set(name, String(svg));
    return name;
  };
  const [wide, narrow] = await Promise.all([put(wideColumn), put(NARROW_COLUMN)]);
  return { wide, narrow };
}
