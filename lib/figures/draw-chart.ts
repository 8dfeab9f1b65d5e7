import type { BarChart } from "@/lib/series/bar-chart";
import type { TimeChart } from "@/lib/series/time-chart";
import { drawBars } from "./draw-bars";
import { drawTime } from "./draw-time";
import type { DrawingStyle } from "./drawing-style";

/** Any chart as an SVG element. */
export function drawChart(chart: BarChart | TimeChart, style: DrawingStyle): Element {
  return chart.kind === "bars" ? drawBars(chart, style) : drawTime(chart, style);
}
