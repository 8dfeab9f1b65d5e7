import type { Chart } from "@/lib/series/chart";
import { CSS_COLOURS } from "@/lib/series/theme-colours";
import { drawChart } from "./draw-chart";
import { toSvgText } from "./to-svg-text";

/**
 * The chart alone as SVG text for a page's HTML: coloured by the page's variables, so that it
 * serves light and dark, in the page's own type, and named for those who do not see it.
 */
export function drawInlineFigure(chart: Chart, name: string): string {
  const element = drawChart(chart, { colours: CSS_COLOURS, fontFamily: "inherit" });
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", name);
  const own = element.getAttribute("style")?.split(";") ?? [];
  const style = [...own, "max-width:100%", "height:auto"].filter((each) => each.trim() !== "");
  element.setAttribute("style", style.join(";"));
  // A page's policy takes no style sheet but its own, which says the same (`.plot-` in globals.css).
  for (const sheet of element.querySelectorAll("style")) sheet.remove();
  return toSvgText(element);
}
