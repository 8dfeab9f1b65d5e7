import { expect, it } from "vitest";
import { listCountries } from "@/lib/importers/countries/list-countries";
import { M49_SUBREGIONS } from "@/lib/importers/countries/m49-subregions";

const countries = listCountries();
const find = (iso3: string) => countries.find((each) => each.iso3 === iso3);

it("lists the 249 entries of ISO 3166, and Kosovo", () => {
  expect(countries).toHaveLength(250);
  expect(find("XKX")).toMatchObject({ iso2: "XK", name: "Kosovo" });
});

it("places every country once in the UN's regions, and no other", () => {
  const placed = M49_SUBREGIONS.flatMap((each) => each.countries);
  expect(placed.toSorted()).toEqual(countries.map(({ iso3 }) => iso3));
});

it.each([
  ["RUS", "Russia"],
  ["KOR", "South Korea"],
  ["PRK", "North Korea"],
  ["IRN", "Iran"],
  ["VNM", "Vietnam"],
  ["USA", "United States"],
  ["GBR", "United Kingdom"],
  ["TUR", "Türkiye"],
  ["COD", "DR Congo"],
  ["CZE", "Czechia"],
  ["SYR", "Syria"],
  ["TZA", "Tanzania"],
])("calls %s %s, as a newspaper does", (iso3, name) => {
  expect(find(iso3)?.name).toBe(name);
});

it("knows Mongolia's name in six languages", () => {
  expect(find("MNG")?.names).toEqual({
    en: "Mongolia",
    mn: "Монгол",
    ru: "Монголия",
    zh: "蒙古",
    ja: "モンゴル",
    ko: "몽골",
  });
});

it("names every country in every language", () => {
  for (const { names } of countries) expect(Object.keys(names)).toHaveLength(6);
});
