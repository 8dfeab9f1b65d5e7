import type { CooperationEvent } from "@/lib/domain/event";
import { isShown } from "@/lib/series/timeline-chart";
import {
  chooseEvents,
  type Timeline,
  type TimelineChoice,
  toYears,
} from "@/lib/series/timeline-content";
import { toPartyKey } from "@/lib/series/timeline-lanes";
import { toSafeCsv } from "./csv-cell";

/**
 * The events that a timeline shows as CSV (RFC 4180, a heading line, LF): one a line by date, each
 * with its standing and the documents that it rests on, or the release that it was computed from.
 */
export function toTimelineCsv(
  timeline: Timeline & { events: readonly CooperationEvent[] },
  choice: TimelineChoice,
  dataVersion: string,
): string {
  const years = toYears(timeline, choice);
  const shown = chooseEvents(timeline, choice).filter((event) => isShown(event, years));
  return toSafeCsv([
    [
      ...["id", "date-from", "date-until", "precision", "kind", "parties", "title", "summary"],
      ...["concerns", "standing", "standing-note", "documents", "computed-from", "data-version"],
    ],
    ...shown.map((event) => [
      ...[event.id, event.date.from, event.date.until, event.date.precision, event.kind],
      event.parties.map(toPartyKey).join("; "),
      ...[event.title, event.summary, event.concerns.join("; "), event.standing],
      event.standingNote,
      event.documents.map(toDocumentText).join(" | "),
      ...[event.computedFrom, dataVersion],
    ]),
  ]);
}

function toDocumentText({
  publisher,
  title,
  date,
  address,
}: CooperationEvent["documents"][number]): string {
  return `${publisher}, ${title}${date === null ? "" : ` (${date})`}, ${address}`;
}
