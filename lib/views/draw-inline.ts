import { drawInlineFigure } from "@/lib/figures/draw-inline-figure";
import type { ChartContent } from "@/lib/series/chart-content";
import { NARROW_COLUMN, WIDE_COLUMN } from "@/lib/series/frame";
import { drawOnce } from "./drawn-figures";

/** One chart as SVG text for a wide and for a narrow column. */
export interface StaticFigure {
  wide: string;
  narrow: string;
}

/** A chart for the page's wide and narrow column, drawn once for each data version. */
export async function drawInline(
  key: string,
  content: ChartContent,
  wideColumn: number = WIDE_COLUMN,
): Promise<StaticFigure> {
  const name = `${content.title}. ${content.subtitle}`;
  const [wide, narrow] = await Promise.all(
    [wideColumn, NARROW_COLUMN].map((width) =>
      drawOnce(`inline ${width} ${key}`, async () =>
        drawInlineFigure(content.toChart(width), name),
      ),
    ),
  );
  return { wide: String(wide), narrow: String(narrow) };
}
