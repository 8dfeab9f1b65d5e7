import type { CooperationEvent } from "@/lib/domain/event";
import { firstDay, lastDay } from "@/lib/domain/event-date";
import { EVENT_KIND_NAMES } from "@/lib/series/events/event-words";
import { toDatedTitle, toEventParagraphs, toPublishedDay } from "./event-texts";

/** RFC 5545, 3.1: a line is no longer than this many octets without its break. */
const LONGEST_LINE = 75;

/**
 * Events as an iCalendar object (RFC 5545), each on whole days.
 *
 * Where only a month or a year is known the event takes all its days, its title says so, and
 * `X-PARITY-PRECISION` tells machines. Nobody's time is marked as taken.
 */
export function toICalendar(
  events: readonly CooperationEvent[],
  { name, address, releases }: FeedHead,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Parity//Events//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => toComponent(event, address, releases)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** What a feed says of itself. */
export interface FeedHead {
  name: string;
  /** Where the site is reached, without a slash at the end. */
  address: string;
  /** How each release is to be cited, by its slug. */
  releases: ReadonlyMap<string, string>;
}

function toComponent(
  event: CooperationEvent,
  address: string,
  releases: FeedHead["releases"],
): string[] {
  const { id, date, kind, documents } = event;
  const [document] = documents;
  return [
    "BEGIN:VEVENT",
    `UID:${id}@${new URL(address).hostname}`,
    `DTSTAMP:${toBasicDay(toPublishedDay(event))}T000000Z`,
    `DTSTART;VALUE=DATE:${toBasicDay(firstDay(date.from))}`,
    // The end is the first day that no longer belongs to it.
    `DTEND;VALUE=DATE:${toBasicDay(nextDay(lastDay(date.until ?? date.from)))}`,
    `X-PARITY-PRECISION:${date.precision}`,
    "TRANSP:TRANSPARENT",
    `SUMMARY:${escapeText(toDatedTitle(event))}`,
    `DESCRIPTION:${escapeText(toEventParagraphs(event, releases).join("\n\n"))}`,
    `CATEGORIES:${escapeText(EVENT_KIND_NAMES[kind])}`,
    ...(document ? [`URL:${toUri(document.address)}`] : []),
    "END:VEVENT",
  ];
}

/** RFC 5545, 3.3.11. @example escapeText("a, b; c\n") // → "a\\, b\\; c\\n" */
export function escapeText(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");
}

/** An address that cannot end its line. */
function toUri(address: string): string {
  return new URL(address).href;
}

/** RFC 5545, 3.1: a long line goes on after a break and a blank; no character is cut in two. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      piece = "";
      // The blank that the next line begins with counts.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
}

function toBasicDay(day: string): string {
  return day.replaceAll("-", "");
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
