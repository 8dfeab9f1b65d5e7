import { performance } from "node:perf_hooks";
import { beforeAll, describe, expect, it } from "vitest";
import { readDatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import { explainName, type FindablePage, toFindables } from "@/lib/series/finding/findables";
import { createFinder, type Finder } from "@/lib/series/finding/finder";
import { INDICATOR_WORDS } from "@/lib/series/finding/indicator-words";
import { OTHER_NAMES } from "@/lib/series/finding/other-names";

const PAGES: FindablePage[] = [
  { address: "/data", title: "Data and sources", detail: "What is here", words: ["downloads"] },
];

let find: Finder;
let codes: string[];
let slugs: string[];

beforeAll(async () => {
  const { countries, indicators } = await readDatasetCatalog("prisma/data");
  codes = countries.map(({ iso3 }) => iso3);
  slugs = indicators.map(({ slug }) => slug);
  find = createFinder(toFindables(countries, indicators, PAGES));
});

function firstCountry(typed: string) {
  return find(typed).find(({ kind }) => kind === "country")?.key;
}

function indicatorsFor(typed: string) {
  return find(typed)
    .filter(({ kind }) => kind === "indicator")
    .map(({ key }) => key);
}

describe("a country is found first", () => {
  it.each([
    ["its name", "mongolia", "MNG"],
    ["the beginning of its name", "mong", "MNG"],
    ["its name in Mongolian", "Монгол", "MNG"],
    ["its name in Russian", "монголия", "MNG"],
    ["its name in Chinese", "蒙古", "MNG"],
    ["its name in Japanese", "モンゴル", "MNG"],
    ["its name in Korean", "몽골", "MNG"],
    ["half a Korean syllable", "몽고", "MNG"],
    ["the end of a Japanese name", "民主共和国", "COD"],
    ["Mongolian on a Russian keyboard", "омнод солонгос", "KOR"],
    ["its three-letter code", "PRK", "PRK"],
    ["its two-letter code", "us", "USA"],
    ["a name without its accents", "turkiye", "TUR"],
    ["its name until 2022", "Turkey", "TUR"],
    ["a former name", "Swaziland", "SWZ"],
    ["a name used beside the official one", "Burma", "MMR"],
    ["the longer name", "czech republic", "CZE"],
    ["a name with an apostrophe", "cote d'ivoire", "CIV"],
    ["an abbreviation", "DPRK", "PRK"],
    ["another", "ROK", "KOR"],
    ["a third", "prc", "CHN"],
    ["Outer Mongolia", "outer mongolia", "MNG"],
    ["the state that it continues", "USSR", "RUS"],
    ["a short name that begins longer ones", "guinea", "GIN"],
    ["a name that stands inside another", "niger", "NER"],
    ["words in another order", "korea north", "PRK"],
  ])("by %s: %s", (_, typed, iso3) => {
    expect(firstCountry(typed)).toBe(iso3);
  });

  it.each([
    ["Mongollia", "MNG"],
    ["Mognolia", "MNG"],
    ["Khazakstan", "KAZ"],
    ["Kirgizstan", "KGZ"],
    ["Phillipines", "PHL"],
    ["Afganistan", "AFG"],
    ["Chian", "CHN"],
    ["Монглия", "MNG"],
    ["untied states", "USA"],
    ["rusia", "RUS"],
    ["chna", "CHN"],
  ])("in spite of a typing error: %s", (typed, iso3) => {
    expect(firstCountry(typed)).toBe(iso3);
  });
});

describe("a country is found while its name is typed with one letter wrong", () => {
  it.each([
    ["left out", "mog", "MNG"],
    ["left out of three", "jpn", "JPN"],
    ["of another language", "мнг", "MNG"],
    ["wrong", "mpngo", "MNG"],
    ["another", "kazak", "KAZ"],
    ["left out of four", "rusi", "RUS"],
    ["too many", "uzzbe", "UZB"],
    ["in one of two words", "north kre", "PRK"],
  ])("%s: %s", (_, typed, iso3) => {
    expect(firstCountry(typed)).toBe(iso3);
  });

  it("and an exact beginning stands alone all the same", () => {
    expect(find("mong").map(({ key }) => key)).not.toContain("MNE");
    expect(find("iran").map(({ key }) => key)).toEqual(["IRN"]);
  });
});

describe("an indicator is found", () => {
  it.each([
    ["budget", "military-spending-usd"],
    ["troops", "active-personnel"],
    ["soldiers", "active-personnel"],
    ["nukes", "nuclear-warheads"],
    ["CINC", "cinc"],
    ["military-spending-share-of-gdp", "military-spending-share-of-gdp"],
    ["spending share of gdp", "military-spending-share-of-gdp"],
    ["militery spendng", "military-spending-usd"],
    ["R&D", "research-share-of-gdp"],
    ["alliances", "defence-ties"],
  ])("by what readers call it: %s", (typed, slug) => {
    expect(indicatorsFor(typed)).toContain(slug);
  });

  it("by its domain, with its like", () => {
    expect(indicatorsFor("naval").length).toBeGreaterThan(3);
  });
});

it("a country and an indicator named together are both found", () => {
  const keys = find("mongolia tanks").map(({ key }) => key);
  expect(keys).toContain("MNG");
  expect(keys).toContain("tanks");
});

it("says by which name a country was found where the title does not show it", () => {
  const explained = (typed: string) => {
    const [first] = find(typed);
    return first && explainName(first.by);
  };
  expect(explained("burma")).toBe("also called Burma");
  expect(explained("ceylon")).toBe("formerly Ceylon");
  expect(explained("ussr")).toBe("continues the USSR");
  expect(explained("east germany")).toBe("includes the former East Germany");
  expect(explained("モンゴル")).toBe("モンゴル");
  expect(explained("mongolia")).toBeNull();
});

it("finds nothing for nothing, and nothing for what is nowhere like a name", () => {
  expect(find("  ")).toEqual([]);
  expect(find("qqqqxxxx")).toEqual([]);
});

it("no text breaks it", () => {
  for (const typed of [
    "*",
    "\\",
    "(",
    "constructor",
    "__proto__",
    "'",
    "%",
    "a".repeat(300),
    "👍",
  ]) {
    expect(() => find(typed)).not.toThrow();
  }
});

it("answers each of a reader's keystrokes well within a frame of 16 milliseconds", () => {
  const typed = [
    "kazakhstan",
    "kzahkstn",
    "mog tnks",
    "militery spendng",
    "モンゴル",
    "монголия",
  ].flatMap((text) => Array.from(text, (_, length) => text.slice(0, length + 1)));
  for (const each of typed) find(each);
  const times = typed
    .map((each) => {
      const start = performance.now();
      find(each);
      return performance.now() - start;
    })
    .sort((one, other) => one - other);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(16);
});

it("every other name belongs to a country of the catalog, every word to one of its indicators", () => {
  expect(Object.keys(OTHER_NAMES).filter((code) => !codes.includes(code))).toEqual([]);
  expect(Object.keys(INDICATOR_WORDS).filter((slug) => !slugs.includes(slug))).toEqual([]);
});
