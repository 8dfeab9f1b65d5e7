"use client";

import { useEffect, useRef } from "react";
import { toQuietOpacity, toQuietPath, type WorldLinesChart } from "@/lib/series/world-lines-chart";
import { useInkColour } from "./use-ink-colour";

/** Every country's line as one stroke on a canvas: drawn once, and untouched by what moves above it. */
export function QuietLines({ chart }: { chart: WorldLinesChart }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colour = useInkColour();
  const { width, height } = chart;
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || colour === null) return;
    const density = window.devicePixelRatio;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    context.strokeStyle = colour;
    context.globalAlpha = toQuietOpacity(chart);
    context.lineCap = "round";
    context.lineJoin = "round";
    context.stroke(new Path2D(toQuietPath(chart)));
  }, [chart, colour, width, height]);
  const density = typeof window === "undefined" ? 1 : window.devicePixelRatio;
  return (
    <canvas
      ref={canvas}
      width={width * density}
      height={height * density}
      className="absolute inset-0"
      style={{ width, height }}
    />
  );
}
