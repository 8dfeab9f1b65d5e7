import { readFileSync } from "node:fs";
import { geoArea, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { getMapShapes, toMapView } from "@/lib/figures/map-shapes";
import { drawRounded } from "@/lib/figures/rounded-path";
import { MAP_ZOOMS } from "@/lib/series/map-shapes";

const atlas = JSON.parse(readFileSync("node_modules/world-atlas/countries-110m.json", "utf8"));
const lands = Object.values(feature(atlas, atlas.objects.countries)).find(Array.isArray) ?? [];

describe.each(MAP_ZOOMS)("the map of %s", (zoom) => {
  it("keeps areas: a country covers as much of the map as of the Earth", () => {
    const { projection } = toMapView(zoom);
    const path = geoPath(projection.clipExtent(null).clipAngle(null));
    const size = projection.scale() ** 2;
    for (const name of ["Mongolia", "China", "Japan", "Kazakhstan", "India"]) {
      const land = lands.find((each) => each.properties.name === name);
      expect(path.area(land) / (geoArea(land) * size), name).toBeCloseTo(1, 2);
    }
  });

  it("has every country once, each with a place inside of its frame", () => {
    const { shapes, width, height } = getMapShapes(zoom, 920);
    const codes = shapes.flatMap(({ iso3 }) => iso3 ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(["MNG", "CHN", "RUS", "JPN", "KOR", "PRK"]));
    for (const { x, y } of shapes.filter(({ path }) => path !== "")) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });
});

describe("the world's land", () => {
  const { shapes } = getMapShapes("world", 920);

  it("reaches also those too small to be seen: Singapore, Bahrain, Maldives, Tuvalu", () => {
    const codes = shapes.map(({ iso3 }) => iso3);
    expect(codes).toEqual(expect.arrayContaining(["SGP", "BHR", "MDV", "TUV", "MCO", "XKX"]));
  });

  it("leaves Antarctica out", () => {
    expect(shapes.map(({ iso3 }) => iso3)).not.toContain("ATA");
  });

  it("is light enough to be sent: under 100 KB for a page, under 50 KB for a phone", () => {
    expect(JSON.stringify(shapes).length).toBeLessThan(100_000);
    expect(JSON.stringify(getMapShapes("world", 358)).length).toBeLessThan(50_000);
  });
});

it("a path in whole units leaves out steps that round to nothing", () => {
  const path = drawRounded((pen) => {
    pen.moveTo(1, 1);
    pen.lineTo(1.2, 1.1);
    pen.lineTo(4, 1);
    pen.lineTo(4, 5);
    pen.closePath();
  });
  expect(path).toBe("M1,1l3,0 0,4z");
});
