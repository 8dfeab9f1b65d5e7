"use client";

import type { ReactNode } from "react";
import { CopyLink } from "@/components/ui/copy-link";
import { HeadingLevel } from "@/components/ui/heading-level";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { toTimelineFigure } from "@/lib/contracts/cooperation-view";
import type { TimelineReply } from "@/lib/contracts/timeline";
import { toFigureAddress } from "@/lib/export/figure-address";
import { useTimeline } from "@/lib/queries/timeline";
import {
  findBeside,
  findOpenEvent,
  RECORD_LIMIT,
  toCooperationSentence,
} from "@/lib/series/cooperation-words";
import { toNameInText } from "@/lib/series/names-in-text";
import { USUAL_START } from "@/lib/series/timeline-content";
import type { StaticFigure } from "@/lib/series/written-aside";
import { AroundEventBlock } from "./around-event";
import { EventRecord } from "./event-record";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";
import { TimelineChoice } from "./timeline-choice";
import { TimelinePanel } from "./timeline-panel";
import { useCooperationView } from "./use-cooperation-view";

interface CooperationProps {
  about: string;
  /** The timeline as the server drew it, and the view that it was drawn for. */
  figure: { address: string; drawn: StaticFigure };
  /** Pages that go on from here. */
  further: readonly { href: string; title: string }[];
  children: ReactNode;
}

const OF_A_RECORD = [
  { href: "#event", title: "The open record" },
  { href: "#around", title: "Before and after" },
];
const SECTIONS = [
  { href: "#partners", title: "Partner by partner" },
  { href: "#neighbours", title: "Beside its neighbours" },
];

/** A country's cooperation: its events on a line of time, and one of them whole with what it rests on. */
export function Cooperation(props: CooperationProps) {
  const timeline = useTimeline(props.about);
  if (timeline.data === undefined) {
    return (
      <QueryStates query={timeline} empty={null}>
        {null}
      </QueryStates>
    );
  }
  return <CooperationOf {...props} reply={timeline.data} />;
}

function CooperationOf({
  figure,
  further,
  reply: { data: timeline, meta },
  children,
}: CooperationProps & { reply: TimelineReply }) {
  const { origin } = useSiteFacts();
  const controls = useCooperationView(timeline);
  const { view, problems, toHref, setView } = controls;
  const shown = toTimelineFigure(view);
  const open = findOpenEvent(timeline.events, view.event);
  const around = Number((open?.date.from ?? String(USUAL_START)).slice(0, 4));
  const openEvent = (id: string) => {
    setView({ event: id });
    // The record follows the address; its heading is there already.
    const heading = document.getElementById("event");
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4">
        <div>
          <h1 className="max-w-[34ch] text-24 leading-tight font-semibold sm:text-36">
            What {toNameInText(timeline.country.name)} has agreed, with whom, and what it rests on
          </h1>
          <p className="mt-3 max-w-[70ch] text-15">
            {toCooperationSentence(timeline.country, timeline.events)}
          </p>
          <p className="mt-2 max-w-[70ch] text-15 text-muted">{RECORD_LIMIT}</p>
        </div>
        <CopyLink toText={() => `${origin}${toHref({})}`}>Copy link</CopyLink>
      </div>
      <ProblemList problems={problems} />
      <nav
        aria-label="On this page and further"
        className="flex flex-wrap gap-x-5 border-t border-rule py-2 print:hidden"
      >
        {[...(open ? OF_A_RECORD : []), ...SECTIONS, ...further].map(({ href, title }) => (
          <a key={href} href={href} className={press.word}>
            {title}
          </a>
        ))}
      </nav>
      <TimelineChoice timeline={timeline} controls={controls} around={around} />
      <div className="mt-6">
        <HeadingLevel level={2}>
          <TimelinePanel
            view={shown}
            figure={toFigureAddress(shown, "svg") === figure.address ? figure.drawn : null}
            chosen={open?.id ?? ""}
            onOpen={openEvent}
          />
        </HeadingLevel>
      </div>
      {open && (
        <>
          <EventRecord
            event={open}
            releases={meta.releases}
            toHref={(event) => `${toHref({ event })}#event`}
            onOpen={openEvent}
            neighbours={findBeside(timeline.events, open, timeline.country.iso3)}
          />
          <AroundEventBlock
            timeline={timeline}
            event={open}
            span={view.span}
            onSpan={(span) => setView({ span })}
          />
        </>
      )}
      {children}
    </>
  );
}
