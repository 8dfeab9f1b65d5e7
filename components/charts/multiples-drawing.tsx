"use client";

import { Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { type FigureKey, toFigureText } from "@/lib/domain/figure-key";
import type { MultiplesChart } from "@/lib/series/multiples-chart";
import type { Multiple } from "@/lib/series/multiples-panel";
import type { TimePoint } from "@/lib/series/time-chart";
import { ChartTip } from "./chart-tip";
import { InkMarks } from "./ink-marks";

/**
 * A small chart for each country for the hand, at the model's own places. A year under the pointer in one is
 * marked in all.
 */
export function MultiplesDrawing({
  chart,
  name,
  toFigure,
}: {
  chart: MultiplesChart;
  /** What the chart is, for those who do not see it. */
  name: string;
  toFigure: (iso3: string, point: TimePoint) => FigureKey;
}) {
  const { width, height, panels, years } = chart;
  return (
    <div className="relative" style={{ width, height }}>
      <svg
        width={width}
        height={height}
        fontSize="13"
        role="img"
        aria-label={name}
        className="number pointer-events-none absolute inset-0 overflow-visible"
      >
        {panels.map(({ iso3, ground }) => (
          <InkMarks key={iso3} ink={ground} />
        ))}
      </svg>
      {panels
        .filter(({ points }) => points.length > 0)
        .map((panel) => (
          <Small key={panel.iso3} panel={panel} years={years} group={name} toFigure={toFigure} />
        ))}
    </div>
  );
}

function Small({
  panel,
  years,
  group,
  toFigure,
}: {
  panel: Multiple;
  years: [number, number];
  group: string;
  toFigure: (iso3: string, point: TimePoint) => FigureKey;
}) {
  const { iso3, name, style, left, top, width, height, margins, axis, points, runs } = panel;
  const alone = new Set(runs.flatMap((run) => (run.length === 1 ? run : [])));
  const colour = `var(--c-${style.slot})`;
  const pointAt = (year: unknown) => points.find((point) => point.year === year);
  return (
    <div className="absolute" style={{ left, top }}>
      <LineChart
        width={width}
        height={height}
        margin={margins}
        data={toRows(panel, years)}
        syncId={group}
        syncMethod="value"
        title={name}
      >
        <XAxis type="number" dataKey="year" domain={years} hide />
        <YAxis type="number" domain={axis.domain} scale={axis.kind} hide />
        <Line
          dataKey="y"
          stroke={colour}
          strokeWidth={2}
          connectNulls={false}
          isAnimationActive={false}
          dot={({ cx, cy, payload, key }) => {
            const point = pointAt(payload?.year);
            const isMarked = point !== undefined && (alone.has(point) || point === points.at(-1));
            return isMarked ? (
              <circle key={key} cx={cx} cy={cy} r={2.5} fill={colour} />
            ) : (
              <g key={key} />
            );
          }}
          activeDot={({ cx, cy, payload, key }) => {
            const point = pointAt(payload?.year);
            return point === undefined ? (
              <g key={key} />
            ) : (
              <g
                key={key}
                data-figure={toFigureText(toFigure(iso3, point))}
                className="cursor-pointer"
              >
                <circle cx={cx} cy={cy} r={14} fill="transparent" />
                <circle cx={cx} cy={cy} r={4} fill={colour} />
              </g>
            );
          }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--ink-muted)" }}
          content={({ active, label }) =>
            active ? (
              <ChartTip title={String(label)} lines={[pointAt(label)?.words ?? "no figure"]} />
            ) : null
          }
        />
      </LineChart>
    </div>
  );
}

/** A row for every year of the axis; a year without a figure is null, so the line breaks there. */
function toRows({ points }: Multiple, [first, last]: [number, number]) {
  const at = new Map(points.map(({ year, y }) => [year, y]));
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    y: at.get(first + index) ?? null,
  }));
}
