"use client";

import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from "react";
import { FONT_SIZE } from "@/lib/series/frame";
import type { MapChart } from "@/lib/series/map-chart";
import { findNearest, findNext, type MapPlace, toWay } from "@/lib/series/map-places";
import { ChartTip } from "./chart-tip";
import { FigureSpots } from "./figure-spots";
import { InkMarks } from "./ink-marks";
import { MapLands } from "./map-lands";
import { MapTargets } from "./map-targets";

/** Half of a finger's 24 pixels. */
const REACH = 12;
/** Over land, a dot is meant only from so near. */
const REACH_OVER_LAND = 7;
const TIP_WIDTH = 240;

/** A country's name and what is said of it. */
export interface MapTip {
  title: string;
  lines: string[];
}

/**
 * A map for the hand. A country under the pointer or the keyboard's focus says its figure; pressing
 * it chooses it, or takes it from the choice. The map is one stop of the keyboard; arrows lead on.
 */
export function MapDrawing({
  chart,
  name,
  toTip,
  onChoose,
}: {
  chart: MapChart;
  /** What the map is, for those who do not see it. */
  name: string;
  toTip: (iso3: string) => MapTip;
  onChoose: (iso3: string) => void;
}) {
  const { width, height, mapHeight, dots, places, land, names, legend, spots } = chart;
  const svg = useRef<SVGSVGElement>(null);
  const [shown, setShown] = useState<MapPlace | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const chosen = useMemo(
    () =>
      new Set([...land, ...dots].flatMap(({ iso3, isChosen }) => (isChosen && iso3 ? [iso3] : []))),
    [land, dots],
  );
  const first = places.find(({ iso3 }) => chosen.has(iso3)) ?? places[0];
  const current = places.find(({ iso3 }) => iso3 === stop) ?? first;
  const tip = shown && toTip(shown.iso3);
  // What does not depend on the pointer is not drawn anew as it moves.
  const toName = useCallback(
    (iso3: string) => {
      const { title, lines } = toTip(iso3);
      return `${title}: ${lines.join(", ")}`;
    },
    [toTip],
  );
  const words = useMemo(() => <InkMarks ink={[...names, ...legend]} />, [names, legend]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (current === undefined || !isTarget(event.target)) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(current.iso3);
    }
    const way = toWay(event.key);
    if (way === null) return;
    event.preventDefault();
    const next = findNext(places, current, way);
    svg.current?.querySelector<SVGElement>(`[data-place="${next.iso3}"]`)?.focus();
  };
  const onFocus = ({ target }: { target: EventTarget }) => {
    const place = isTarget(target)
      ? places.find(({ iso3 }) => iso3 === target.getAttribute("data-place"))
      : undefined;
    if (place === undefined) return;
    setStop(place.iso3);
    setShown(place);
  };
  const point = (event: MouseEvent): MapPlace | null => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || !(event.target instanceof Element)) return null;
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const over = event.target.getAttribute("data-land");
    const dot = findNearest(dots, at, over === null ? REACH : REACH_OVER_LAND);
    const iso3 = dot?.iso3 ?? over;
    return iso3 === null || at.y > mapHeight ? null : { iso3, ...at };
  };
  return (
    <div className="relative" style={{ width, height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds buttons is no field set */}
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`${name} Arrow keys lead from country to country, Enter chooses.`}
        fontSize={FONT_SIZE}
        className={`number overflow-visible ${shown === null ? "" : "cursor-pointer"}`}
        onPointerMove={(event) => setShown(point(event))}
        onPointerDown={(event) => setShown(point(event))}
        onPointerLeave={() => setShown(null)}
        onClick={(event) => {
          const place = point(event);
          if (place !== null) onChoose(place.iso3);
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => setShown(null)}
      >
        <MapLands chart={chart} />
        <Pointed chart={chart} iso3={shown?.iso3 ?? null} />
        <g pointerEvents="none">{words}</g>
        <MapTargets places={places} current={current?.iso3 ?? ""} chosen={chosen} toName={toName} />
        <FigureSpots spots={spots} />
      </svg>
      {shown && tip && (
        <div
          className="pointer-events-none absolute z-10"
          style={toTipPlace(shown, width, mapHeight)}
        >
          <ChartTip title={tip.title} lines={tip.lines} />
        </div>
      )}
    </div>
  );
}

function Pointed({ chart, iso3 }: { chart: MapChart; iso3: string | null }) {
  const { land, scale } = chart;
  const path = iso3 === null ? undefined : land.find((each) => each.iso3 === iso3)?.path;
  return (
    path && (
      <path
        {...{ d: path, transform: `scale(${scale})`, fill: "none", pointerEvents: "none" }}
        stroke="var(--accent)"
        strokeWidth={2 / scale}
      />
    )
  );
}

function isTarget(target: EventTarget): target is Element {
  return target instanceof Element && target.hasAttribute("data-place");
}

/** Beside the pointer, on the side where there is room. */
function toTipPlace({ x, y }: MapPlace, width: number, height: number) {
  const side =
    x < width / 2
      ? { left: Math.min(x + 14, width - TIP_WIDTH) }
      : { right: Math.min(width - x + 14, width - TIP_WIDTH) };
  return y < height / 2
    ? { ...side, top: y + 14 }
    : { ...side, bottom: `calc(100% - ${y - 14}px)` };
}
