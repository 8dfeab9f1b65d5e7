import type { Iso3 } from "@/lib/domain/country";
import type { CooperationEvent, EventParty } from "@/lib/domain/event";
import { compareEventDates } from "@/lib/domain/event-date";

/** As much of an event as a timeline draws. */
export type TimelineEvent = Pick<
  CooperationEvent,
  "id" | "date" | "kind" | "parties" | "title" | "concerns" | "standing" | "computedFrom"
>;

/** One partner's line of a timeline, its events by date. */
export interface Lane {
  /** Code of the partner; `alone`, `several` or `others` where it is not one. */
  key: string;
  name: string;
  events: TimelineEvent[];
}

/** The partners whose lanes stand first, in the order in which they are read; of whoever is none of its own partners. */
export const LANE_ORDER = ["MNG", "JPN", "RUS", "CHN", "USA", "KOR", "IND", "TUR", "EU"];
/** Other partners that have lanes of their own, those with most events. */
const MOST_OTHER_LANES = 4;

/** By date, then by name: the reading order. */
export function compareMarks(one: TimelineEvent, other: TimelineEvent): number {
  return compareEventDates(one.date, other.date) || (one.id < other.id ? -1 : 1);
}

/** What stands for a party: its code, or its name where it has none. */
export function toPartyKey({ iso3, code, name }: EventParty): string {
  return iso3 ?? code ?? name;
}

/** The parties of an event besides the country that the timeline is about. */
export function listPartners(
  { parties }: Pick<TimelineEvent, "parties">,
  home: Iso3,
): EventParty[] {
  return parties.filter((party) => toPartyKey(party) !== home);
}

/**
 * Events put into lanes, each into exactly one: with one partner into its lane, with several into
 * one of their own, without any into the country's own. The lanes, and the events in them, do not depend on
 * the order in which they are given.
 *
 * @param home the country that the timeline is about
 */
export function toLanes(
  events: readonly TimelineEvent[],
  home: { iso3: Iso3; name: string },
): Lane[] {
  const own = rankPartners(events, home.iso3);
  const lanes = new Map<string, Lane>([
    ...own.map(({ key, name }): [string, Lane] => [key, { key, name, events: [] }]),
    ["others", { key: "others", name: "Other partners", events: [] }],
    ["several", { key: "several", name: "Several partners", events: [] }],
    ["alone", { key: "alone", name: `${home.name} itself`, events: [] }],
  ]);
  for (const event of events.toSorted(compareMarks)) {
    const partners = listPartners(event, home.iso3);
    const [only] = partners;
    const key = only === undefined ? "alone" : partners.length > 1 ? "several" : toPartyKey(only);
    lanes.get(lanes.has(key) ? key : "others")?.events.push(event);
  }
  return [...lanes.values()].filter((lane) => lane.events.length > 0);
}

/** The partners with a lane of their own: the fixed ones first, then those with most events. */
function rankPartners(events: readonly TimelineEvent[], home: Iso3) {
  const counts = new Map<string, { key: string; name: string; count: number }>();
  for (const event of events) {
    const partners = listPartners(event, home);
    const [only] = partners;
    if (only === undefined || partners.length > 1) continue;
    const key = toPartyKey(only);
    counts.set(key, { key, name: only.name, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const fixed = LANE_ORDER.flatMap((key) => counts.get(key) ?? []);
  const rest = [...counts.values()]
    .filter(({ key }) => !LANE_ORDER.includes(key))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
  return [...fixed, ...rest.slice(0, MOST_OTHER_LANES)];
}
