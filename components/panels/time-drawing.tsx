"use client";

import dynamic from "next/dynamic";

/** The drawing of lines, fetched when the first chart comes near the window. */
export const TimeDrawing = dynamic(
  () => import("@/components/charts/time-chart-drawing").then((each) => each.TimeChartDrawing),
  { ssr: false },
);
