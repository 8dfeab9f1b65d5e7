import { toQuietOpacity, toQuietPath, type WorldLinesChart } from "@/lib/series/world-lines-chart";
import { drawTime } from "./draw-time";
import type { DrawingStyle } from "./drawing-style";

/** The chosen countries' lines as every picture of lines has them, behind them all others as one quiet path. */
export function drawWorldLines(chart: WorldLinesChart, style: DrawingStyle): Element {
  const element = drawTime(chart.lines, style);
  const path = element.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", toQuietPath(chart));
  path.setAttribute("fill", "none");
  path.setAttribute("stroke", style.colours.inkMuted);
  path.setAttribute("stroke-opacity", String(toQuietOpacity(chart)));
  path.setAttribute("stroke-linejoin", "round");
  path.setAttribute("stroke-linecap", "round");
  element.prepend(path);
  return element;
}
