import { type CooperationEvent, EVENT_STANDINGS } from "@/lib/domain/event";
import { toDateWords } from "@/lib/domain/event-date";
import {
  EVENT_KIND_NAMES,
  EVENT_STANDING_MEANINGS,
  EVENT_STANDING_NAMES,
} from "@/lib/series/events/event-words";
import { EventDocuments } from "./event-documents";

/** So many stand open; the rest is unfolded. */
const MOST_OPEN = 8;

/**
 * Events one under the other: when, what, how far each can be taken at its word, and its documents.
 * The later ones of a long list are folded away.
 */
export function EventList({ events }: { events: readonly CooperationEvent[] }) {
  const folded = events.slice(MOST_OPEN);
  return (
    <>
      <Events events={events.slice(0, MOST_OPEN)} />
      {folded.length > 0 && (
        <details className="border-b border-rule">
          <summary className="min-h-9 py-2 text-15 text-accent">
            {folded.length} more {folded.length === 1 ? "event" : "events"}
          </summary>
          <Events events={folded} />
        </details>
      )}
      <details>
        <summary className="min-h-9 py-2 text-13 text-accent">What the standings say</summary>
        <dl className="max-w-[70ch] pb-2 text-13">
          {EVENT_STANDINGS.map((standing) => (
            <div key={standing}>
              <dt className="inline font-semibold">{EVENT_STANDING_NAMES[standing]}: </dt>
              <dd className="inline">{EVENT_STANDING_MEANINGS[standing]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Events({ events }: { events: readonly CooperationEvent[] }) {
  return (
    <ol>
      {events.map((event) => (
        <li
          key={event.id}
          id={`event-${event.id}`}
          className="grid scroll-mt-6 gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <p className="number text-13 text-muted">
            <time dateTime={event.date.from} className="block text-15 text-ink">
              {toDateWords(event.date)}
            </time>
            {EVENT_KIND_NAMES[event.kind]}
          </p>
          <Event event={event} />
        </li>
      ))}
    </ol>
  );
}

function Event({ event }: { event: CooperationEvent }) {
  const { title, titleVariants, summary, standing, standingNote, documents, parties } = event;
  return (
    <div className="max-w-[70ch]">
      <h3 className="text-15 font-semibold">{title}</h3>
      <p className="text-13 text-muted">{parties.map(({ name }) => name).join(" · ")}</p>
      <p className="mt-1 text-15">{summary}</p>
      <p className="mt-1 text-13">
        <strong className="font-semibold">{EVENT_STANDING_NAMES[standing]}.</strong> {standingNote}
      </p>
      {titleVariants.map((variant) => (
        <p key={variant.title} className="mt-1 text-13 text-muted">
          Also <cite lang={variant.language}>{variant.title}</cite>
          {variant.note && `: ${variant.note}`}
        </p>
      ))}
      <EventDocuments documents={documents} />
    </div>
  );
}
