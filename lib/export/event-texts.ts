import type { CooperationEvent } from "@/lib/domain/event";
import { firstDay, lastDay, toDateWords } from "@/lib/domain/event-date";
import { EVENT_STANDING_NAMES } from "@/lib/series/events/event-words";

/** An event's title with its date where the title stands alone and no day is known. */
export function toDatedTitle({ title, date }: CooperationEvent): string {
  return date.precision === "day" ? title : `${title} (${toDateWords(date)}, day not known)`;
}

/**
 * All that an event says, in paragraphs: when, what, how far it can be taken at its word, and what
 * it rests on.
 *
 * @param releases how each release is to be cited, by its slug
 */
export function toEventParagraphs(
  event: CooperationEvent,
  releases: ReadonlyMap<string, string>,
): string[] {
  const { date, summary, standing, standingNote, documents, computedFrom } = event;
  const note = standingNote === null ? "" : ` ${standingNote}`;
  return [
    `${toDateWords(date)}. ${summary}`,
    `${EVENT_STANDING_NAMES[standing]}.${note}`,
    ...documents.map(
      ({ publisher, title, date: day, address }) =>
        `${publisher}: ${title}${day === null ? "" : ` (${day})`}. ${address}`,
    ),
    ...(computedFrom === null
      ? []
      : [`Computed from: ${releases.get(computedFrom) ?? computedFrom}.`]),
  ];
}

/** The day on which what is said of an event was last published: its newest document's, else its own. */
export function toPublishedDay({ documents, date }: CooperationEvent): string {
  const days = documents.flatMap((each) => (each.date === null ? [] : lastDay(each.date)));
  return days.sort().at(-1) ?? firstDay(date.from);
}
