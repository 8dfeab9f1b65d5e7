import { expect, it } from "vitest";
import { importGci } from "@/lib/importers/itu-gci/import-gci";
import { withChangedPublishers } from "@/tests/helpers/changed-publisher";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const changeFile = withChangedPublishers();
const importChanged = (from: string, to: string) => () =>
  importGci(
    changeFile("cyber/gci-2014-2024.csv", (text) => text.replace(from, to)),
    COUNTRY_FACTS,
  );

const releases = importGci(PUBLISHERS_FOLDER, COUNTRY_FACTS);
const list = (iso3: string) =>
  releases.flatMap(({ version, observations }) =>
    observations
      .filter((each) => each.iso3 === iso3)
      .map(({ indicator, value }) => [version, indicator, value]),
  );

it("gives each edition a release, and never joins two methods in one line", () => {
  expect(list("MNG")).toEqual([
    ["2014", "cybersecurity-index", 0.412],
    ["2017", "cybersecurity-index", 0.228],
    ["2018", "cybersecurity-index", 0.465],
    ["2020", "cybersecurity-score-2020", 26.2],
    ["2024", "cybersecurity-score-2024", 56.36],
  ]);
});

it("files a country that changed its name as one", () => {
  expect(list("SWZ").map(([, , value]) => value)).toEqual([0.059, 0.041, 0.133, 18.23, 79.43]);
});

it("has nothing for an edition that a country is absent from", () => {
  expect(list("HKG").map(([version]) => version)).toEqual(["2014"]);
  expect(list("VAT").map(([version]) => version)).toEqual(["2017", "2018", "2020", "2024"]);
});

it("says what a printed 0 can mean", () => {
  const zeros = releases.flatMap(({ observations }) =>
    observations.filter(({ value }) => value === 0),
  );
  expect(zeros.map(({ iso3, year }) => [iso3, year])).toEqual([
    ["PRK", 2014],
    ["VAT", 2020],
    ["PLW", 2024],
  ]);
  expect(zeros.every(({ note }) => note?.startsWith("A printed 0 can mean"))).toBe(true);
});

it("tells the two Koreas apart", () => {
  expect(list("KOR").at(-1)?.[2]).toBe(100);
  expect(list("PRK").at(-1)?.[2]).toBe(6.18);
});

it("stops at a score beyond the edition's scale, an unknown name and a second score", () => {
  expect(importChanged("0.412", "41.2")).toThrow("line 4, column 2014: “41.2” is above 1");
  expect(importChanged("Mongolia", "Mongol")).toThrow(
    "line 4, column Country: “Mongol” is not a known country",
  );
  expect(importChanged("Eswatini,,", "Eswatini,0.1,")).toThrow(
    "line 9, column 2014: “0.1” is a second score of SWZ",
  );
});

it("stops at a column that was added, dropped or moved", () => {
  expect(importChanged(",2024,Global Rank,", ",2026,Global Rank,")).toThrow(
    "line 1, column heading 10: “2026” is not 2024",
  );
});
