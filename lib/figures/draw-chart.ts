import type { Chart } from "@/lib/series/chart";
import { drawBars } from "./draw-bars";
import { drawInk } from "./draw-ink";
import { drawMap } from "./draw-map";
import { drawTable } from "./draw-table";
import { drawTime } from "./draw-time";
import { drawWorldLines } from "./draw-world-lines";
import type { DrawingStyle } from "./drawing-style";

/**
 * Any chart as an SVG element. The names that Plot gives to its groups ("bar", "rule") are taken
 * off: they tell a listener nothing, and a group without a role may not carry one.
 */
export function drawChart(chart: Chart, style: DrawingStyle): Element {
  const element = draw(chart, style);
  for (const group of element.querySelectorAll("g[aria-label]")) {
    group.removeAttribute("aria-label");
  }
  return element;
}

function draw(chart: Chart, style: DrawingStyle): Element {
  if ("ink" in chart) return drawInk(chart, style);
  switch (chart.kind) {
    case "bars":
      return drawBars(chart, style);
    case "lines":
    case "ranks":
    case "sources":
      return drawTime(chart, style);
    case "world-lines":
      return drawWorldLines(chart, style);
    case "map":
      return drawMap(chart, style);
    case "table":
      return drawTable(chart, style);
  }
}
