import { expect, it } from "vitest";
import { importAtop } from "@/lib/importers/atop/import-atop";
import { withChangedPublishers } from "@/tests/helpers/changed-publisher";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const changeFile = withChangedPublishers();
const importChanged = (from: string, to: string) => () =>
  importAtop(
    changeFile("cow/atop-5-2018.csv", (text) => text.replace(from, to)),
    COUNTRY_FACTS,
  );

const ties = importAtop(PUBLISHERS_FOLDER, COUNTRY_FACTS).flatMap((release) => release.ties ?? []);
const list = (iso3: string, kind: string) =>
  ties.filter((tie) => tie.iso3 === iso3 && tie.kind === kind).map(({ otherIso3 }) => otherIso3);

it("has no defence pact of Mongolia, only promises not to attack", () => {
  expect(list("MNG", "defence-pact")).toEqual([]);
  expect(list("MNG", "non-aggression")).toEqual(["USA", "RUS", "CHN", "PRK"]);
});

it("states from both sides what the file lists once", () => {
  expect(list("CHN", "defence-pact")).toEqual(["PRK"]);
  expect(list("PRK", "defence-pact")).toEqual(["CHN"]);
  expect(ties).toHaveLength(2 * 13);
});

it("keeps each obligation of a pair apart", () => {
  expect(list("RUS", "neutrality")).toEqual(["PRK"]);
  expect(list("RUS", "consultation")).toEqual(["CHN", "PRK"]);
  expect(list("USA", "offence-pact")).toEqual([]);
});

it("says no more of the time than the file: in force in 2018", () => {
  expect(new Set(ties.map(({ firstYear, lastYear }) => `${firstYear}–${lastYear}`))).toEqual(
    new Set(["2018–2018"]),
  );
});

it("stops at a state that leads to no country, at another year and at an unknown sign", () => {
  expect(importChanged("2,712", "2,713")).toThrow(
    "cow/atop-5-2018.csv, line 3, column ccode2: “713” (not in COW's list) leads to no country",
  );
  expect(importChanged("2,712,2018", "2,712,2019")).toThrow("line 3, column year: “2019”");
  expect(importChanged("710,731,2018,1", "710,731,2018,9")).toThrow(
    "line 8, column atop_defense: “9” is above 1",
  );
});

it("stops at a pair that is listed a second time, whichever way round", () => {
  expect(importChanged("712,731", "712,2")).toThrow(
    "line 9, column ccode2: “MNG USA” is a pair that stands here before",
  );
});
