"use client";

import { memo, type SyntheticEvent, useState } from "react";
import { type FigureKey, toFigureText } from "@/lib/domain/figure-key";
import { FONT_SIZE } from "@/lib/series/frame";
import type { ScatterChart, ScatterDot } from "@/lib/series/scatter-chart";
import { ChartTip } from "./chart-tip";
import { InkMarks } from "./ink-marks";

/** A mark answers a little outside of its rim; a chosen one within a finger's reach. */
const RIM = 3;
const REACH = 12;

interface Marks {
  chart: ScatterChart;
  toTip: (dot: ScatterDot) => string[];
  toFigure: (dot: ScatterDot) => FigureKey;
}

/**
 * Two indicators against each other for the hand: the model's own marks, each leading to its figure on the vertical axis.
 *
 * Two hundred marks are drawn without a chart library: its bookkeeping for each would cost more than the mark.
 */
export function ScatterDrawing({
  name,
  ...marks
}: Marks & {
  /** What the chart is, for those who do not see it. */
  name: string;
}) {
  const { dots, margins, width, height } = marks.chart;
  const [shown, setShown] = useState<string | null>(null);
  const dot = dots.find(({ iso3 }) => iso3 === shown);
  const show = ({ target }: SyntheticEvent) =>
    setShown(target instanceof SVGElement ? (target.dataset.country ?? null) : null);
  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons inside a drawing */}
      <svg
        role="group"
        aria-label={name}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fontSize={FONT_SIZE}
        className="number max-w-full overflow-visible"
        onPointerOver={show}
        onPointerLeave={() => setShown(null)}
        onFocus={show}
        onBlur={() => setShown(null)}
      >
        <MarkLayers {...marks} />
      </svg>
      {dot && (
        // apart from the mark, where the card of its source opens
        <div
          className="pointer-events-none absolute"
          style={{ left: margins.left + 8, top: margins.top + 4 }}
        >
          <ChartTip title={dot.name} lines={marks.toTip(dot)} />
        </div>
      )}
    </div>
  );
}

/** All marks; drawn anew with the chart, not with the tip. */
const MarkLayers = memo(function MarkLayers({ chart, toTip, toFigure }: Marks) {
  return (
    <>
      <InkMarks ink={chart.ink} />
      {chart.dots.map((dot) => (
        <Target key={dot.iso3} dot={dot} toTip={toTip} figure={toFigure(dot)} />
      ))}
    </>
  );
});

/** What takes pointer and tap over a mark; the chosen ones are reached by keyboard, all of them stand in the table. */
function Target({
  dot,
  toTip,
  figure,
}: {
  dot: ScatterDot;
  toTip: (dot: ScatterDot) => string[];
  figure: FigureKey;
}) {
  const isChosen = dot.style !== null;
  return (
    <circle
      {...(isChosen && {
        role: "button",
        tabIndex: 0,
        "aria-label": [dot.name, ...toTip(dot)].join("; "),
      })}
      data-country={dot.iso3}
      data-figure={toFigureText(figure)}
      cx={dot.left}
      cy={dot.top}
      r={isChosen ? Math.max(REACH, dot.radius) : dot.radius + RIM}
      fill="transparent"
      className="cursor-pointer"
    />
  );
}
