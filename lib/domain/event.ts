import type { Iso3 } from "./country";
import { compareEventDates, type EventDate } from "./event-date";

/** Closed list of what an event is. */
export const EVENT_KINDS = [
  "declaration",
  "agreement",
  "law",
  "visit",
  "exercise",
  "transfer",
  "deployment",
  "statement",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * Closed list of how far an event can be taken at its word, in ascending order: somebody reports
 * it; a party to it or a public body says so; it is signed; it is in force; what was agreed was
 * seen to be done.
 */
export const EVENT_STANDINGS = [
  "reported",
  "official",
  "signed-not-in-force",
  "in-force",
  "verified",
] as const;
export type EventStanding = (typeof EVENT_STANDINGS)[number];

/** Closed list of the organisations that take part in events. */
export const ORGANISATION_CODES = ["EU", "NATO", "UN"] as const;
export type OrganisationCode = (typeof ORGANISATION_CODES)[number];

export const ORGANISATIONS: Readonly<Record<OrganisationCode, string>> = {
  EU: "European Union",
  NATO: "North Atlantic Treaty Organization",
  UN: "United Nations",
};

/** Who takes part: a country, an organisation, or by name only what is neither of today. */
export interface EventParty {
  iso3: Iso3 | null;
  /** An organisation's code; null for a country and for a former state. */
  code: OrganisationCode | null;
  name: string;
}

/** Another title of the same event, or the same in another language. */
export interface TitleVariant {
  title: string;
  /** BCP 47 tag, e.g. `en` or `ja`. */
  language: string;
  /** Who writes so. */
  note: string | null;
}

/** What an event rests on. */
export interface EventDocument {
  publisher: string;
  title: string;
  /** ISO 8601 as far as known; null where the document has none. */
  date: string | null;
  address: string;
  /** What it says, or how far it was read. */
  note: string | null;
}

/**
 * Something that happened between countries, or that one of them resolved, with what it rests on:
 * its documents, or the release that it was computed from.
 */
export interface CooperationEvent {
  /** In lower case with hyphens; stable. */
  id: string;
  date: EventDate;
  kind: EventKind;
  parties: readonly EventParty[];
  /** The official title where there is one, else our own words. */
  title: string;
  titleVariants: readonly TitleVariant[];
  /** Our own words. */
  summary: string;
  /** What it covers, e.g. `surveillance radar`. */
  concerns: readonly string[];
  standing: EventStanding;
  /** What the standing rests on, and what is not verified. */
  standingNote: string | null;
  /** At least one, unless it is computed. */
  documents: readonly EventDocument[];
  /** Slug of the release that it was computed from; null where it rests on documents. */
  computedFrom: string | null;
}

/** The reading order: by date, then by name. */
export function compareEvents(one: CooperationEvent, other: CooperationEvent): number {
  const byDate = compareEventDates(one.date, other.date);
  return byDate !== 0 ? byDate : one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** A party's code in an address: a country's or an organisation's; null for a former state. */
export function toPartyCode({ iso3, code }: EventParty): string | null {
  return iso3 ?? code;
}
