import * as Plot from "@observablehq/plot";
import type { BarChart, BarRow } from "@/lib/series/bar-chart";
import type { ThemeColours } from "@/lib/series/theme-colours";
import { toTickValues } from "@/lib/series/value-axis";
import { BAR_SHARE, type DrawingStyle, toPlotOptions } from "./drawing-style";

/** Bars as an SVG element, by Observable Plot; every place comes from the chart model. */
export function drawBars(chart: BarChart, style: DrawingStyle): Element {
  const { rows, axis, rowHeight } = chart;
  const { colours } = style;
  const [start] = axis.domain;
  const inset = (rowHeight * (1 - BAR_SHARE)) / 2;
  const drawn = rows.filter(({ isMeasured, value }) => isMeasured && value !== null);
  const ranges = rows.filter(({ low, high }) => low !== null && high !== null);
  return Plot.plot({
    ...toPlotOptions(chart, style),
    x: { type: axis.kind, domain: axis.domain, axis: null },
    y: { type: "band", domain: rows.map(({ iso3 }) => iso3), padding: 0, axis: null },
    marks: [
      Plot.ruleX(toTickValues(axis.ticks), { stroke: colours.rule }),
      Plot.barX(drawn, {
        y: "iso3",
        x1: () => start,
        x2: (row: BarRow) =>
          axis.kind === "log" ? Math.max(row.value ?? start, start) : row.value,
        fill: (row: BarRow) => toColour(row, colours),
        insetTop: inset,
        insetBottom: inset,
      }),
      Plot.ruleY(ranges, {
        y: "iso3",
        x1: (row: BarRow) => Math.max(row.low ?? start, start),
        x2: "high",
        stroke: colours.ink,
        strokeWidth: 1.5,
      }),
      Plot.text(rows, {
        y: "iso3",
        x: () => start,
        dx: -8,
        textAnchor: "end",
        text: (row: BarRow) => row.nameLines.join("\n"),
        fill: colours.ink,
        fontWeight: 600,
        lineHeight: 1.2,
      }),
      ...rows.map((row) =>
        Plot.text([row], {
          y: "iso3",
          x: () => start,
          dx: row.barEnd + 6,
          textAnchor: "start",
          text: "label",
          fill: row.isMeasured ? colours.ink : colours.inkMuted,
        }),
      ),
      Plot.text(axis.ticks, {
        x: "value",
        frameAnchor: "bottom",
        dy: 16,
        text: "label",
        fill: colours.inkMuted,
      }),
    ],
  });
}

function toColour({ style }: BarRow, colours: ThemeColours): string {
  return colours.countries[style.slot - 1] ?? colours.ink;
}
