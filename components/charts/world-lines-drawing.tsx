"use client";

import { type ComponentProps, memo, type RefObject, useEffect, useRef, useState } from "react";
import { FONT_SIZE } from "@/lib/series/frame";
import { toPlaces } from "@/lib/series/time-chart";
import { findQuietLine, type WorldLinesChart } from "@/lib/series/world-lines-chart";
import { QuietLines } from "./quiet-lines";
import { TimeChartDrawing } from "./time-chart-drawing";

const REACH = 14;

const ChosenLines = memo(TimeChartDrawing);

/** The chosen countries' lines for the hand, over all others; the other line nearest to the pointer is named. */
export function WorldLinesDrawing({
  chart,
  nameOf,
  ...lines
}: { chart: WorldLinesChart; nameOf: (iso3: string) => string } & Omit<
  ComponentProps<typeof TimeChartDrawing>,
  "chart"
>) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = chart;
  return (
    <div ref={box} className="relative" style={{ width, height }}>
      <QuietLines chart={chart} />
      <NamedLine box={box} chart={chart} nameOf={nameOf} />
      <div className="relative">
        <ChosenLines chart={chart.lines} {...lines} />
      </div>
    </div>
  );
}

/** The line under the pointer with its country's name; it alone is drawn anew as the pointer moves. */
function NamedLine({
  box,
  chart,
  nameOf,
}: {
  box: RefObject<HTMLDivElement | null>;
  chart: WorldLinesChart;
  nameOf: (iso3: string) => string;
}) {
  const [found, setFound] = useState<ReturnType<typeof findQuietLine>>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onMove = (event: PointerEvent) => {
      const { left, top } = element.getBoundingClientRect();
      const next = findQuietLine(chart, { x: event.clientX - left, y: event.clientY - top }, REACH);
      const isChosen = chart.lines.lines.some(({ iso3 }) => iso3 === next?.iso3);
      setFound(isChosen ? null : next);
    };
    const onLeave = () => setFound(null);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerleave", onLeave);
    return () => {
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerleave", onLeave);
    };
  }, [box, chart]);
  const line = chart.quiet.find(({ iso3 }) => iso3 === found?.iso3);
  if (found === null || line === undefined) return null;
  const { x } = toPlaces(chart.lines);
  const isLeft = found.x < chart.width / 2;
  return (
    <svg width={chart.width} height={chart.height} className="absolute inset-0" aria-hidden="true">
      <path d={toLinePath(line.ys, (index) => x(chart.firstYear + index))} {...LINE} />
      <text
        x={found.x + (isLeft ? 6 : -6)}
        y={Math.max(FONT_SIZE, found.y - 8)}
        textAnchor={isLeft ? "start" : "end"}
        fontSize={FONT_SIZE}
        fontWeight="600"
        {...RIM}
      >
        {nameOf(found.iso3)}
      </text>
    </svg>
  );
}

const LINE = { fill: "none", stroke: "var(--ink)", strokeWidth: 1.5 };
const RIM = {
  fill: "var(--ink)",
  stroke: "var(--paper)",
  strokeWidth: 3,
  strokeLinejoin: "round" as const,
  paintOrder: "stroke",
};

function toLinePath(ys: readonly (number | null)[], x: (index: number) => number): string {
  return ys
    .map((y, index) => {
      if (y === null) return "";
      const isStart = index === 0 || ys[index - 1] === null;
      return `${isStart ? "M" : "L"}${x(index)},${y}`;
    })
    .join("");
}
