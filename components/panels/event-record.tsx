"use client";

import type { ReactNode } from "react";
import { press } from "@/components/ui/press";
import { ViewLink } from "@/components/ui/view-link";
import type { CooperationEvent } from "@/lib/domain/event";
import { toDateWords } from "@/lib/domain/event-date";
import { toKindWord, toStandingWord } from "@/lib/series/events/event-labels";
import { EVENT_STANDING_MEANINGS } from "@/lib/series/events/event-words";

import { EventDocuments } from "./event-documents";

/** What a computed event was computed from. */
export interface RecordRelease {
  slug: string;
  source: string;
  publisher: string;
  title: string;
  version: string;
}

/** One event, whole: its titles, its date as far as it is known, its parties, what it covers, its standing, and what it rests on. */
export function EventRecord({
  event,
  releases,
  toHref,
  onOpen,
  neighbours,
}: {
  event: CooperationEvent;
  releases: readonly RecordRelease[];
  toHref: (id: string) => string;
  onOpen: (id: string) => void;
  /** The records before and after it with the same partners. */
  neighbours: readonly CooperationEvent[];
}) {
  const { title, date, kind, parties, summary, concerns, standing, standingNote } = event;
  return (
    <section aria-labelledby="event" className="mt-10">
      <p className="text-13 text-muted">
        {toDateWords(date)} · {toKindWord(kind)}
      </p>
      <h2
        id="event"
        tabIndex={-1}
        className="max-w-[40ch] scroll-mt-4 text-24 leading-tight font-semibold outline-none"
      >
        {title}
      </h2>
      <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="max-w-[70ch] text-15">
          <p>{summary}</p>
          <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <Term name="Date">
              {toDateWords(date)}
              {date.precision !== "day" && ` (the ${date.precision} is known, the day is not)`}
            </Term>
            <Term name="Parties">{parties.map(({ name }) => name).join(", ")}</Term>
            {concerns.length > 0 && <Term name="Covers">{concerns.join(", ")}</Term>}
            <Term name="Standing">
              <strong className="font-semibold">{toStandingWord(standing)}</strong>.{" "}
              {EVENT_STANDING_MEANINGS[standing]} {standingNote}
            </Term>
            <Titles event={event} />
          </dl>
        </div>
        <div className="text-15">
          <h3 className="text-18 font-semibold">What it rests on</h3>
          <Documents event={event} releases={releases} />
        </div>
      </div>
      {neighbours.length > 0 && (
        <nav aria-label="Records before and after it" className="mt-4 text-15">
          <ul className="space-y-1">
            {neighbours.map((other) => (
              <li key={other.id}>
                <span className="text-muted">{isBefore(other, event) ? "Before" : "After"}: </span>
                <ViewLink
                  href={toHref(other.id)}
                  onChoose={() => onOpen(other.id)}
                  className="text-accent underline decoration-transparent underline-offset-4 hover:decoration-current"
                >
                  {other.title}
                </ViewLink>{" "}
                <span className="text-13 text-muted">{toDateWords(other.date)}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}

function isBefore(one: CooperationEvent, other: CooperationEvent): boolean {
  return one.date.from < other.date.from;
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What it is called elsewhere, each in its own language. */
function Titles({ event: { titleVariants } }: { event: CooperationEvent }) {
  if (titleVariants.length === 0) return null;
  return (
    <Term name="Also called">
      <ul className="space-y-1">
        {titleVariants.map(({ title, language, note }) => (
          <li key={title}>
            <span lang={language}>{title}</span>
            {note !== null && <span className="text-13 text-muted"> {note}</span>}
          </li>
        ))}
      </ul>
    </Term>
  );
}

function Documents({
  event: { documents, computedFrom },
  releases,
}: {
  event: CooperationEvent;
  releases: readonly RecordRelease[];
}) {
  const release = releases.find(({ slug }) => slug === computedFrom);
  return (
    <>
      <EventDocuments documents={documents} />
      {release && (
        <p className="mt-2">
          Computed from{" "}
          <a href={`/data/${release.source}`} className={press.figure}>
            {release.title}
          </a>
          <span className="block text-13 text-muted">
            {release.publisher}, {release.version}
          </span>
        </p>
      )}
    </>
  );
}
