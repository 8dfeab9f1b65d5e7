import { drawInlineFigure } from "@/lib/figures/draw-inline-figure";
import type { ChartContent } from "@/lib/series/chart-content";
import { NARROW_COLUMN, WIDE_COLUMN } from "@/lib/series/frame";
import type { StaticFigure } from "@/lib/series/written-aside";
import { drawOnce } from "./drawn-figures";
import { writeAside } from "./write-aside";

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
    return writeAside(name, String(svg));
  };
  const [wide, narrow] = await Promise.all([put(wideColumn), put(NARROW_COLUMN)]);
  return { wide, narrow };
}
