import { expect, it } from "vitest";
import { importGfp } from "@/lib/importers/gfp/import-gfp";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const releases = importGfp(PUBLISHERS_FOLDER, COUNTRY_FACTS);

function find(edition: string, iso3: string, indicator: string) {
  const release = releases.find(({ version }) => version === edition);
  return release?.observations.find((o) => o.iso3 === iso3 && o.indicator === indicator);
}

it("makes each edition a release of its own, with the year on its cover", () => {
  expect(releases.map(({ version }) => version)).toEqual([
    ...["2017", "2018", "2020"],
    ...["2024", "2025", "2026"],
  ]);
  expect(new Set(releases.map(({ yearBasis }) => yearBasis))).toEqual(new Set(["edition"]));
  expect(releases.every(({ via }) => via?.startsWith("GitHub "))).toBe(true);
});

it("keeps an index that was not obtained unknown", () => {
  expect(releases[0]?.rankings).toContainEqual({
    edition: 2017,
    iso3: "MNG",
    rank: 87,
    rankedCountries: 133,
    score: null,
    file: "gfp/rankings.csv",
    line: 2,
  });
});

it("takes the ranking of an edition whose figures were not obtained", () => {
  expect(releases[1]).toMatchObject({ version: "2018", observations: [] });
  expect(releases[1]?.rankings).toHaveLength(1);
});

it("does not count a landlocked country as having no navy", () => {
  expect(find("2025", "MNG", "frigates")).toMatchObject({
    value: null,
    standing: "not-applicable",
    note: "GFP prints 0",
  });
  expect(find("2025", "MNG", "coastline-km")?.standing).toBe("not-applicable");
});

it("keeps what a landlocked country does have on the water", () => {
  expect(find("2025", "KAZ", "patrol-vessels")).toMatchObject({ value: 14, standing: "reported" });
  expect(find("2025", "MNG", "merchant-marine")).toMatchObject({ value: 318 });
});

it("says of any other 0 that it can mean none or not reported", () => {
  for (const zero of [
    find("2025", "CUB", "frigates"),
    find("2020", "LBR", "aircraft-total"),
    find("2025", "MNG", "ports-terminals"),
  ]) {
    expect(zero).toMatchObject({ value: 0, standing: "reported" });
    expect(zero?.note).toBe("GFP prints 0 both for none and for not reported");
  }
});

it("takes a 0 for unknown where no country can have none", () => {
  expect(find("2024", "AFG", "active-personnel")).toMatchObject({
    value: null,
    standing: "not-reported",
  });
  expect(find("2024", "ISL", "military-spending-usd")?.standing).toBe("not-reported");
});

it("believes that a country without armed forces has no soldiers", () => {
  expect(find("2024", "ISL", "active-personnel")).toMatchObject({
    value: 0,
    standing: "reported",
    note: "No standing armed forces",
  });
});

it("believes that an island has no land border", () => {
  expect(find("2025", "JPN", "land-border-length-km")).toMatchObject({ value: 0, note: null });
});

it("files GFP's land area as the total area that it is", () => {
  expect(find("2025", "MNG", "surface-area-km2")?.value).toBe(1_564_116);
  expect(find("2025", "MNG", "land-area-km2")).toBeUndefined();
});

it("keeps what other sources contradict as GFP prints it: disputes are computed, not stated", () => {
  expect(find("2025", "MNG", "active-personnel")).toMatchObject({
    value: 35_000,
    standing: "reported",
    note: null,
  });
  expect(find("2026", "MNG", "military-spending-usd")).toMatchObject({
    value: 1_590_000_000,
    standing: "reported",
  });
  expect(find("2017", "MNG", "labour-force")?.standing).toBe("reported");
});
