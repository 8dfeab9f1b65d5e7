import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { importFactbook } from "@/lib/importers/cia-factbook/import-factbook";
import { listCountries } from "@/lib/importers/countries/list-countries";
import { PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const iso3ByIso2 = new Map(listCountries().map(({ iso2, iso3 }) => [iso2, iso3]));
const {
  geography,
  releases: [release, security],
} = importFactbook(PUBLISHERS_FOLDER, iso3ByIso2);
const land = (iso3: string) => geography.find((each) => each.iso3 === iso3);
const figure = (iso3: string, indicator: string) =>
  release?.observations.find((each) => each.iso3 === iso3 && each.indicator === indicator);

const folder = mkdtempSync(join(tmpdir(), "parity-factbook-"));
afterAll(() => rmSync(folder, { recursive: true }));

function importChanged(profile: string, from: string, to: string) {
  cpSync(join(PUBLISHERS_FOLDER, "factbook"), join(folder, "factbook"), { recursive: true });
  const path = join(folder, "factbook", profile);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  return () => importFactbook(folder, iso3ByIso2);
}

it("tells China from Switzerland by the internet code, for `ch` is a GEC code", () => {
  expect(figure("CHN", "surface-area-km2")?.value).toBe(9_596_960);
  expect(land("CHE")).toBeUndefined();
});

it("knows the profiles whose internet code is not the ISO code", () => {
  expect(land("GBR")?.areaKm2).toBe(243_610);
  expect(land("FRA")?.areaKm2).toBe(643_801);
});

it("reads millions, and the first of two figures", () => {
  expect(land("NER")?.areaKm2).toBe(1_267_000);
  expect(figure("FRA", "land-area-km2")?.value).toBe(640_427);
});

it("knows a landlocked country by its coast", () => {
  expect(land("MNG")?.landlocked).toBe(true);
  expect(land("CHN")?.landlocked).toBe(false);
  expect(figure("MNG", "coastline-km")).toMatchObject({ value: 0, standing: "reported" });
});

it("keeps each side's own length of a border", () => {
  expect(land("MNG")?.borders).toEqual([
    { neighbour: "CHN", lengthKm: 4630 },
    { neighbour: "RUS", lengthKm: 3452 },
  ]);
  expect(land("RUS")?.borders).toContainEqual({ neighbour: "MNG", lengthKm: 3441 });
});

it("adds up the stretches of one border", () => {
  expect(land("CHN")?.borders).toContainEqual({ neighbour: "RUS", lengthKm: 4179 });
  expect(land("RUS")?.borders).toContainEqual({ neighbour: "CHN", lengthKm: 4179 });
});

it("writes the other direction of a border without a length where that side is silent", () => {
  const change = importChanged("europe/gi.json", "Spain 1.2 km", "");
  const gibraltar = change().geography.find(({ iso3 }) => iso3 === "GIB");
  expect(gibraltar?.borders).toEqual([{ neighbour: "ESP", lengthKm: null }]);
});

it("adds Gaza Strip and West Bank up as Palestine, which has a coast", () => {
  expect(land("PSE")).toMatchObject({ areaKm2: 6220, landlocked: false });
  expect(figure("PSE", "surface-area-km2")?.note).toBe("Sum of two profiles of the Factbook");
  expect(land("EGY")?.borders).toEqual([{ neighbour: "PSE", lengthKm: 13 }]);
});

it("lists what it leaves out, with the reason", () => {
  expect(release?.remarks).toContain("profile xx left out: World: no country");
  expect(geography.some(({ areaKm2 }) => areaKm2 === 510_072_000)).toBe(false);
});

it("guesses no figure out of a passage that it does not know", () => {
  expect(importChanged("europe/gi.json", "7 sq km", "about 7 sq km")).toThrow(
    "factbook/europe/gi.json, line 1, column total area: “about 7 sq km” is not a quantity in sq km",
  );
  expect(importChanged("europe/gi.json", "Spain 1.2 km", "Spain; 1.2 km")).toThrow(
    "column border countries: “Spain; 1.2 km” is not a list of borders",
  );
});

it("stops at a neighbour that no profile is named after", () => {
  expect(importChanged("europe/gi.json", "Spain 1.2 km", "Castile 1.2 km")).toThrow(
    "no profile is named “Castile”",
  );
});

it("reads forces and security out of prose into a release of its own, by the year stated", () => {
  expect(security).toMatchObject({ version: "2026-02-security", yearBasis: "measured" });
});

it("keeps what it cannot parse as text, and lists it", () => {
  const kept = security?.observations.filter(({ standing }) => standing === "not-parsed") ?? [];
  for (const { value, low, note } of kept) {
    expect([value, low]).toEqual([null, null]);
    expect(note?.length).toBeGreaterThan(0);
    expect(note?.length).toBeLessThanOrEqual(600);
  }
  const listed = security?.remarks.filter((remark) => remark.startsWith("not parsed")) ?? [];
  expect(listed).toHaveLength(kept.filter(({ indicator }) => indicator !== "defence-ties").length);
});
