"use client";

import dynamic from "next/dynamic";
import { type ComponentType, createElement } from "react";
import type { FigureKind, FigureViewOf } from "@/lib/contracts/figures";
import type { StaticFigure } from "@/lib/series/written-aside";

interface PanelProps<Kind extends FigureKind> {
  view: FigureViewOf<Kind>;
  figure: StaticFigure | null;
}

type Panels = { readonly [Kind in FigureKind]: ComponentType<PanelProps<Kind>> };

/** Every kind's panel, fetched when one is shown: the one list of them. */
const PANELS: Panels = {
  bars: dynamic(() => import("./bars-panel").then((each) => each.BarsPanel)),
  lines: dynamic(() => import("./lines-panel").then((each) => each.LinesPanel)),
  ranks: dynamic(() => import("./ranks-panel").then((each) => each.RanksPanel)),
  map: dynamic(() => import("./map-panel").then((each) => each.MapPanel)),
  ranking: dynamic(() => import("./ranking-panel").then((each) => each.RankingPanel)),
  distribution: dynamic(() =>
    import("./distribution-panel").then((each) => each.DistributionPanel),
  ),
  "world-lines": dynamic(() => import("./world-lines-panel").then((each) => each.WorldLinesPanel)),
  scatter: dynamic(() => import("./scatter-panel").then((each) => each.ScatterPanel)),
  dumbbell: dynamic(() => import("./dumbbell-panel").then((each) => each.DumbbellPanel)),
  multiples: dynamic(() => import("./multiples-panel").then((each) => each.MultiplesPanel)),
  heat: dynamic(() => import("./heat-panel").then((each) => each.HeatPanel)),
  grouped: dynamic(() => import("./grouped-panel").then((each) => each.GroupedPanel)),
  slope: dynamic(() => import("./slope-panel").then((each) => each.SlopePanel)),
  ratio: dynamic(() => import("./ratio-panel").then((each) => each.RatioPanel)),
  neighbourhood: dynamic(() =>
    import("./neighbourhood-panel").then((each) => each.NeighbourhoodPanel),
  ),
  profile: dynamic(() => import("./profile-panel").then((each) => each.ProfilePanel)),
  strength: dynamic(() => import("./strength-panel").then((each) => each.StrengthPanel)),
  timeline: dynamic(() => import("./timeline-panel").then((each) => each.TimelinePanel)),
  suppliers: dynamic(() => import("./suppliers-panel").then((each) => each.SuppliersPanel)),
  missions: dynamic(() => import("./missions-panel").then((each) => each.MissionsPanel)),
  ties: dynamic(() => import("./ties-panel").then((each) => each.TiesPanel)),
  table: dynamic(() => import("./table-panel").then((each) => each.TablePanel)),
  arms: dynamic(() => import("./words-panel").then((each) => each.WordsPanel)),
  peacekeepers: dynamic(() => import("./words-panel").then((each) => each.WordsPanel)),
  peers: dynamic(() => import("./words-panel").then((each) => each.WordsPanel)),
  neighbours: dynamic(() => import("./words-panel").then((each) => each.WordsPanel)),
  places: dynamic(() => import("./words-panel").then((each) => each.WordsPanel)),
  sources: dynamic(() => import("./sources-panel").then((each) => each.SourcesPanel)),
};

/** Any view's panel, whatever its kind. */
export function FigurePanel<Kind extends FigureKind>({
  view,
  figure,
}: {
  view: FigureViewOf<Kind> & { kind: Kind };
  figure: StaticFigure | null;
}) {
  const Panel: Panels[Kind] = PANELS[view.kind];
  return createElement(Panel, { view, figure });
}
