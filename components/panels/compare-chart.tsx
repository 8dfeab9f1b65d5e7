"use client";

import dynamic from "next/dynamic";
import type { FigureView } from "@/lib/contracts/figures";
import { BarsPanel } from "./bars-panel";
import type { StaticFigure } from "./figure-frame";
import { LinesPanel } from "./lines-panel";

// Drawn on the server too; in the browser each comes when its tab is chosen.
const GroupedPanel = dynamic(() => import("./grouped-panel").then((each) => each.GroupedPanel));
const SlopePanel = dynamic(() => import("./slope-panel").then((each) => each.SlopePanel));
const RatioPanel = dynamic(() => import("./ratio-panel").then((each) => each.RatioPanel));
const DumbbellPanel = dynamic(() => import("./dumbbell-panel").then((each) => each.DumbbellPanel));
const HeatPanel = dynamic(() => import("./heat-panel").then((each) => each.HeatPanel));
const MultiplesPanel = dynamic(() =>
  import("./multiples-panel").then((each) => each.MultiplesPanel),
);
const ScatterPanel = dynamic(() => import("./scatter-panel").then((each) => each.ScatterPanel));

/** The panel of a view's kind. */
export function CompareChart({ view, figure }: { view: FigureView; figure: StaticFigure | null }) {
  switch (view.kind) {
    case "bars":
      return <BarsPanel view={view} figure={figure} />;
    case "grouped":
      return <GroupedPanel view={view} figure={figure} />;
    case "lines":
      return <LinesPanel view={view} figure={figure} />;
    case "slope":
      return <SlopePanel view={view} figure={figure} />;
    case "ratio":
      return <RatioPanel view={view} figure={figure} />;
    case "dumbbell":
      return <DumbbellPanel view={view} figure={figure} />;
    case "heat":
      return <HeatPanel view={view} figure={figure} />;
    case "multiples":
      return <MultiplesPanel view={view} figure={figure} />;
    case "scatter":
      return <ScatterPanel view={view} figure={figure} />;
    default:
      return null;
  }
}
