import { expect, it } from "vitest";
import { importContiguity } from "@/lib/importers/cow-contiguity/import-contiguity";
import { withChangedPublishers } from "@/tests/helpers/changed-publisher";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const changeFile = withChangedPublishers();
const importChanged = (from: string, to: string) => () =>
  importContiguity(
    changeFile("cow/contiguity-3.2.csv", (text) => text.replace(from, to)),
    COUNTRY_FACTS,
  );

const [release] = importContiguity(PUBLISHERS_FOLDER, COUNTRY_FACTS);
const find = (iso3: string, otherIso3: string) =>
  (release?.ties ?? [])
    .filter((tie) => tie.iso3 === iso3 && tie.otherIso3 === otherIso3)
    .map(({ firstYear, lastYear, note }) => [firstYear, lastYear, note]);

it("knows that Mongolia borders Russia since 1921, for seventy years the Soviet Union", () => {
  const period = [1921, 2016, "RUS 1922–1991 as the Soviet Union"];
  expect(find("MNG", "RUS")).toEqual([period]);
  expect(find("RUS", "MNG")).toEqual([period]);
});

it("keeps two periods of one border apart", () => {
  expect(find("PRK", "RUS").map(([from, to]) => [from, to])).toEqual([
    [1948, 1949],
    [1951, 2016],
  ]);
});

it("takes neither neighbours across water nor those of colonies for neighbours on land", () => {
  expect(find("RUS", "JPN")).toEqual([]);
  expect(find("USA", "RUS")).toEqual([]);
});

it("leaves out borders of a state that no country of today carries on, and counts them", () => {
  expect(find("RUS", "AUT")).toEqual([]);
  expect(release?.remarks).toEqual([
    "1 borders of states that no country of today carries on left out",
  ]);
});

it("stops at a border that only one side has", () => {
  expect(importChanged("712,365,1,1921", "712,365,1,1922")).toThrow(
    "line 11, column ccode2: “712 365” is a border that the other side does not have",
  );
});

it("stops at a day that is none and at a period that ends before it begins", () => {
  expect(importChanged("712,365,1,1921-01-01", "712,365,1,1921")).toThrow(
    "line 11, column stdate: “1921” is not a day, as in 1921-01-01",
  );
  expect(importChanged("2,365,0,1816-01-01", "2,365,0,1960-01-01")).toThrow(
    "line 2, column enddate: “1958-12-01” is before 1960-01-01",
  );
});
