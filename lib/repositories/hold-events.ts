import { LRUCache } from "lru-cache";
import { type CooperationEvent, compareEvents } from "@/lib/domain/event";
import { toMissionEvents } from "@/lib/series/events/mission-events";
import { toTieEvents } from "@/lib/series/events/tie-events";
import { toTransferEvent } from "@/lib/series/events/transfer-events";
import type { Catalog } from "./catalog";
import { holdReading } from "./hold-reading";
import { readEventRows } from "./read-event-rows";
import { readEvents } from "./read-events";

const held = new LRUCache<string, Promise<readonly CooperationEvent[]>>({ max: 1 });

/** Every event in reading order: read once for each version of the dataset and then held. */
export function holdEvents(catalog: Catalog): Promise<readonly CooperationEvent[]> {
  return holdReading(held, catalog.version, () => readInOrder(catalog));
}

/** The records, and what is computed from orders, presences and treaties, each naming its release. */
async function readInOrder(catalog: Catalog): Promise<readonly CooperationEvent[]> {
  const [records, { transfers, presences, ties }] = await Promise.all([
    readEvents(catalog),
    readEventRows(),
  ]);
  const names = new Map([...catalog.countries].map(([iso3, { name }]) => [iso3, name]));
  return [
    ...records,
    ...transfers.map((order) => toTransferEvent(order, names)),
    ...toMissionEvents(presences, names),
    ...toTieEvents(ties, names),
  ].sort(compareEvents);
}
