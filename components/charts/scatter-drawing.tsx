"use client";

import { ScatterChart as Recharts, Scatter, Tooltip, XAxis, YAxis } from "recharts";
import { type FigureKey, toFigureText } from "@/lib/domain/figure-key";
import { type ScatterChart, type ScatterDot, toDotInk } from "@/lib/series/scatter-chart";
import { ChartTip } from "./chart-tip";
import { InkMarks } from "./ink-marks";

/** Smaller marks would be hard to hit. */
const LEAST_REACH = 12;

/** Two indicators against each other for the hand: the model's own places, each mark leading to its figure on the vertical axis. */
export function ScatterDrawing({
  chart,
  name,
  toTip,
  toFigure,
}: {
  chart: ScatterChart;
  /** What the chart is, for those who do not see it. */
  name: string;
  toTip: (dot: ScatterDot) => string[];
  toFigure: (dot: ScatterDot) => FigureKey;
}) {
  const { dots, x, y, margins, width, height } = chart;
  return (
    <Recharts width={width} height={height} margin={margins} title={name}>
      <XAxis type="number" dataKey="x" domain={x.domain} scale={x.kind} hide />
      <YAxis type="number" dataKey="y" domain={y.domain} scale={y.kind} hide />
      <g fontSize="13" className="number">
        <InkMarks ink={chart.ground} />
      </g>
      <Scatter
        data={dots}
        isAnimationActive={false}
        shape={({ payload, key }: { payload?: ScatterDot; key?: string }) =>
          payload === undefined ? (
            <g key={key} />
          ) : (
            <Dot key={payload.iso3} dot={payload} tip={toTip(payload)} figure={toFigure(payload)} />
          )
        }
      />
      <g fontSize="13" className="number pointer-events-none">
        <InkMarks ink={chart.names} />
      </g>
      <Tooltip
        isAnimationActive={false}
        cursor={false}
        // apart from the mark, where the card of its source opens
        position={{ x: margins.left + 8, y: margins.top + 4 }}
        content={({ active, payload }) => {
          const dot = dots.find(({ iso3 }) => iso3 === payload?.[0]?.payload?.iso3);
          return active && dot !== undefined ? (
            <ChartTip title={dot.name} lines={toTip(dot)} />
          ) : null;
        }}
      />
    </Recharts>
  );
}

/** A country's mark; the chosen ones are reached by keyboard, all of them stand in the table. */
function Dot({ dot, tip, figure }: { dot: ScatterDot; tip: readonly string[]; figure: FigureKey }) {
  const isChosen = dot.style !== null;
  return (
    <g
      {...(isChosen && {
        role: "button",
        tabIndex: 0,
        "aria-label": [dot.name, ...tip].join("; "),
      })}
      data-figure={toFigureText(figure)}
      className="cursor-pointer"
    >
      <circle
        cx={dot.left}
        cy={dot.top}
        r={isChosen ? Math.max(LEAST_REACH, dot.radius) : dot.radius + 2}
        fill="transparent"
      />
      <InkMarks ink={toDotInk(dot)} />
    </g>
  );
}
