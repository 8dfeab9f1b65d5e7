"use client";

import { useEffect, useId, useRef, useState } from "react";
import { press } from "./press";

/** A year in which there are figures, and for which share of those asked, from 0 to 1. */
export interface YearMark {
  year: number;
  share: number;
}

/** From one year to the next; longer for readers who asked for less motion. */
const STEP_MS = 900;
const CALM_STEP_MS = 1800;

/**
 * A year along a line that marks where there are figures. Arrow keys go year by year; "play", where
 * offered, goes from marked year to marked year until the last or until it is stopped. Nothing
 * moves by itself.
 */
export function YearSlider({
  label,
  marks,
  value,
  toWords,
  onChange,
  onPlayNext,
}: {
  label: string;
  /** Oldest first, one at least. */
  marks: readonly YearMark[];
  value: number;
  /** A year in words, for screen readers and beside the line. */
  toWords: (year: number) => string;
  onChange: (year: number) => void;
  /** Told which year comes next while playing; play is offered only where it is given. */
  onPlayNext?: (year: number) => void;
}) {
  const id = useId();
  const [isPlaying, setPlaying] = useState(false);
  const [first, last] = [marks[0]?.year ?? value, marks.at(-1)?.year ?? value];
  const next = marks.find(({ year }) => year > value)?.year;
  const afterNext = marks.find(({ year }) => year > (next ?? value))?.year;

  useEffect(() => {
    if (!isPlaying) return;
    if (next === undefined) {
      setPlaying(false);
      return;
    }
    if (afterNext !== undefined) onPlayNext?.(afterNext);
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const timer = window.setTimeout(() => onChange(next), isCalm ? CALM_STEP_MS : STEP_MS);
    return () => window.clearTimeout(timer);
  }, [isPlaying, next, afterNext, onChange, onPlayNext]);

  const slider = useRef<HTMLInputElement>(null);
  const shown = Math.min(last, Math.max(first, value));
  // A hand that moved it before the page was awake is not forgotten.
  useEffect(() => {
    const moved = Number(slider.current?.value ?? shown);
    if (moved !== shown) onChange(moved);
  }, [shown, onChange]);

  const play = () => {
    if (!isPlaying && next === undefined) onChange(first);
    setPlaying(!isPlaying);
  };
  return (
    <div className="flex items-center gap-3">
      {onPlayNext && (
        <button type="button" className={`${press.plain} min-w-20 justify-center`} onClick={play}>
          <span aria-hidden="true">{isPlaying ? "❚❚" : "▶"}</span> {isPlaying ? "Stop" : "Play"}
        </button>
      )}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap justify-between gap-x-4 text-13">
          <label htmlFor={id} className="text-muted">
            {label}
          </label>
          <output htmlFor={id} aria-live={isPlaying ? "polite" : "off"} className="number">
            {toWords(value)}
          </output>
        </div>
        <input
          ref={slider}
          id={id}
          type="range"
          min={first}
          max={last}
          step={1}
          value={shown}
          aria-valuetext={toWords(value)}
          className="block h-6 w-full accent-(--accent)"
          onChange={({ target }) => {
            setPlaying(false);
            onChange(Number(target.value));
          }}
        />
        <MarkLine marks={marks} first={first} last={last} />
      </div>
    </div>
  );
}

/** Half the slider's thumb: its middle never reaches the line's ends. */
const THUMB = 8;
const HEIGHT = 10;

/** A stroke for each year with figures, the taller the more of the countries have one. */
function MarkLine({
  marks,
  first,
  last,
}: {
  marks: readonly YearMark[];
  first: number;
  last: number;
}) {
  const span = Math.max(1, last - first);
  return (
    <div aria-hidden="true">
      <div style={{ paddingInline: THUMB }}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${span} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="block w-full overflow-visible"
          height={HEIGHT}
        >
          <path
            d={marks
              .map(({ year, share }) => `M${year - first},0V${Math.max(2, HEIGHT * share)}`)
              .join("")}
            stroke="var(--ink-muted)"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <div className="number flex justify-between text-13 text-muted">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </div>
  );
}
