"use client";

import { useState } from "react";
import { FONT_SIZE } from "@/lib/series/frame";
import type { TiesChart } from "@/lib/series/ties/ties-chart";
import { InkMarks } from "./ink-marks";

const FAINT = 0.12;

/**
 * A network for the hand: the country under pointer or focus keeps its ties and those at their other
 * ends, the rest fades; pressing keeps it so.
 */
export function TiesDrawing({ chart, name }: { chart: TiesChart; name: string }) {
  const { width, height, key, edges, nodes } = chart;
  const [pointed, setPointed] = useState<string | null>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const marked = pointed ?? (nodes.some(({ iso3 }) => iso3 === pressed) ? pressed : null);
  const isLit = (ends: readonly string[]) => marked === null || ends.includes(marked);
  const lit = new Set(edges.flatMap(({ ends }) => (isLit(ends) ? ends : [])));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons inside a drawing
    <svg
      role="group"
      aria-label={name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={FONT_SIZE}
      className="number max-w-full overflow-visible"
    >
      <InkMarks ink={key} />
      {edges.map(({ ends, ink }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: edges have no name; a drawing is made anew as a whole
        <g key={place} opacity={isLit(ends) ? 1 : FAINT}>
          <InkMarks ink={ink} />
        </g>
      ))}
      {nodes.map(({ iso3, box, label, ink }) => (
        <g key={iso3} opacity={marked === null || marked === iso3 || lit.has(iso3) ? 1 : 0.35}>
          <InkMarks ink={ink} />
          {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button */}
          <rect
            role="button"
            tabIndex={0}
            aria-pressed={pressed === iso3}
            aria-label={label}
            {...box}
            fill="transparent"
            className="cursor-pointer"
            onPointerEnter={({ pointerType }) => pointerType === "mouse" && setPointed(iso3)}
            onPointerLeave={() => setPointed(null)}
            onFocus={({ target }) => target.matches(":focus-visible") && setPointed(iso3)}
            onBlur={() => setPointed(null)}
            onClick={() => setPressed(pressed === iso3 ? null : iso3)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              setPressed(pressed === iso3 ? null : iso3);
            }}
          >
            <title>{label}</title>
          </rect>
        </g>
      ))}
    </svg>
  );
}
