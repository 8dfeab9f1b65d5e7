"use client";

import { Bar, Cell, BarChart as Recharts, Tooltip, XAxis, YAxis } from "recharts";
import type { BarChart, BarRow } from "@/lib/series/bar-chart";
import { FONT_SIZE, LINE_HEIGHT } from "@/lib/series/frame";
import { toFraction } from "@/lib/series/value-axis";
import { ChartTip } from "./chart-tip";

const BAR_SHARE = 0.62;

/** Bars for the hand: the model's own places, with a tip at each bar. */
export function BarChartDrawing({
  chart,
  name,
  toTip,
}: {
  chart: BarChart;
  /** What the chart is, for those who do not see it. */
  name: string;
  toTip: (row: BarRow) => string[];
}) {
  const { rows, axis, margins, rowHeight, width, height } = chart;
  const [start] = axis.domain;
  const bars = rows.map((row) => ({
    ...row,
    drawn: row.isMeasured && row.value !== null ? Math.max(row.value, start) : null,
  }));
  return (
    <Recharts
      layout="vertical"
      width={width}
      height={height}
      margin={margins}
      data={bars}
      barCategoryGap={0}
      title={name}
    >
      <XAxis type="number" domain={axis.domain} scale={axis.kind} allowDataOverflow hide />
      <YAxis type="category" dataKey="iso3" hide />
      <BarScaffold chart={chart} />
      <Bar dataKey="drawn" barSize={rowHeight * BAR_SHARE} isAnimationActive={false}>
        {bars.map(({ iso3, style }) => (
          <Cell key={iso3} fill={`var(--c-${style.slot})`} />
        ))}
      </Bar>
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: "var(--ink)", fillOpacity: 0.06 }}
        content={({ active, label }) => {
          const row = rows.find(({ iso3 }) => iso3 === label);
          return active && row ? <ChartTip title={row.name} lines={toTip(row)} /> : null;
        }}
      />
    </Recharts>
  );
}

/** Names, labels, ranges and ticks, where the static figure has them too. */
function BarScaffold({ chart }: { chart: BarChart }) {
  const { rows, axis, margins, rowHeight, width, height } = chart;
  const plot = width - margins.left - margins.right;
  const x = (value: number) => margins.left + toFraction(value, axis) * plot;
  return (
    <g fontSize={FONT_SIZE} fill="var(--ink)" className="number">
      {axis.ticks.map(({ value, label }) => (
        <g key={value}>
          <path d={`M${x(value)},${margins.top}V${height - margins.bottom}`} stroke="var(--rule)" />
          <text x={x(value)} y={height - 3} textAnchor="middle" fill="var(--ink-muted)">
            {label}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const middle = margins.top + (index + 0.5) * rowHeight;
        return (
          <g key={row.iso3}>
            {row.nameLines.map((line, place) => (
              <text
                key={line}
                x={margins.left - 8}
                y={middle + (place - (row.nameLines.length - 1) / 2) * LINE_HEIGHT + 4.5}
                textAnchor="end"
                fontWeight="600"
              >
                {line}
              </text>
            ))}
            <text
              x={margins.left + row.barEnd + 6}
              y={middle + 4.5}
              fill={row.isMeasured ? "var(--ink)" : "var(--ink-muted)"}
            >
              {row.label}
            </text>
            {row.low !== null && row.high !== null && (
              <path
                d={`M${x(Math.max(row.low, axis.domain[0]))},${middle}H${x(row.high)}`}
                stroke="var(--ink)"
                strokeWidth="1.5"
              />
            )}
          </g>
        );
      })}
    </g>
  );
}
