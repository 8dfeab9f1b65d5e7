import { createLoader, parseAsString } from "nuqs/server";
import { describe, expect, it } from "vitest";
import {
  listUnread,
  parseAsCount,
  parseAsFlag,
  parseAsOneOf,
  parseAsYear,
  parseAsYears,
} from "@/lib/contracts/address-terms";
import { compareParsers } from "@/lib/contracts/compare-view";
import { cooperationParsers } from "@/lib/contracts/cooperation-view";
import { filterParsers } from "@/lib/contracts/indicator-list-view";
import { indicatorParsers } from "@/lib/contracts/indicator-view";
import { neighbourhoodParsers } from "@/lib/contracts/neighbourhood-view";
import { overviewParsers } from "@/lib/contracts/overview-view";
import {
  disagreementsParsers,
  portraitParsers,
  sourcesParsers,
} from "@/lib/contracts/sources-view";
import { suppliersPageParsers } from "@/lib/contracts/suppliers-page-view";

const terms = {
  year: parseAsYear,
  years: parseAsYears.withDefault([]),
  within: parseAsCount.withDefault(5),
  axis: parseAsOneOf(["linear", "log"]).withDefault("linear"),
  sort: parseAsOneOf(["value", "name", "code"]),
  domain: parseAsOneOf(["", "land"]).withDefault(""),
  all: parseAsFlag.withDefault(false),
  q: parseAsString.withDefault(""),
};
const load = createLoader(terms);
const ask = (query: string) => listUnread(new URLSearchParams(query), terms);

describe("what an address says", () => {
  it.each([
    ["year=soon", "“soon” cannot be read as year: it takes a year, as in 2020."],
    ["year=2020abc", "“2020abc” cannot be read as year: it takes a year, as in 2020."],
    ["within=1.5", "“1.5” cannot be read as within: it takes a whole number."],
    ["axis=cubic", "“cubic” cannot be read as axis: it takes linear or log."],
    ["sort=zig", "“zig” cannot be read as sort: it takes value, name or code."],
    ["domain=moon", "“moon” cannot be read as domain: it takes land."],
    ["all=perhaps", "“perhaps” cannot be read as all: it takes true or false."],
    [
      "years=2010,then,2020",
      "“then” cannot be read as years: it takes years with commas between, as in 2010,2020.",
    ],
    [
      "axis=log&axis=linear",
      "The address says axis more than once: “log” is taken, “linear” is not.",
    ],
  ])("is named where it cannot be read: %s", (query, sentence) => {
    expect(ask(query)).toEqual([sentence]);
  });

  it("is read without a word where it can be, where it is empty, and where it is any word", () => {
    const query = "year=-500&years=2010,2020&within=3&axis=log&sort=&domain=land&all=true&q=é";
    expect(ask(query)).toEqual([]);
    expect(load(new URLSearchParams(query))).toEqual({
      ...{ year: -500, years: [2010, 2020], within: 3, axis: "log" },
      ...{ sort: null, domain: "land", all: true, q: "é" },
    });
  });

  it("is told for each part at fault, in the order of the page's terms", () => {
    expect(ask("q=any&all=no&axis=cubic&years=a,b")).toHaveLength(4);
    expect(ask("axis=cubic&year=soon")[0]).toContain("as year");
  });

  it("is quoted only so far", () => {
    expect(ask(`year=${"x".repeat(5000)}`)[0]?.length).toBeLessThan(120);
  });
});

describe("a page's own address", () => {
  it.each([
    ["compare", compareParsers, "axis=c&sort=z&scales=x&base=soon&xaxis=u&yaxis=u&within=w", 7],
    ["overview", overviewParsers, "edition=new&axis=cubic&from=then", 3],
    ["an indicator", indicatorParsers, "tab=pie&breaks=odd&zoom=moon&axis=cubic&all=x", 5],
    ["the list of indicators", filterParsers, "domain=magic", 1],
    ["a neighbourhood", neighbourhoodParsers, "per=mile", 1],
    ["cooperation", cooperationParsers, "computed=maybe&span=long&from=then&to=now", 4],
    ["a country's suppliers", suppliersPageParsers, "page=last", 1],
    ["the disagreements", disagreementsParsers, "since=ever", 1],
    ["an indicator's sources", sourcesParsers, "from=then", 1],
    ["a country", portraitParsers, "from=then", 1],
  ])("says of %s what it cannot read", (_, parsers, query, count) => {
    const said = listUnread(new URLSearchParams(query), parsers);
    expect(said).toHaveLength(count);
    for (const sentence of said)
      expect(sentence).toMatch(/“.+” cannot be read as \w+: it takes .+\.$/);
  });
});
