import { expect, it } from "vitest";
import { importGeoPko } from "@/lib/importers/geo-pko/import-geo-pko";
import { withChangedPublishers } from "@/tests/helpers/changed-publisher";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const changeFile = withChangedPublishers();
const importChanged = (from: string, to: string) => () =>
  importGeoPko(
    changeFile("peacekeeping/geo-pko-tcc-2.3.csv", (text) => text.replace(from, to)),
    COUNTRY_FACTS,
  );

const [release] = importGeoPko(PUBLISHERS_FOLDER, COUNTRY_FACTS);
const listMissions = (iso3: string) =>
  (release?.missions ?? [])
    .filter((each) => each.iso3 === iso3)
    .map(({ mission, year, locations }) => [mission, year, locations]);

it("says in which missions a country had troops, and at how many places", () => {
  expect(listMissions("MNG")).toEqual([
    ["MINURCAT", 2010, 2],
    ["UNAMID", 2013, 1],
    ["UNMISS", 2013, 2],
  ]);
});

it("counts missions, never troops", () => {
  const counts = release?.observations.filter(({ iso3 }) => iso3 === "MNG");
  expect(counts?.map(({ indicator, year, value }) => [indicator, year, value])).toEqual([
    ["peacekeeping-missions", 2010, 1],
    ["peacekeeping-missions", 2013, 2],
  ]);
  expect(Math.max(...(release?.observations ?? []).map(({ value }) => value ?? 0))).toBe(2);
});

it("says nothing of a year in which a country is not listed, rather than 0", () => {
  expect(release?.observations.filter(({ value }) => value === 0)).toEqual([]);
  expect(release?.observations.some((each) => each.iso3 === "MNG" && each.year === 2011)).toBe(
    false,
  );
});

it("tells the two Congos and the two Koreas apart", () => {
  expect(listMissions("COD")).toEqual([
    ["MINUSCA", 2014, 1],
    ["MINUSCA", 2015, 1],
  ]);
  expect(listMissions("COG")).toEqual([["MINUSCA", 2015, 1]]);
  expect(listMissions("KOR")).toEqual([["MINUSTAH", 2010, 1]]);
  expect(listMissions("PRK")).toEqual([]);
});

it("keeps a contributor whose size is unknown, and leaves out what names no country", () => {
  expect(listMissions("JOR")).toEqual([["MINUJUSTH", 2017, 1]]);
  expect(release?.remarks).toEqual([
    "“CARICOM” left out at 1 places: it names no country",
    "“Multinational” left out at 0 places: it names no country",
    "“TCC name unknown” left out at 1 places: it names no country",
    "“Un” left out at 1 places: it names no country",
  ]);
});

it("stops at an unknown name, an entry without a size and a count that does not fit", () => {
  expect(importChanged("Jordan (size", "Jordania (size")).toThrow(
    "line 2, column year.overview: “Jordania” is not a known country",
  );
  expect(importChanged("Mongolia (10)", "Mongolia 10")).toThrow(
    "line 6, column year.overview: “Mongolia 10” is not a name with a size",
  );
  expect(importChanged('24.086729,2,"', '24.086729,3,"')).toThrow(
    "line 6, column No.TCC: “3” is not the number of entries, 2",
  );
});
