import type { BarChart } from "@/lib/series/bar-chart";
import type { TimeChart } from "@/lib/series/time-chart";
import { drawBars } from "./draw-bars";
import { drawTime } from "./draw-time";
import type { DrawingStyle } from "./drawing-style";

/**
 * Any chart as an SVG element. The names that Plot gives to its groups ("bar", "rule") are taken
 * off: they tell a listener nothing, and a group without a role may not carry one.
 */
export function drawChart(chart: BarChart | TimeChart, style: DrawingStyle): Element {
  const element = chart.kind === "bars" ? drawBars(chart, style) : drawTime(chart, style);
  for (const group of element.querySelectorAll("g[aria-label]")) {
    group.removeAttribute("aria-label");
  }
  return element;
}
