import type { Catalog } from "./catalog";

/** A place in the reading order of `observation`. */
export interface Place {
  indicatorId: number;
  iso3: string;
  year: number;
  releaseId: number;
}

/** Thrown for a cursor that this store did not give, or whose release it no longer holds. */
export class InvalidCursor extends Error {
  constructor() {
    super("the cursor was not given by this dataset; start again without it");
    this.name = "InvalidCursor";
  }
}

/** The cursor that continues after a place; it names slugs, so that it outlives a reload of the store. */
export function toCursor(catalog: Catalog, place: Place): string {
  const indicator = [...catalog.indicators.values()].find(({ id }) => id === place.indicatorId);
  const release = catalog.releases.get(place.releaseId);
  return Buffer.from([indicator?.slug, place.iso3, place.year, release?.slug].join(" ")).toString(
    "base64url",
  );
}

/** The place that a cursor stands for, or null where it stands for none in this store. */
export function readCursor(catalog: Catalog, cursor: string): Place | null {
  const parts = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const [slug, iso3, year, releaseSlug] = parts;
  const indicator = slug === undefined ? undefined : catalog.indicators.get(slug);
  const release = [...catalog.releases].find(([, { slug: each }]) => each === releaseSlug);
  if (parts.length !== 4 || !indicator || !release || !iso3 || !catalog.countries.has(iso3)) {
    return null;
  }
  if (year === undefined || !/^\d{1,4}$/.test(year)) return null;
  return { indicatorId: indicator.id, iso3, year: Number(year), releaseId: release[0] };
}
