import type { Catalog } from "./catalog";
import { InvalidCursor } from "./observation-cursor";

/** A place in the order in which arms transfers are read. */
export interface TransferPlace {
  orderYear: number;
  releaseId: number;
  line: number;
}

/** The cursor that continues after a place; it names the release, so that it outlives a reload of the store. */
export function toTransferCursor(catalog: Catalog, place: TransferPlace): string {
  const release = catalog.releases.get(place.releaseId);
  const parts = [place.orderYear, release?.slug, place.line];
  return Buffer.from(parts.join(" ")).toString("base64url");
}

/** @throws InvalidCursor where the cursor was not given by this store */
export function readTransferCursor(catalog: Catalog, cursor: string): TransferPlace {
  const parts = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const [year, slug, line] = parts;
  const release = [...catalog.releases].find(([, each]) => each.slug === slug);
  const isSound =
    parts.length === 3 && /^\d{1,4}$/.test(year ?? "") && /^\d{1,9}$/.test(line ?? "");
  if (!isSound || release === undefined) throw new InvalidCursor();
  return { orderYear: Number(year), releaseId: release[0], line: Number(line) };
}
