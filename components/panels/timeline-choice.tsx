"use client";

import { useId } from "react";
import { DraftField } from "@/components/ui/draft-field";
import { press } from "@/components/ui/press";
import { ViewLink } from "@/components/ui/view-link";
import type { CooperationAddress } from "@/lib/contracts/cooperation-view";
import type { TimelineReply } from "@/lib/contracts/timeline";
import { EVENT_KINDS } from "@/lib/domain/event";
import { listPartnerChoices } from "@/lib/series/cooperation-words";
import { KINDS_WORDS } from "@/lib/series/events/event-labels";
import { toYears, zoomYears } from "@/lib/series/timeline-content";
import type { CooperationControls } from "./use-cooperation-view";

/** A partner with a longer name is called by its code, as NATO is. */
const LONGEST_NAME = 24;

/** Which events a timeline shows, and which years: every choice is an address. */
export function TimelineChoice({
  timeline,
  controls,
  around,
}: {
  timeline: TimelineReply["data"];
  controls: CooperationControls;
  /** The year that closer and farther go around. */
  around: number;
}) {
  const { view } = controls;
  const kinds = EVENT_KINDS.filter((kind) => timeline.events.some((each) => each.kind === kind));
  const partners = listPartnerChoices(timeline.events, timeline.country.iso3, view.partner);
  const hasComputed = timeline.events.some(({ computedFrom }) => computedFrom !== null);
  return (
    <div className="space-y-2 border-t border-rule pt-3 print:hidden">
      <ChoiceRow
        name="partner"
        title="With"
        all="everyone"
        chosen={view.partner}
        options={partners.map(({ key, name }) => ({
          ...{ key, name: name.length > LONGEST_NAME ? key : name },
        }))}
        controls={controls}
      />
      <ChoiceRow
        name="kinds"
        title="What"
        all="everything"
        chosen={view.kinds}
        options={kinds.map((key) => ({ key, name: KINDS_WORDS[key] }))}
        controls={controls}
      />
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
        <YearChoice timeline={timeline} controls={controls} around={around} />
        {hasComputed && (
          <Toggle
            controls={controls}
            change={{ computed: view.computed === "yes" ? "no" : "yes" }}
            isOn={view.computed === "yes"}
          >
            with orders and missions of the data sets
          </Toggle>
        )}
      </div>
    </div>
  );
}

function ChoiceRow({
  name,
  title,
  all,
  chosen,
  options,
  controls,
}: {
  name: "partner" | "kinds";
  title: string;
  /** What is shown where nothing is chosen. */
  all: string;
  chosen: readonly string[];
  options: readonly { key: string; name: string }[];
  controls: CooperationControls;
}) {
  const heading = useId();
  return (
    <div className="flex items-baseline gap-x-2">
      <span id={heading} className="w-11 shrink-0 text-13 text-muted">
        {title}
      </span>
      <ul aria-labelledby={heading} className="flex flex-wrap gap-x-2 gap-y-1">
        <li>
          <Toggle controls={controls} change={{ [name]: [] }} isOn={chosen.length === 0}>
            {all}
          </Toggle>
        </li>
        {options.map(({ key, name: label }) => {
          const isOn = chosen.includes(key);
          const next = isOn ? chosen.filter((each) => each !== key) : [...chosen, key];
          return (
            <li key={key}>
              <Toggle controls={controls} change={{ [name]: next }} isOn={isOn}>
                {label}
              </Toggle>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A choice that is on or off: a link to the view with it the other way. */
function Toggle({
  controls: { toHref, setView },
  change,
  isOn,
  children,
}: {
  controls: CooperationControls;
  change: Partial<CooperationAddress>;
  isOn: boolean;
  children: string;
}) {
  return (
    <ViewLink
      href={toHref(change)}
      onChoose={() => setView(change)}
      aria-current={isOn ? "true" : undefined}
      className={`${press.plain} aria-[current]:border-ink aria-[current]:font-semibold`}
    >
      {isOn && <span aria-hidden="true">✓</span>}
      {children}
    </ViewLink>
  );
}

/** The years shown: two fields, and the whole and the usual span at a touch. */
function YearChoice({
  timeline,
  controls,
  around,
}: {
  timeline: TimelineReply["data"];
  controls: CooperationControls;
  around: number;
}) {
  const { view, setView, toHref } = controls;
  const years = toYears(timeline, { from: view.from ?? undefined, to: view.to ?? undefined });
  const isYear = (text: string) =>
    /^\d{4}$/.test(text) && Number(text) >= years.first && Number(text) <= years.last;
  const spans = [
    { words: "closer", ...zoomYears(years, "closer", around) },
    { words: "farther", ...zoomYears(years, "farther", around) },
    { words: "usual years", from: null, to: null },
    { words: `all, ${years.first}–${years.last}`, from: years.first, to: years.last },
    { words: "last 15", from: years.last - 14, to: null },
  ];
  return (
    <form action="/cooperation" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15">
      <Carried view={view} />
      <span aria-hidden="true" className="w-11 text-13 text-muted">
        From
      </span>
      <span className="w-20">
        <DraftField
          aria-label="First year shown"
          name="from"
          inputMode="numeric"
          value={String(years.from)}
          isFit={(text) => isYear(text) && Number(text) <= years.to}
          onDraft={(text) => setView({ from: Number(text) }, "replace")}
        />
      </span>
      <span aria-hidden="true" className="text-13 text-muted">
        to
      </span>
      <span className="w-20">
        <DraftField
          aria-label="Last year shown"
          name="to"
          inputMode="numeric"
          value={String(years.to)}
          isFit={(text) => isYear(text) && Number(text) >= years.from}
          onDraft={(text) => setView({ to: Number(text) }, "replace")}
        />
      </span>
      <noscript>
        <button type="submit" className={press.plain}>
          Show
        </button>
      </noscript>
      {spans.map(({ words, from, to }) => (
        <ViewLink
          key={words}
          href={toHref({ from, to })}
          onChoose={() => setView({ from, to })}
          className={press.word}
        >
          {words}
        </ViewLink>
      ))}
    </form>
  );
}

/** What else the address says goes along with the form's own fields. */
function Carried({ view }: { view: CooperationControls["view"] }) {
  const carried = { about: view.about, event: view.event, computed: view.computed };
  const lists = { partner: view.partner.join(","), kinds: view.kinds.join(",") };
  return Object.entries({ ...carried, ...lists }).map(
    ([name, value]) => value !== "" && <input key={name} type="hidden" name={name} value={value} />,
  );
}
