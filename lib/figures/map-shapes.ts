import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoEqualEarth,
  geoPath,
} from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { MapShape, MapShapes, MapZoom } from "@/lib/series/map-shapes";
import { drawRounded } from "./rounded-path";

/** A map is this many units wide: a tenth of a pixel at a thousand pixels. */
export const MAP_WIDTH = 10_000;
/** Corners of less than this many square pixels are left out. */
const FINEST = 0.8;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Land that has no numeric ISO code in Natural Earth but is a country here. */
const NAMED: ReadonlyMap<string, string> = new Map([["Kosovo", "XKX"]]);

/** Countries and territories of the catalogue that Natural Earth at 1:50 m draws within another or not at all: longitude and latitude. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  BES: [-68.3, 12.2],
  CCK: [96.8, -12.2],
  CXR: [105.7, -10.5],
  GIB: [-5.35, 36.14],
  GLP: [-61.5, 16.2],
  GUF: [-53, 4],
  MTQ: [-61, 14.65],
  MYT: [45.15, -12.8],
  REU: [55.5, -21.1],
  SJM: [16, 78],
  TKL: [-171.8, -9.2],
  TUV: [179.2, -8.5],
};

interface View {
  projection: GeoProjection;
  height: number;
}

/**
 * Each map's projection, fitted to its width. Both keep areas: Equal Earth for the world, turned so
 * that Chukotka stays whole and cut below Cape Horn; Lambert's azimuthal one around Mongolia.
 */
const VIEWS: Readonly<Record<MapZoom, () => View>> = {
  world: () => {
    const edges = toPoints([
      [-171, -14],
      [-161, -20],
      [-70, -56],
      [-35, 83.6],
      [100, 81],
    ]);
    return toView(geoEqualEarth().rotate([-11, 0]), edges);
  },
  "northeast-asia": () => {
    const edges = toPoints([
      [76, 40],
      [147, 40],
      [108, 22],
      [108, 56],
    ]);
    return toView(geoAzimuthalEqualArea().rotate([-110, -42]).clipAngle(60), edges);
  },
};

function toPoints(coordinates: [number, number][]): GeoPermissibleObjects {
  return { type: "MultiPoint", coordinates };
}

function toView(projection: GeoProjection, edges: GeoPermissibleObjects): View {
  projection.fitWidth(MAP_WIDTH, edges);
  const [[, top], [, bottom]] = geoPath(projection).bounds(edges);
  const [x, y] = projection.translate();
  projection.translate([x, y - top]);
  const height = Math.round(bottom - top);
  projection.clipExtent([
    [0, 0],
    [MAP_WIDTH, height],
  ]);
  return { projection, height };
}

/** For each zoom its projection, for those who must know where a place lies. */
export function toMapView(zoom: MapZoom): View {
  return VIEWS[zoom]();
}

const ATLAS = join(process.cwd(), "node_modules", "world-atlas", "countries-50m.json");
let atlas: Atlas | undefined;
const made = new Map<string, MapShapes>();

/** Natural Earth's countries at 1:50 m, each corner weighed by the triangle that it makes on the sphere. */
function readAtlas(): Atlas {
  if (atlas === undefined) {
    atlas = presimplify<{ countries: GeometryCollection<{ name: string }> }>(
      JSON.parse(readFileSync(ATLAS, "utf8")),
      sphericalTriangleArea,
    );
  }
  return atlas;
}

/**
 * The land of a map, as fine as is seen at a width in pixels. Antarctica, where nothing is counted, is
 * left out.
 *
 * The projections keep areas, so a corner's weight on the sphere is its weight on the map: corners of
 * less than that go, and so do islands of less.
 */
