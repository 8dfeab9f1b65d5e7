import type { EventFeedRequest } from "@/lib/contracts/events";
import type { FeedHead } from "@/lib/export/icalendar";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { chooseEvents } from "@/lib/repositories/list-events";
import { toListWords, toNameInText } from "@/lib/series/names-in-text";
import { getPublicAddress } from "./public-address";

/** How many events a feed holds; the oldest are left out. */
const EVENTS_A_FEED = 500;

/** The newest of the events asked for, the newest first, and what their feed says of itself. */
export async function readEventFeed(choice: EventFeedRequest) {
  const catalog = await getCatalog();
  const events = (await chooseEvents(catalog, choice)).reverse().slice(0, EVENTS_A_FEED);
  const about = choice.country
    ? ` of ${toListWords(getCountries(catalog, choice.country).map(({ name }) => toNameInText(name)))}`
    : "";
  const releases = [...catalog.releases.values()];
  const head: FeedHead = {
    name: `Parity: events${about}`,
    address: getPublicAddress(),
    releases: new Map(releases.map(({ slug, citation }) => [slug, citation])),
  };
  return { events, head };
}
