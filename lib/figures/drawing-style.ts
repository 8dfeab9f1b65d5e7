import { FONT_SIZE, type Margins } from "@/lib/series/frame";
import type { ThemeColours } from "@/lib/series/theme-colours";
import { createPlotDocument } from "./to-svg-text";

/** With what a chart is drawn: colours of a theme, or CSS variables that serve both. */
export interface DrawingStyle {
  colours: ThemeColours;
  fontFamily: string;
}

/** How much of its row a bar fills. */
export const BAR_SHARE = 0.62;

/** What all of our plots share: size, margins and type. */
export function toPlotOptions(
  chart: { width: number; height: number; margins: Margins },
  { colours, fontFamily }: DrawingStyle,
) {
  return {
    document: createPlotDocument(),
    width: chart.width,
    height: chart.height,
    marginTop: chart.margins.top,
    marginRight: chart.margins.right,
    marginBottom: chart.margins.bottom,
    marginLeft: chart.margins.left,
    style: {
      fontFamily,
      fontSize: `${FONT_SIZE}px`,
      fontVariantNumeric: "tabular-nums",
      color: colours.ink,
      background: "none",
      overflow: "visible",
    },
  };
}
