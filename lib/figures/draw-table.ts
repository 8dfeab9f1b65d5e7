import { FONT_SIZE, LINE_HEIGHT } from "@/lib/series/frame";
import { HISTORY, type TableChart } from "@/lib/series/table-chart";
import type { DrawingStyle } from "./drawing-style";
import { createPlotDocument } from "./to-svg-text";

const SVG = "http://www.w3.org/2000/svg";

/** A table as an SVG element; every place comes from the chart model. */
export function drawTable(chart: TableChart, { colours, fontFamily }: DrawingStyle): Element {
  const page = createPlotDocument();
  const make = (name: string, attributes: Readonly<Record<string, string | number>>) => {
    const element = page.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const { width, height, columns, rows, headHeight } = chart;
  const svg = make("svg", {
    ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    ...{ "font-family": fontFamily, "font-size": `${FONT_SIZE}px`, fill: colours.ink },
    style: "font-variant-numeric: tabular-nums",
  });
  const rule = (y: number, stroke: string, thickness = 1) =>
    svg.append(make("path", { d: `M0,${y}H${width}`, stroke, "stroke-width": thickness }));
  const write = (
    lines: readonly string[],
    x: number,
    top: number,
    look: Readonly<Record<string, string>>,
  ) => {
    lines.forEach((line, index) => {
      const text = make("text", { x, y: top + FONT_SIZE + index * LINE_HEIGHT, ...look });
      text.textContent = line;
      svg.append(text);
    });
  };

  for (const { lines, x, isNumeric } of columns) {
    const top = headHeight - 8 - lines.length * LINE_HEIGHT;
    write(lines, x, top, {
      "text-anchor": isNumeric ? "end" : "start",
      fill: colours.inkMuted,
    });
  }
  rule(headHeight - 0.5, colours.ink);
  for (const { top, height: tall, style, cells, history } of rows) {
    const colour =
      style === null ? colours.ink : (colours.countries[style.slot - 1] ?? colours.ink);
    columns.forEach(({ key, x, isNumeric }, index) => {
      const { lines = [], isMuted = false } = cells[index] ?? {};
      const start = top + (tall - lines.length * LINE_HEIGHT) / 2;
      if (key === "history") {
        if (history === null) return;
        const from = top + (tall - HISTORY.height) / 2;
        svg.append(
          make("path", {
            ...{ d: history, transform: `translate(${x},${from})`, fill: "none", stroke: colour },
            ...{ "stroke-width": 1.5, "stroke-linecap": "round" },
          }),
        );
        return;
      }
      if (key === "name" && style !== null) {
        const middle = top + tall / 2;
        const place = `translate(${x + 6},${middle})`;
        svg.append(make("path", { d: style.symbolPath, transform: place, fill: colour }));
      }
      write(lines, key === "name" ? x + 18 : x, start, {
        "text-anchor": isNumeric ? "end" : "start",
        ...(isMuted ? { fill: colours.inkMuted } : {}),
        ...(key === "name" && style !== null ? { "font-weight": "600" } : {}),
      });
    });
    rule(top + tall - 0.5, colours.rule);
  }
  if (chart.pinnedEnd !== null) rule(chart.pinnedEnd - 0.5, colours.ink);
  return svg;
}
