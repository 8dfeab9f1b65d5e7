"use client";

import { toFigureText } from "@/lib/domain/figure-key";
import { FONT_SIZE } from "@/lib/series/frame";
import type { ProfileChart } from "@/lib/series/profile-chart";
import type { Spot } from "@/lib/series/spot";
import { InkMarks } from "./ink-marks";

/** Percentile strips for the hand: each row, and each country's mark on it, leads to its figure. */
export function ProfileDrawing({ chart, name }: { chart: ProfileChart; name: string }) {
  const { width, height, ink, rows, marks } = chart;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG of many buttons is a group, and no field set
    <svg
      role="group"
      aria-label={name}
      width={width}
      height={height}
      fontSize={FONT_SIZE}
      className="number block overflow-visible"
    >
      <InkMarks ink={ink} />
      {rows.map((place) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button
        <rect
          key={place.label}
          role="button"
          tabIndex={0}
          aria-label={place.label}
          {...toBox(place)}
          className="cursor-pointer opacity-0 hover:opacity-5"
        />
      ))}
      {marks.map((place) => (
        <rect
          key={toFigureText(place.figure)}
          {...toBox(place)}
          className="cursor-pointer opacity-0"
        >
          <title>{place.label}</title>
        </rect>
      ))}
    </svg>
  );
}

function toBox({ x, y, width, height, figure }: Spot) {
  return { x, y, width, height, fill: "var(--ink)", "data-figure": toFigureText(figure) };
}
