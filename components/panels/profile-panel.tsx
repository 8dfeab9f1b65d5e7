"use client";

import dynamic from "next/dynamic";
import type { FigureViewOf } from "@/lib/contracts/figures";
import { useProfile } from "@/lib/queries/profile";
import { toProfileContent } from "@/lib/series/profile-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { ChartPanel } from "./chart-panel";
import { FigureFrame } from "./figure-frame";
import { QueryStates } from "./query-states";

const ProfileDrawing = dynamic(
  () => import("@/components/charts/profile-drawing").then((each) => each.ProfileDrawing),
  { ssr: false },
);

/** One country's places among the world in one domain, beside the countries it is held against. */
export function ProfilePanel({
  view,
  figure,
}: {
  view: FigureViewOf<"profile">;
  figure: StaticFigure | null;
}) {
  const profile = useProfile(view.country);
  if (profile.data === undefined) {
    return (
      <QueryStates query={profile} empty={null}>
        {null}
      </QueryStates>
    );
  }
  const content = toProfileContent(profile.data.data, view.domain);
  return (
    <ChartPanel
      view={view}
      content={content}
      releases={profile.data.meta.releases}
      query={profile}
      empty={content.table.rows.length === 0 ? "No indicator belongs to this domain." : null}
    >
      <FigureFrame
        figure={figure}
        height={(width) => content.toChart(width).height}
        draw={(width) => (
          <ProfileDrawing
            chart={content.toChart(width)}
            name={`${content.title}. ${content.subtitle}`}
          />
        )}
      />
    </ChartPanel>
  );
}
