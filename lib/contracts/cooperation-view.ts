import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
} from "nuqs/server";
import { EVENT_KINDS, type EventKind } from "@/lib/domain/event";
import { parseAsCount, parseAsOneOf, parseAsYear } from "./address-terms";
import type { FigureViewOf } from "./figures";

/** Whom the page is about where nothing is said. */
export const USUAL_ABOUT = "MNG";
/** How many years stand before and after an event where nothing is said, and at most. */
export const USUAL_SPAN = 5;
export const LONGEST_SPAN = 15;

/** What the address of the page of cooperation says: whose events, which of them, in which years, and which one is open. */
export const cooperationParsers = {
  about: parseAsString.withDefault(USUAL_ABOUT),
  event: parseAsString.withDefault(""),
  partner: parseAsArrayOf(parseAsString).withDefault([]),
  kinds: parseAsArrayOf(parseAsString).withDefault([]),
  computed: parseAsOneOf(["yes", "no"]).withDefault("no"),
  from: parseAsYear,
  to: parseAsYear,
  span: parseAsCount.withDefault(USUAL_SPAN),
};

export const loadCooperationView = createLoader(cooperationParsers);

export type CooperationAddress = inferParserType<typeof cooperationParsers>;

/** A view that can be shown. */
export interface CooperationView extends Omit<CooperationAddress, "kinds"> {
  kinds: EventKind[];
}

/** The page as it is where its address says nothing. */
export const ANY_COOPERATION: CooperationAddress = loadCooperationView("");

const writeView = createSerializer(cooperationParsers);

/** A view as the page's address, what is usual left out. @example "/cooperation?partner=JPN" */
export function toCooperationHref(view: CooperationAddress): string {
  return `/cooperation${writeView(view)}`;
}

/** What an address can ask for: what the store knows. */
export interface KnownCooperation {
  countries: ReadonlySet<string>;
  /** Codes of partners of whoever the page is about. */
  partners: ReadonlySet<string>;
  events: ReadonlySet<string>;
  /** The first and the last year of any event or figure. */
  years: { first: number; last: number };
}

/** A view that can be shown, and a sentence for everything in the address that cannot. */
export function checkCooperationView(
  asked: CooperationAddress,
  known: KnownCooperation,
): { view: CooperationView; problems: string[] } {
  const problems: string[] = [];
  const keep = <Each extends string>(
    kind: string,
    names: readonly string[],
    isKnown: (name: string) => name is Each,
  ): Each[] => {
    const once = [...new Set(names.filter((name) => name !== ""))];
    const strange = once.filter((name) => !isKnown(name));
    if (strange.length > 0) problems.push(`No ${kind} is known as ${strange.join(", ")}.`);
    return once.filter(isKnown);
  };
  const isIn =
    (all: ReadonlySet<string>) =>
    (name: string): name is string =>
      all.has(name);
  const [about = USUAL_ABOUT] = keep("country", [asked.about], isIn(known.countries));
  const [event = ""] = keep("event", [asked.event], isIn(known.events));
  const partner = keep("partner", asked.partner, isIn(known.partners));
  const kinds = keep("kind of event", asked.kinds, isEventKind);
  const { from, to } = checkYears(asked, known.years, problems);
  const span = Math.max(1, Math.min(LONGEST_SPAN, asked.span));
  if (span !== asked.span) {
    problems.push(`From 1 to ${LONGEST_SPAN} years are shown before and after an event.`);
  }
  return {
    view: { about, event, partner, kinds, computed: asked.computed, from, to, span },
    problems,
  };
}

function checkYears(
  { from, to }: Pick<CooperationAddress, "from" | "to">,
  { first, last }: { first: number; last: number },
  problems: string[],
): Pick<CooperationAddress, "from" | "to"> {
  const isOut = (year: number | null) => year !== null && (year < first || year > last);
  if (isOut(from) || isOut(to)) {
    problems.push(`Events and figures here are of the years ${first} to ${last}.`);
    return { from: isOut(from) ? null : from, to: isOut(to) ? null : to };
  }
  if (from !== null && to !== null && from > to) {
    problems.push(`The years must not end (${to}) before they begin (${from}).`);
    return { from: null, to: null };
  }
  return { from, to };
}

function isEventKind(name: string): name is EventKind {
  return EVENT_KINDS.some((kind) => kind === name);
}

/** A view as figures take it. */
export function toTimelineFigure({
  about,
  partner,
  kinds,
  computed,
  from,
  to,
}: CooperationView): FigureViewOf<"timeline"> {
  return {
    ...{ kind: "timeline", country: [about], computed },
    partner: partner.length === 0 ? undefined : partner,
    kinds: kinds.length === 0 ? undefined : kinds,
    ...{ from: from ?? undefined, to: to ?? undefined },
  };
}
