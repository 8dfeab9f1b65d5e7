import { type CooperationEvent, compareEvents } from "@/lib/domain/event";
import type { Catalog } from "./catalog";
import { readEvents } from "./read-events";

let held: Promise<readonly CooperationEvent[]> | undefined;
let heldVersion: string | undefined;

/** Every event in reading order: read once for each version of the dataset and then held. */
export function holdEvents(catalog: Catalog): Promise<readonly CooperationEvent[]> {
  if (held !== undefined && heldVersion === catalog.version) return held;
  heldVersion = catalog.version;
  const reading = readInOrder(catalog);
  held = reading;
  // What could not be read is not held; whoever waits for it is told.
  reading.catch(() => {
    if (held === reading) held = undefined;
  });
  return reading;
}

async function readInOrder(catalog: Catalog): Promise<readonly CooperationEvent[]> {
  return (await readEvents(catalog)).sort(compareEvents);
}
