"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { useStrength } from "@/lib/queries/strength";
import { toStrengthContent, toStrengthView } from "@/lib/series/strength-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";

const StrengthDrawing = dynamic(
  () => import("@/components/charts/strength-drawing").then((each) => each.StrengthDrawing),
  { ssr: false },
);

/** An index' ranking, drawn as intervals of ranks. */
export function StrengthPanel({
  view,
  figure,
  shown = null,
  onPoint,
  onChoose,
}: {
  view: FigureViewOf<"strength">;
  figure: StaticFigure | null;
  /** The country whose parts stand beside the chart. */
  shown?: string | null;
  onPoint?: (iso3: string | null) => void;
  onChoose?: (iso3: string) => void;
}) {
  const strength = useStrength(view);
  const { country = [] } = view;
  const [pointed, setPointed] = useState<string | null>(null);
  const content = useMemo(
    () =>
      strength.data &&
      toStrengthContent(toStrengthView(strength.data.data, strength.data.meta.releases, country)),
    [strength.data, country],
  );
  if (strength.data === undefined || content === undefined) {
    return (
      <QueryStates query={strength} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const point = (iso3: string | null) => {
    setPointed(iso3);
    onPoint?.(iso3);
  };
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={strength.data.meta.releases}
      query={strength}
      empty={
        strength.data.data.rows.length === 0
          ? "No country has enough figures to be ranked by this recipe. Ask for fewer of them, or take indicators out."
          : null
      }
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <StrengthDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
            pointed={pointed ?? shown}
            onPoint={point}
            onChoose={(iso3) => onChoose?.(iso3)}
          />
        )}
      />
    </ChartPanel>
  );
}
