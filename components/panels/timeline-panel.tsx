"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { press } from "@/components/ui/press";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { toViewAddress } from "@/lib/export/view-address";
import { useTimeline } from "@/lib/queries/timeline";
import { toNameInText } from "@/lib/series/names-in-text";
import { toTimelineContent } from "@/lib/series/timeline-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";

const TimelineDrawing = dynamic(
  () => import("@/components/charts/timeline-drawing").then((each) => each.TimelineDrawing),
  { ssr: false },
);

/** A country's events in lanes under its figures of the same years. */
export function TimelinePanel({
  view,
  figure,
  chosen = "",
  onOpen,
}: {
  view: FigureViewOf<"timeline">;
  figure: StaticFigure | null;
  /** Id of the event whose record is open beside it. */
  chosen?: string;
  /** Opens an event in place; where absent, its link leads to the page that has its record. */
  onOpen?: (id: string) => void;
}) {
  const timeline = useTimeline(view.country[0] ?? "");
  const content = useMemo(
    () => timeline.data && toTimelineContent(timeline.data.data, view, timeline.data.meta.releases),
    [timeline.data, view],
  );
  if (timeline.data === undefined || content === undefined) {
    return (
      <QueryStates query={timeline} empty={null}>
        {null}
      </QueryStates>
    );
  }
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={timeline.data.meta.releases}
      query={timeline}
      empty={
        timeline.data.data.events.length + timeline.data.data.lines.length === 0
          ? `No event and no figure of ${toNameInText(timeline.data.data.country.name)} is in the dataset.`
          : null
      }
      remark={
        timeline.data.data.leftOut > 0 && (
          <a href="/cooperation/ties" className={press.word}>
            Who is tied to whom, by treaty
          </a>
        )
      }
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <TimelineDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
            chosen={chosen}
            toHref={(id) => toEventHref(view, id)}
            onOpen={onOpen}
          />
        )}
      />
    </ChartPanel>
  );
}

/** The page of this view with one event's record open. */
function toEventHref(view: FigureViewOf<"timeline">, id: string): string {
  const address = toViewAddress(view);
  return `${address}${address.includes("?") ? "&" : "?"}event=${id}#event`;
}
