"use client";

import { Line, LineChart as Recharts, Tooltip, XAxis, YAxis } from "recharts";
import { type FigureKey, toFigureText } from "@/lib/domain/figure-key";
import type { TimeChart, TimeLine } from "@/lib/series/time-chart";
import { ChartTip } from "./chart-tip";
import { TimeScaffold } from "./time-scaffold";

/** Lines over years for the hand: the model's own places, with a tip for each year. */
export function TimeChartDrawing({
  chart,
  name,
  toTip,
  toFigure,
}: {
  chart: TimeChart;
  /** What the chart is, for those who do not see it. */
  name: string;
  toTip: (year: number) => string[];
  /** The figure at a year of a line; null where there is none. */
  toFigure: (iso3: string, year: number) => FigureKey | null;
}) {
  const { axis, margins, inset, width, height, years, lines } = chart;
  return (
    <Recharts width={width} height={height} margin={margins} data={toRows(chart)} title={name}>
      <XAxis
        type="number"
        dataKey="year"
        domain={years}
        padding={{ left: inset, right: inset }}
        hide
      />
      <YAxis
        type="number"
        domain={axis.domain}
        scale={axis.kind}
        reversed={chart.isReversed}
        hide
      />
      <TimeScaffold chart={chart} />
      {lines.map((line) => (
        <Line
          key={line.iso3}
          dataKey={line.iso3}
          stroke={`var(--c-${line.style.slot})`}
          strokeWidth={chart.kind === "sources" ? 0 : 2}
          strokeDasharray={line.style.dash === "" ? undefined : line.style.dash}
          connectNulls={false}
          isAnimationActive={false}
          activeDot={({ cx, cy, payload, key }) => (
            <ActiveMark
              key={key}
              slot={line.style.slot}
              cx={cx}
              cy={cy}
              figure={toFigure(line.iso3, payload?.year)}
            />
          )}
          dot={({ cx, cy, payload, key }) => (
            <Mark key={key} line={line} cx={cx} cy={cy} year={payload?.year} />
          )}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--ink-muted)" }}
        content={({ active, label }) =>
          active && typeof label === "number" ? (
            <ChartTip title={String(label)} lines={toTip(label)} />
          ) : null
        }
      />
    </Recharts>
  );
}

/** The point under the pointer: pressing it opens what stands behind the figure. */
function ActiveMark({
  slot,
  cx,
  cy,
  figure,
}: {
  slot: number;
  cx?: number;
  cy?: number;
  figure: FigureKey | null;
}) {
  if (typeof cx !== "number" || typeof cy !== "number") return <g />;
  return (
    <g data-figure={figure === null ? undefined : toFigureText(figure)} className="cursor-pointer">
      <circle cx={cx} cy={cy} r={14} fill="transparent" />
      <circle cx={cx} cy={cy} r={4} fill={`var(--c-${slot})`} />
    </g>
  );
}

/** A row for every year of the axis; a year without a figure is null, so the line breaks there. */
function toRows({ years, lines }: TimeChart): Record<string, number | null>[] {
  const [first, last] = years;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const row: Record<string, number | null> = { year };
    for (const { iso3, runs } of lines) {
      row[iso3] = runs.flat().find((point) => point.year === year)?.y ?? null;
    }
    return row;
  });
}

/** The country's own shape, where the model marks the point. */
function Mark({ line, cx, cy, year }: { line: TimeLine; cx?: number; cy?: number; year?: number }) {
  const isMarked = line.marks.some((point) => point.year === year);
  if (!isMarked || typeof cx !== "number" || typeof cy !== "number") return <g />;
  return (
    <path
      d={line.style.symbolPath}
      transform={`translate(${cx},${cy}) scale(0.8)`}
      fill={`var(--c-${line.style.slot})`}
    />
  );
}
