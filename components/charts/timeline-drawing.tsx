"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { FONT_SIZE } from "@/lib/series/frame";
import { isStepKey, stepMarks } from "@/lib/series/step-marks";
import type { EventMark, TimelineChart } from "@/lib/series/timeline-chart";
import { ChartTip } from "./chart-tip";
import { InkMarks } from "./ink-marks";

/** Half of a tip's greatest width, in pixels: it stays within the drawing. */
const TIP_HALF = 144;

/**
 * A timeline for the hand: every event is a link to its record. Tab reaches one of them, arrows go
 * along time and from lane to lane, Enter opens; pointer and focus say which event it is.
 */
export function TimelineDrawing({
  chart,
  name,
  chosen,
  toHref,
  onOpen,
}: {
  chart: TimelineChart;
  name: string;
  /** Id of the event that is open; empty for none. */
  chosen: string;
  toHref: (id: string) => string;
  /** Opens an event in place; absent where its link leads elsewhere. */
  onOpen?: ((id: string) => void) | undefined;
}) {
  const { width, height, ink, marks, top, bottom } = chart;
  const frame = useRef<SVGSVGElement>(null);
  const [wanted, setWanted] = useState(chosen);
  const [pointed, setPointed] = useState<string | null>(null);
  const active = marks.find(({ id }) => id === wanted) ?? marks.at(-1);
  const told = marks.find(({ id }) => id === pointed);
  const open = marks.find(({ id }) => id === chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isStepKey(event.key) || active === undefined) return;
    event.preventDefault();
    const next = stepMarks(marks, active.id, event.key);
    if (next === undefined) return;
    setWanted(next.id);
    frame.current?.querySelector<SVGAElement>(`a[data-event="${next.id}"]`)?.focus();
  };
  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing */}
      <svg
        ref={frame}
        role="group"
        aria-label={`${name}. Arrows lead from event to event, Enter opens one`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fontSize={FONT_SIZE}
        className="number block max-w-full overflow-visible"
        onKeyDown={onKeyDown}
      >
        {open && (
          <path
            d={`M${open.x},${top}V${bottom}`}
            stroke="var(--accent)"
            strokeWidth={1.5}
            strokeDasharray="5 3"
          />
        )}
        <InkMarks ink={ink} />
        {marks.map((mark) => (
          <MarkLink
            key={mark.id}
            mark={mark}
            href={toHref(mark.id)}
            isChosen={mark.id === chosen}
            isReached={mark.id === active?.id}
            onTell={(isTold) => setPointed(isTold ? mark.id : null)}
            onFocus={() => setWanted(mark.id)}
            onOpen={onOpen}
          />
        ))}
      </svg>
      {told && (
        <div
          className="pointer-events-none absolute z-10 w-max max-w-72 -translate-x-1/2"
          style={{
            left: Math.max(TIP_HALF, Math.min(width - TIP_HALF, told.x)),
            ...(told.y > height / 2
              ? { bottom: height - told.y + told.box.height / 2 + 4 }
              : { top: told.y + told.box.height / 2 + 4 }),
          }}
        >
          <ChartTip title={told.title} lines={[told.detail]} />
        </div>
      )}
    </div>
  );
}

function MarkLink({
  mark,
  href,
  isChosen,
  isReached,
  onTell,
  onFocus,
  onOpen,
}: {
  mark: EventMark;
  href: string;
  isChosen: boolean;
  /** Whether Tab reaches it. */
  isReached: boolean;
  onTell: (isTold: boolean) => void;
  onFocus: () => void;
  onOpen?: ((id: string) => void) | undefined;
}) {
  return (
    <a
      href={href}
      data-event={mark.id}
      aria-label={`${mark.title}. ${mark.detail}`}
      aria-current={isChosen ? "true" : undefined}
      tabIndex={isReached ? 0 : -1}
      className="outline-none"
      onPointerEnter={() => onTell(true)}
      onPointerLeave={() => onTell(false)}
      onFocus={() => {
        onFocus();
        onTell(true);
      }}
      onBlur={() => onTell(false)}
      onClick={(event) => {
        const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (onOpen === undefined || isElsewhere) return;
        event.preventDefault();
        onOpen(mark.id);
      }}
    >
      <rect
        {...mark.box}
        rx={2}
        fill="var(--ink)"
        fillOpacity={0}
        stroke={isChosen ? "var(--accent)" : "none"}
        strokeWidth={1.5}
        className="cursor-pointer hover:[fill-opacity:0.06] [a:focus-visible>&]:stroke-(--accent) [a:focus-visible>&]:[stroke-width:2.5]"
      />
    </a>
  );
}
