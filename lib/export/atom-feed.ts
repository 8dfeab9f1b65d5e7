import type { CooperationEvent } from "@/lib/domain/event";
import { toDatedTitle, toEventParagraphs, toPublishedDay } from "./event-texts";
import type { FeedHead } from "./icalendar";

/**
 * Events as an Atom feed (RFC 4287), in the order given.
 *
 * An entry was updated on the day that its newest document came out; the feed with its newest entry.
 *
 * @param self the feed's own address
 */
export function toAtomFeed(
  events: readonly CooperationEvent[],
  { name, address, releases, self }: FeedHead & { self: string },
): string {
  const updated = events.map(toPublishedDay).sort().at(-1) ?? "1970-01-01";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(self)}</id>`,
    `  <title>${escapeXml(name)}</title>`,
    `  <updated>${updated}T00:00:00Z</updated>`,
    "  <author><name>Parity</name></author>",
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    ...events.map((event) => toEntry(event, address, releases)),
    "</feed>",
    "",
  ].join("\n");
}

function toEntry(event: CooperationEvent, address: string, releases: FeedHead["releases"]): string {
  const own = escapeXml(`${address}/api/v1/events/${event.id}`);
  return [
    "  <entry>",
    `    <id>${own}</id>`,
    `    <title>${escapeXml(toDatedTitle(event))}</title>`,
    `    <updated>${toPublishedDay(event)}T00:00:00Z</updated>`,
    `    <category term="${event.kind}"/>`,
    `    <link rel="alternate" type="application/json" href="${own}"/>`,
    ...event.documents.map(
      (each) =>
        `    <link rel="related" href="${escapeXml(each.address)}" title="${escapeXml(each.title)}"/>`,
    ),
    `    <content type="text">${escapeXml(toEventParagraphs(event, releases).join("\n\n"))}</content>`,
    "  </entry>",
  ].join("\n");
}

/** A text inside XML; what XML has no way to hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
