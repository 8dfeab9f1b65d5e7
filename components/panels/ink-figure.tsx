"use client";

import dynamic from "next/dynamic";
import type { Chart } from "@/lib/series/chart";
import type { ChartContent } from "@/lib/series/chart-content";
import type { InkChart } from "@/lib/series/spot";
import type { StaticFigure } from "@/lib/series/written-aside";
import { FigureFrame } from "./figure-frame";

const InkDrawing = dynamic(
  () => import("@/components/charts/ink-drawing").then((each) => each.InkDrawing),
  { ssr: false },
);

/** The static figure of a chart in marks, and the drawing that takes its place. */
export function InkFigure({
  content,
  figure,
}: {
  content: ChartContent<Extract<Chart, InkChart>>;
  figure: StaticFigure | null;
}) {
  return (
    <FigureFrame
      figure={figure}
      height={(width) => content.toChart(width).height}
      draw={(width) => (
        <InkDrawing chart={content.toChart(width)} name={`${content.title}. ${content.subtitle}`} />
      )}
    />
  );
}
