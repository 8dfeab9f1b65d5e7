"use client";

import type { PointerEvent } from "react";
import { FONT_SIZE } from "@/lib/series/frame";
import type { StrengthChart } from "@/lib/series/strength-chart";
import { InkMarks } from "./ink-marks";

/**
 * Intervals of ranks for the hand: the row under the pointer is named. Its table, and the choice
 * beside it, are the way for those without a pointer.
 */
export function StrengthDrawing({
  chart,
  name,
  pointed,
  onPoint,
  onChoose,
}: {
  chart: StrengthChart;
  name: string;
  /** Code of the country whose row is marked; null for none. */
  pointed: string | null;
  /** Told of the country under the pointer; null when it leaves. */
  onPoint: (iso3: string | null) => void;
  onChoose: (iso3: string) => void;
}) {
  const { width, height, ink, rows, rowHeight } = chart;
  const row = rows.find(({ iso3 }) => iso3 === pointed);
  const find = ({ currentTarget, clientY }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const y = ((clientY - box.top) / box.height) * height;
    return rows.find((each) => y >= each.y && y < each.y + rowHeight)?.iso3 ?? null;
  };
  return (
    <svg
      role="img"
      aria-label={name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={FONT_SIZE}
      className="number block max-w-full touch-pan-y overflow-visible"
      onPointerMove={(event) => onPoint(find(event))}
      onPointerLeave={() => onPoint(null)}
      onPointerUp={(event) => {
        const iso3 = find(event);
        if (iso3 !== null) onChoose(iso3);
      }}
    >
      {row && (
        <rect
          x={0}
          y={row.y}
          width={width}
          height={rowHeight}
          fill="var(--accent)"
          opacity={0.25}
        />
      )}
      <InkMarks ink={ink} />
      {row && (
        <text
          x={row.y < height / 2 ? width : 0}
          y={row.y < height / 2 ? row.y + rowHeight / 2 + 5 : row.y - 6}
          textAnchor={row.y < height / 2 ? "end" : "start"}
          fill="var(--accent)"
          stroke="var(--paper)"
          strokeWidth={4}
          strokeLinejoin="round"
          paintOrder="stroke"
          pointerEvents="none"
        >
          {row.label}
        </text>
      )}
    </svg>
  );
}
