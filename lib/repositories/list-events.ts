import type { EventChoice, EventsRequest } from "@/lib/contracts/events";
import { type CooperationEvent, ORGANISATION_CODES, toPartyCode } from "@/lib/domain/event";
import { liesWithin } from "@/lib/domain/event-date";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCatalog, getCountries } from "./catalog";
import { holdEvents } from "./hold-events";
import { InvalidCursor } from "./observation-cursor";

/**
 * One page of the events asked for, with the releases that the computed ones come from.
 *
 * @param most how many events one page holds
 * @throws UnknownEntry naming unknown countries or parties; InvalidCursor where the cursor was not
 *   given by this store
 */
export async function listEvents(request: EventsRequest, most: number) {
  const catalog = await getCatalog();
  const chosen = await chooseEvents(catalog, request);
  if (request.order === "newest") chosen.reverse();
  const start = request.cursor === undefined ? 0 : findStart(chosen, request.cursor);
  const page = chosen.slice(start, start + most);
  const last = page.at(-1);
  const hasMore = start + most < chosen.length && last !== undefined;
  const slugs = new Set(page.map(({ computedFrom }) => computedFrom));
  return {
    data: page,
    meta: {
      total: chosen.length,
      releases: [...catalog.releases.values()].filter(({ slug }) => slugs.has(slug)),
      nextCursor: hasMore ? Buffer.from(last.id).toString("base64url") : null,
      dataVersion: catalog.version,
    },
  };
}

/** One event by its id. @throws UnknownEntry where there is none */
export async function getEvent(id: string) {
  const catalog = await getCatalog();
  const event = (await holdEvents(catalog)).find((each) => each.id === id);
  if (event === undefined) throw new UnknownEntry("event", [id]);
  return {
    data: event,
    meta: {
      releases: [...catalog.releases.values()].filter(({ slug }) => slug === event.computedFrom),
      dataVersion: catalog.version,
    },
  };
}

/**
 * The events asked for, the oldest first.
 *
 * @throws UnknownEntry naming unknown countries or parties
 */
export async function chooseEvents(
  catalog: Catalog,
  choice: EventChoice,
): Promise<CooperationEvent[]> {
  if (choice.country) getCountries(catalog, choice.country);
  checkParties(catalog, choice.party ?? []);
  return (await holdEvents(catalog)).filter((event) => isChosen(event, choice));
}

function checkParties(catalog: Catalog, codes: readonly string[]): void {
  const unknown = codes.filter(
    (code) => !catalog.countries.has(code) && !ORGANISATION_CODES.some((each) => each === code),
  );
  if (unknown.length === 0) return;
  const known = `Parties are countries and ${ORGANISATION_CODES.join(", ")}.`;
  throw new UnknownEntry("party", unknown, known);
}

function isChosen(event: CooperationEvent, choice: EventChoice): boolean {
  const codes = event.parties.map(toPartyCode);
  return (
    (choice.country?.some((code) => codes.includes(code)) ?? true) &&
    (choice.party?.every((code) => codes.includes(code)) ?? true) &&
    (choice.kind?.includes(event.kind) ?? true) &&
    (choice.standing?.includes(event.standing) ?? true) &&
    (choice.basis === undefined ||
      (choice.basis === "documents") === (event.computedFrom === null)) &&
    liesWithin(event.date, choice)
  );
}

/** @throws InvalidCursor where it names no event of those */
function findStart(events: readonly CooperationEvent[], cursor: string): number {
  const id = Buffer.from(cursor, "base64url").toString("utf8");
  const index = events.findIndex((event) => event.id === id);
  if (index === -1) throw new InvalidCursor();
  return index + 1;
}