export function getMapShapes(zoom: MapZoom, width: number): MapShapes {
  const detail = DETAILS.find((each) => width <= each * 1.3) ?? FINEST_WIDTH;
  const key = `${zoom} ${detail}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const shapes = makeShapes(zoom, detail);
  made.set(key, shapes);
  return shapes;
}

/** The widths that shapes are made for; up to a third wider, nobody sees the difference. */
const DETAILS = [320, 920];
const FINEST_WIDTH = 1600;

function makeShapes(zoom: MapZoom, width: number): MapShapes {
  const { projection, height } = toMapView(zoom);
  const whole = readAtlas();
  const least = FINEST / ((projection.scale() * width) / MAP_WIDTH) ** 2;
  const simple = simplify(whole, least);
  const isSeen = filterAttachedWeight(simple, least * 2, (ring) => sphericalRingArea(ring, false));
  const drawn = filter(simple, isSeen);
  const path = geoPath(projection);
  // Simplifying keeps the order of countries, and takes those from the map that are too small to see.
  const seen = toList(feature(drawn, drawn.objects.countries));
  const shapes = toList(feature(whole, whole.objects.countries)).flatMap((land, index) => {
    if (land.properties.name === "Antarctica") return [];
    const outline = seen[index];
    return {
      iso3: toIso3(land),
      path:
        outline?.geometry == null ? "" : drawRounded((pen) => geoPath(projection, pen)(outline)),
      area: path.area(land),
      ...toMiddle(land.geometry, projection),
    };
  });
  const places = Object.entries(PLACES).map(([iso3, at]) => {
    const [x = -1, y = -1] = projection([...at]) ?? [];
    return { iso3, path: "", area: 0, x: Math.round(x), y: Math.round(y) };
  });
  const isInside = ({ x, y }: MapShape) => x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= height;
  return {
    zoom,
    width: MAP_WIDTH,
    height,
    shapes: joinParts([...shapes, ...places]).filter(
      (shape) => shape.path !== "" || isInside(shape),
    ),
  };
}

/** Whose land an outline is; null for land that is no country here. */
function toIso3({ id, properties }: Feature<Geometry, { name: string }>): string | null {
  return countries.numericToAlpha3(String(id ?? "")) ?? NAMED.get(properties.name) ?? null;
}

/** Every outline of Natural Earth's countries, and a point for each land that it draws within another. */
export function listLands(): { iso3: string | null; geometry: Geometry }[] {
  const whole = readAtlas();
  return [
    ...toList(feature(whole, whole.objects.countries)).map((land) => ({
      ...{ iso3: toIso3(land), geometry: land.geometry },
    })),
    ...Object.entries(PLACES).map(([iso3, at]) => ({
      ...{ iso3, geometry: { type: "Point" as const, coordinates: [...at] } },
    })),
  ];
}

function toList<Properties>(
  land: Feature<Geometry, Properties> | FeatureCollection<Geometry, Properties>,
) {
  return land.type === "FeatureCollection" ? land.features : [land];
}

/** Natural Earth gives some countries' far islands apart under the same code; here each country is one shape. */
function joinParts(shapes: readonly MapShape[]): MapShape[] {
  const joined = new Map<string, MapShape>();
  for (const shape of shapes.toSorted((one, other) => other.area - one.area)) {
    const key = shape.iso3 ?? `${shape.x},${shape.y}`;
    const largest = joined.get(key);
    joined.set(
      key,
      largest === undefined
        ? shape
        : { ...largest, path: largest.path + shape.path, area: largest.area + shape.area },
    );
  }
  return [...joined.values()];
}

/** The middle of the largest part that lies within the frame: a name in the middle of all parts may stand in the sea. */
function toMiddle(geometry: Geometry, projection: GeoProjection): { x: number; y: number } {
  const path = geoPath(projection);
  const parts: Geometry[] =
    geometry.type === "MultiPolygon"
      ? geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }))
      : [geometry];
  const largest = parts.reduce(
    (most, part) => {
      const area = path.area(part);
      return area > most.area ? { part, area } : most;
    },
    { part: geometry, area: -1 },
  );
  const [x, y] = path.centroid(largest.part);
  return Number.isFinite(x) ? { x: Math.round(x), y: Math.round(y) } : { x: -1, y: -1 };
}
