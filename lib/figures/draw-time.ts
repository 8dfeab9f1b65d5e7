import * as Plot from "@observablehq/plot";
import { FONT_SIZE, LINE_HEIGHT } from "@/lib/series/frame";
import type { ThemeColours } from "@/lib/series/theme-colours";
import type { TimeChart, TimeLine } from "@/lib/series/time-chart";
import { toTickValues } from "@/lib/series/value-axis";
import { type DrawingStyle, toPlotOptions } from "./drawing-style";

const SVG = "http://www.w3.org/2000/svg";

/** Lines over years as an SVG element, by Observable Plot; every place comes from the chart model. */
export function drawTime(chart: TimeChart, style: DrawingStyle): Element {
  const { axis, lines, years, yearTicks } = chart;
  const { colours } = style;
  return Plot.plot({
    ...toPlotOptions(chart, style),
    x: {
      type: "linear",
      domain: years,
      insetLeft: chart.inset,
      insetRight: chart.inset,
      axis: null,
    },
    y: { type: axis.kind, domain: axis.domain, reverse: chart.isReversed, axis: null },
    marks: [
      Plot.ruleY(toTickValues(axis.ticks), { stroke: colours.rule }),
      Plot.text(axis.ticks, {
        y: "value",
        frameAnchor: "left",
        dx: -8,
        textAnchor: "end",
        text: "label",
        fill: colours.inkMuted,
      }),
      Plot.text(yearTicks, {
        x: (year: number) => year,
        frameAnchor: "bottom",
        dy: 18,
        text: (year: number) => String(year),
        fill: colours.inkMuted,
      }),
      ...lines.flatMap((line) => [
        ...line.runs.map((run) =>
          Plot.line(run, {
            x: "year",
            y: "y",
            stroke: toColour(line, colours),
            strokeWidth: 2,
            strokeDasharray: line.style.dash === "" ? undefined : line.style.dash,
          }),
        ),
        Plot.ruleX(
          line.runs.flat().filter(({ low, high }) => low !== null && high !== null),
          { x: "year", y1: "low", y2: "high", stroke: toColour(line, colours) },
        ),
        markPoints(line, colours),
        Plot.text(line.named, {
          x: "year",
          y: "y",
          dy: -LINE_HEIGHT,
          text: "words",
          fill: toColour(line, colours),
        }),
      ]),
      labelEnds(chart, colours),
    ],
  });
}

function toColour({ style }: TimeLine, colours: ThemeColours): string {
  return colours.countries[style.slot - 1] ?? colours.ink;
}

/** The country's own shape at each marked point. */
function markPoints(line: TimeLine, colours: ThemeColours): Plot.Markish {
  return (_index, scales, _values, _dimensions, context) => {
    const group = context.document.createElementNS(SVG, "g");
    group.setAttribute("fill", toColour(line, colours));
    for (const { year, y } of line.marks) {
      const mark = context.document.createElementNS(SVG, "path");
      mark.setAttribute("d", line.style.symbolPath);
      mark.setAttribute(
        "transform",
        `translate(${round(scales.x?.(year))},${round(scales.y?.(y))}) scale(0.8)`,
      );
      group.append(mark);
    }
    return group;
  };
}

/** Each country's name beside its line's end, with a thin leader where the two stand apart. */
function labelEnds(chart: TimeChart, colours: ThemeColours): Plot.Markish {
  return (_index, _scales, _values, _dimensions, context) => {
    const group = context.document.createElementNS(SVG, "g");
    const x = chart.width - chart.margins.right;
    for (const line of chart.lines) {
      if (line.label === null) continue;
      const { from, lines, y } = line.label;
      const leader = context.document.createElementNS(SVG, "path");
      leader.setAttribute(
        "d",
        `M${round(from.x + 5)},${round(from.y)}L${round(x + 2)},${round(from.y)}L${round(x + 12)},${round(y)}`,
      );
      leader.setAttribute("fill", "none");
      leader.setAttribute("stroke", colours.rule);
      group.append(leader);
      lines.forEach((text, index) => {
        const label = context.document.createElementNS(SVG, "text");
        const middle = y + (index - (lines.length - 1) / 2) * LINE_HEIGHT;
        label.setAttribute("x", String(round(x + 14)));
        label.setAttribute("y", String(round(middle + FONT_SIZE * 0.36)));
        label.setAttribute("fill", toColour(line, colours));
        label.setAttribute("font-weight", "600");
        label.setAttribute("text-anchor", "start");
        label.textContent = text;
        group.append(label);
      });
    }
    return group;
  };
}

function round(place: number | undefined): number {
  return Math.round((place ?? 0) * 10) / 10;
}
