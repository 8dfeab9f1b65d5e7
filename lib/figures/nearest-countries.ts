import type { Geometry, Position } from "geojson";
import { listLands } from "./map-shapes";

/** Another country across water, and how far its nearest coast is. */
export interface NearCountry {
  iso3: string;
  /** Between the nearest corners of the two outlines, to ten kilometres: about. */
  km: number;
}

/** Of an outline, so many corners tell where it lies to a few kilometres; the heaviest. */
const MOST_CORNERS = 600;
const EARTH_RADIUS_KM = 6371;
const STEP_KM = 10;

let corners: Map<string, Float64Array> | undefined;

/**
 * The countries whose coasts lie nearest to a country's, the nearest first; none where the map has no
 * outline of it. Computed from Natural Earth's outlines at 1:50 m.
 *
 * @example listNearestCountries("ISL", 1) // → [{ iso3: "GRL", km: 290 }]
 */
export function listNearestCountries(iso3: string, most: number): NearCountry[] {
  corners ??= readCorners();
  const own = corners.get(iso3);
  if (own === undefined) return [];
  return [...corners]
    .filter(([other]) => other !== iso3)
    .map(([other, theirs]) => ({ iso3: other, km: toKm(findClosest(own, theirs)) }))
    .sort((one, other) => one.km - other.km || (one.iso3 < other.iso3 ? -1 : 1))
    .slice(0, most);
}

/** The cosine of the angle between the two nearest corners. */
function findClosest(own: Float64Array, theirs: Float64Array): number {
  let closest = -1;
  for (let at = 0; at < own.length; at += 3) {
    const [x = 0, y = 0, z = 0] = [own[at], own[at + 1], own[at + 2]];
    for (let to = 0; to < theirs.length; to += 3) {
      const cosine = x * (theirs[to] ?? 0) + y * (theirs[to + 1] ?? 0) + z * (theirs[to + 2] ?? 0);
      if (cosine > closest) closest = cosine;
    }
  }
  return closest;
}

function toKm(cosine: number): number {
  const km = Math.acos(Math.min(1, cosine)) * EARTH_RADIUS_KM;
  return Math.max(STEP_KM, Math.round(km / STEP_KM) * STEP_KM);
}

/** Each country's heaviest corners as points on the unit sphere, three numbers each. */
function readCorners(): Map<string, Float64Array> {
  const positions = new Map<string, Position[]>();
  for (const { iso3, geometry } of listLands()) {
    if (iso3 === null) continue;
    positions.set(iso3, [...(positions.get(iso3) ?? []), ...toPositions(geometry)]);
  }
  return new Map(
    [...positions].map(([iso3, all]) => [
      iso3,
      Float64Array.from(
        all
          .toSorted((one, other) => toWeight(other) - toWeight(one))
          .slice(0, MOST_CORNERS)
          .flatMap(([longitude = 0, latitude = 0]) => toVector(longitude, latitude)),
      ),
    ]),
  );
}

function toPositions(geometry: Geometry): Position[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "Polygon") return geometry.coordinates.flat();
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat(2) : [];
}

/** How much a corner matters to its outline; the atlas carries it as a third coordinate. */
function toWeight([, , weight = Number.POSITIVE_INFINITY]: Position): number {
  return Number.isFinite(weight) ? weight : Number.MAX_VALUE;
}

function toVector(longitude: number, latitude: number): [number, number, number] {
  const [turn, height] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  const radius = Math.cos(height);
  return [radius * Math.cos(turn), radius * Math.sin(turn), Math.sin(height)];
}
