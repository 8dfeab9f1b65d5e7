import type { Iso3 } from "@/lib/domain/country";

/** By what countries are held against each other: size, wealth and forces, each counted alike. */
export const SIMILARITY_INDICATORS = [
  "population",
  "surface-area-km2",
  "land-border-length-km",
  "gdp-usd",
  "gdp-per-head-usd",
  "military-spending-usd",
  "military-spending-share-of-gdp",
  "active-personnel",
  "tanks",
  "aircraft-total",
];

/** Two countries are compared only where both have a figure in so many of them. */
export const FEWEST_SHARED = 7;

/** Places by indicator and country: percentiles from 0 to 100. */
export type PlacesByIndicator = ReadonlyMap<string, ReadonlyMap<Iso3, number>>;

export interface Similarity {
  /** Mean absolute difference of percentiles over the shared indicators: 0 alike, 100 opposite. */
  distance: number;
  /** In how many indicators both have a place. */
  shared: number;
}

/**
 * How far apart two countries stand: the mean absolute difference of their percentiles over the
 * indicators in which both have one. The same from either side; zero from a country to itself.
 *
 * @returns null where they share fewer than {@link FEWEST_SHARED}
 * @example findSimilarity("MNG", "KGZ", places) // → { distance: 11.4, shared: 10 }
 */
export function findSimilarity(
  one: Iso3,
  other: Iso3,
  places: PlacesByIndicator,
): Similarity | null {
  const differences = [...places.values()].flatMap((among) => {
    const here = among.get(one);
    const there = among.get(other);
    return here === undefined || there === undefined ? [] : [Math.abs(here - there)];
  });
  if (differences.length < FEWEST_SHARED) return null;
  const sum = differences.reduce((total, each) => total + each, 0);
  return { distance: sum / differences.length, shared: differences.length };
}

/** The countries most like one, the nearest first; at equal distance by code. */
export function listNearest(
  iso3: Iso3,
  candidates: readonly Iso3[],
  places: PlacesByIndicator,
  most: number,
): (Similarity & { iso3: Iso3 })[] {
  return candidates
    .filter((candidate) => candidate !== iso3)
    .flatMap((candidate) => {
      const similarity = findSimilarity(iso3, candidate, places);
      return similarity === null ? [] : [{ iso3: candidate, ...similarity }];
    })
    .sort((one, other) => one.distance - other.distance || (one.iso3 < other.iso3 ? -1 : 1))
    .slice(0, most);
}
