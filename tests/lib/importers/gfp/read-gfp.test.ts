import { expect, it } from "vitest";
import type { RowError } from "@/lib/domain/import-error";
import { readIndicators } from "@/lib/importers/gfp/read-indicators";
import { readRankings } from "@/lib/importers/gfp/read-rankings";
import { COUNTRY_FACTS } from "@/tests/helpers/country-facts";

function errorsOf(read: typeof readIndicators | typeof readRankings, lines: readonly string[]) {
  const errors: RowError[] = [];
  read({ name: "gfp.csv", bytes: Buffer.from(lines.join("\n")) }, COUNTRY_FACTS, errors);
  return errors.map(({ line, column, value, problem }) => [line, column, value, problem]);
}

it("names every bad figure with its line, column and value", () => {
  const lines = [
    "edition,iso3,indicator,value",
    "2025,MNG,tanks,420",
    "2025,MNG,tanks,430",
    "2025,MON,tanks,420",
    "2025,RUS,battle_mechs,3",
    "2025,RUS,tanks,",
    "2025,CHN,tanks,-1",
    "2025,JPN,tanks,1.5",
    "MMXX,KOR,tanks,1",
    "2025,KOR",
  ];
  expect(errorsOf(readIndicators, lines)).toEqual([
    [10, "row", "2025,KOR", "has 2 cells, not 4"],
    [3, "indicator", "tanks", "is stated twice for this country and edition"],
    [4, "iso3", "MON", "is not a known country"],
    [5, "indicator", "battle_mechs", "is not a known column"],
    [6, "value", "", "is not a number"],
    [7, "value", "-1", "is below 0"],
    [8, "value", "1.5", "is not a whole number"],
    [9, "edition", "MMXX", "is not a number"],
  ]);
});

it("refuses a rank beyond the number of ranked countries, and a country ranked twice", () => {
  const lines = [
    "edition,iso3,country_as_published,rank,ranked_countries,power_index",
    "2025,MNG,Mongolia,146,145,2.1",
    "2025,RUS,Russia,2,145,0.07",
    "2025,RUS,Russia,3,145,0.07",
    "2025,CHN,China,0,145,n/a",
  ];
  expect(errorsOf(readRankings, lines)).toEqual([
    [2, "rank", "146", "is above 145"],
    [4, "iso3", "RUS", "is ranked twice in this edition"],
    [5, "rank", "0", "is below 1"],
    [5, "power_index", "n/a", "is not a number"],
  ]);
});

it("notices a column that was moved", () => {
  expect(errorsOf(readIndicators, ["edition,indicator,iso3,value"])).toEqual([
    [1, "heading 2", "indicator", "is not iso3"],
    [1, "heading 3", "iso3", "is not indicator"],
  ]);
});
