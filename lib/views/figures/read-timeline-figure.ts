import type { FigureViewOf } from "@/lib/contracts/figures";
import { toTimelineCsv } from "@/lib/export/timeline-csv";
import { timelineQuery } from "@/lib/queries/timeline";
import { toTimelineContent } from "@/lib/series/timeline-content";
import { readTimeline } from "../read-timeline";
import type { FigureParts } from "./figure-parts";

/**
 * A country's events in lanes under its figures of the same years; as CSV, the events shown.
 *
 * @throws UnknownEntry for an unknown country
 */
export async function readTimelineFigure({
  country: [country = ""],
  ...choice
}: FigureViewOf<"timeline">): Promise<FigureParts> {
  const reply = await readTimeline({ country });
  const { releases, dataVersion } = reply.meta;
  return {
    content: toTimelineContent(reply.data, choice, releases),
    releases,
    figures: [],
    csv: toTimelineCsv(reply.data, choice, dataVersion),
    dataVersion,
    replies: [{ queryKey: timelineQuery(country).queryKey, reply }],
  };
}
