import { memo } from "react";
import { HATCH_GAP } from "@/lib/series/ink";
import { BORDER, type MapChart, OUTLINE } from "@/lib/series/map-chart";
import type { LandPaint } from "@/lib/series/map-paint";

/** The land of a map, as the static figure has it; drawn anew only when the map itself changes. */
export const MapLands = memo(function MapLands({ chart }: { chart: MapChart }) {
  const { scale, land, dots, width, mapHeight } = chart;
  return (
    <g>
      <defs>
        <pattern
          id="drawn-no-figure"
          {...{ width: HATCH_GAP, height: HATCH_GAP, patternUnits: "userSpaceOnUse" }}
          patternTransform={`scale(${1 / scale})`}
        >
          <path d={`M0,${HATCH_GAP}L${HATCH_GAP},0`} stroke="var(--ink-muted)" />
        </pattern>
        <pattern
          id="drawn-not-applicable"
          {...{ width: 5, height: 5, patternUnits: "userSpaceOnUse" }}
          patternTransform={`scale(${1 / scale})`}
        >
          <circle cx="2.5" cy="2.5" r="0.9" fill="var(--ink-muted)" />
        </pattern>
        <clipPath id="drawn-frame">
          <rect width={width} height={mapHeight} />
        </clipPath>
      </defs>
      <g clipPath="url(#drawn-frame)">
        <g
          transform={`scale(${scale})`}
          stroke="var(--paper)"
          strokeWidth={BORDER / scale}
          strokeLinejoin="round"
        >
          {land.map(({ iso3, path, paint }) => (
            <path
              key={iso3 ?? path.slice(0, 12)}
              d={path}
              fill={toFill(paint)}
              data-land={iso3 ?? undefined}
            />
          ))}
          {OUTLINE.map(({ colour, strokeWidth }) =>
            land.map(
              ({ iso3, path, isChosen }) =>
                isChosen && (
                  <path
                    key={`${colour} ${iso3}`}
                    d={path}
                    fill="none"
                    stroke={`var(--${colour})`}
                    strokeWidth={strokeWidth / scale}
                    pointerEvents="none"
                  />
                ),
            ),
          )}
        </g>
        {dots.map(({ iso3, x, y, radius, paint, isChosen }) => (
          <circle
            key={iso3}
            {...{ cx: x, cy: y, r: radius, fill: toFill(paint) }}
            stroke={isChosen ? "var(--ink)" : "var(--ink-muted)"}
            strokeWidth={isChosen ? 1.6 : 0.6}
          />
        ))}
      </g>
    </g>
  );
});

function toFill(paint: LandPaint): string {
  if (typeof paint === "object") return `var(--ramp-${paint.ramp})`;
  return paint === "outside" ? "var(--paper)" : `url(#drawn-${paint})`;
}
