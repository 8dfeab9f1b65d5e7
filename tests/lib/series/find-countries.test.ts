import { describe, expect, it } from "vitest";
import {
  findCountries,
  type RankRange,
  readRankRange,
  toRankRangeText,
} from "@/lib/series/find-countries";

const mongolia = {
  iso3: "MNG",
  iso2: "MN",
  name: "Mongolia",
  names: { mn: "Монгол", ja: "モンゴル" },
  region: "Asia",
  subregion: "Eastern Asia",
  groups: ["landlocked", "northeast-asia"],
};
const turkiye = {
  iso3: "TUR",
  iso2: "TR",
  name: "Türkiye",
  names: { ru: "Турция" },
  region: "Asia",
  subregion: "Western Asia",
  groups: ["nato"],
};
const bhutan = {
  iso3: "BTN",
  iso2: "BT",
  name: "Bhutan",
  names: {},
  region: "Asia",
  subregion: "Southern Asia",
  groups: ["landlocked"],
};
const all = [bhutan, mongolia, turkiye];
const ranks = new Map([
  ["MNG", 93],
  ["TUR", 9],
]);
const range: RankRange = { from: null, to: null };
const open = { search: "", region: "", group: "", ranks, range };

function find(change: Partial<typeof open>) {
  return findCountries(all, { ...open, ...change }).map(({ iso3 }) => iso3);
}

describe("finding countries", () => {
  it("finds a country by its name, whatever the case", () => {
    expect(find({ search: "mongOL" })).toEqual(["MNG"]);
  });

  it("finds a country by a name typed without its accents", () => {
    expect(find({ search: "turkiye" })).toEqual(["TUR"]);
  });

  it("finds a country by its name in Mongolian, Russian and Japanese", () => {
    expect(find({ search: "монгол" })).toEqual(["MNG"]);
    expect(find({ search: "турция" })).toEqual(["TUR"]);
    expect(find({ search: "モンゴル" })).toEqual(["MNG"]);
  });

  it("finds a country by a name that it had, or that others give it", () => {
    expect(find({ search: "turkey" })).toEqual(["TUR"]);
    expect(find({ search: "outer mong" })).toEqual(["MNG"]);
  });

  it("finds a country by either of its ISO codes", () => {
    expect(find({ search: "btn" })).toEqual(["BTN"]);
    expect(find({ search: "TR" })).toContain("TUR");
  });

  it("takes a region to include its subregions", () => {
    expect(find({ region: "Asia" })).toEqual(["BTN", "MNG", "TUR"]);
    expect(find({ region: "Eastern Asia" })).toEqual(["MNG"]);
  });

  it("narrows by group and search together", () => {
    expect(find({ group: "landlocked" })).toEqual(["BTN", "MNG"]);
    expect(find({ group: "landlocked", search: "bhu" })).toEqual(["BTN"]);
  });

  it("leaves an unranked country out as soon as a rank is asked for", () => {
    expect(find({ range: { from: 1, to: null } })).toEqual(["MNG", "TUR"]);
    expect(find({ range: { from: null, to: 50 } })).toEqual(["TUR"]);
  });
});

describe("the rank range in the address", () => {
  it.each(["10-50", "10-", "-50", ""])("reads back what it writes: %j", (text) => {
    expect(toRankRangeText(readRankRange(text))).toBe(text);
  });

  it("takes what is no range as an open one", () => {
    expect(readRankRange("fifty")).toEqual({ from: null, to: null });
  });
});
