import { type CooperationEvent, compareEvents } from "@/lib/domain/event";
import { toMissionEvents } from "@/lib/series/events/mission-events";
import { toTieEvents } from "@/lib/series/events/tie-events";
import { toTransferEvent } from "@/lib/series/events/transfer-events";
import { runForEveryone } from "@/lib/telemetry/request-scope";
import type { Catalog } from "./catalog";
import { readEventRows } from "./read-event-rows";
import { readEvents } from "./read-events";

let held: Promise<readonly CooperationEvent[]> | undefined;
let heldVersion: string | undefined;

/** Every event in reading order: read once for each version of the dataset and then held. */
export function holdEvents(catalog: Catalog): Promise<readonly CooperationEvent[]> {
  if (held !== undefined && heldVersion === catalog.version) return held;
  heldVersion = catalog.version;
  const reading = runForEveryone(() => readInOrder(catalog));
  held = reading;
  // What could not be read is not held; whoever waits for it is told.
  reading.catch(() => {
    if (held === reading) held = undefined;
  });
  return reading;
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
