"use client";

import { Bar, Cell, BarChart as Recharts, XAxis, YAxis } from "recharts";
import { type FigureKey, toFigureText } from "@/lib/domain/figure-key";
import type { BarChart, BarRow } from "@/lib/series/bar-chart";
import { FONT_SIZE, LINE_HEIGHT } from "@/lib/series/frame";
import { toFraction } from "@/lib/series/value-axis";

const BAR_SHARE = 0.62;

/** Bars for the hand: the model's own places; each row leads to what stands behind its figure. */
export function BarChartDrawing({
  chart,
  name,
  toFigure,
}: {
  chart: BarChart;
  /** What the chart is, for those who do not see it. */
  name: string;
  /** The figure that a row shows; null where no source says anything. */
  toFigure: (row: BarRow) => FigureKey | null;
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
      <BarRows chart={chart} toFigure={toFigure} />
    </Recharts>
  );
}

/** Over each row lies what takes pointer, focus and tap. */
function BarRows({
  chart,
  toFigure,
}: {
  chart: BarChart;
  toFigure: (row: BarRow) => FigureKey | null;
}) {
  return chart.rows.map((row, index) => {
    const figure = toFigure(row);
    if (figure === null) return null;
    const words = row.basisWords === "" ? row.label : `${row.label}, ${row.basisWords}`;
    return (
      // biome-ignore lint/a11y/useSemanticElements: SVG has no button
      <rect
        key={row.iso3}
        role="button"
        tabIndex={0}
        aria-label={`${row.name}: ${words}`}
        data-figure={toFigureText(figure)}
        x={0}
        y={chart.margins.top + index * chart.rowHeight}
        width={chart.width}
        height={chart.rowHeight}
        fill="var(--ink)"
        className="cursor-pointer opacity-0 hover:opacity-5"
      >
        {row.basisWords !== "" && <title>{words}</title>}
      </rect>
    );
  });
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
