import { beforeAll, describe, expect, it } from "vitest";
import type { Country } from "@/lib/domain/country";
import { readDatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import { toCountryNames } from "@/lib/series/country-names";
import { OFFICIAL_LANGUAGES } from "@/lib/series/official-languages";

let countries: Map<string, Pick<Country, "iso3" | "iso2" | "name" | "names">>;

beforeAll(async () => {
  const catalog = await readDatasetCatalog("prisma/data");
  countries = new Map(catalog.countries.map((country) => [country.iso3, country]));
});

function namesOf(iso3: string) {
  const country = countries.get(iso3);
  if (country === undefined) throw new Error(`the catalog has no ${iso3}`);
  return toCountryNames(country);
}

describe("a country's names", () => {
  it.each([
    ["MNG", ["mn Монгол"]],
    ["RUS", ["ru Россия"]],
    ["JPN", ["ja 日本"]],
    ["KOR", ["ko 한국"]],
    ["KAZ", ["ru Казахстан", "kk Қазақстан"]],
    ["DEU", ["de Deutschland"]],
    ["CHE", ["de Schweiz", "fr Suisse", "it Svizzera"]],
    ["TWN", ["zh-Hant 台灣"]],
    ["USA", []],
  ])("begin with its own, in the languages in which it is governed: %s", (iso3, own) => {
    expect(namesOf(iso3).own.map(({ language, text }) => `${language} ${text}`)).toEqual(own);
  });

  it("go on in the other languages of the catalog, then with those that it had", () => {
    const { others, former } = namesOf("MNG");
    expect(others.map(({ language }) => language)).toEqual(["ru", "zh", "ja", "ko"]);
    expect(former).toContain("Outer Mongolia");
  });

  it("are told once each, and never the English one again", () => {
    for (const country of countries.values()) {
      const { own, others } = toCountryNames(country);
      const texts = [country.name, ...[...own, ...others].map(({ text }) => text)];
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it("are asked of countries of the catalog, each listed once", () => {
    const codes = new Set([...countries.values()].map(({ iso2 }) => iso2));
    const listed = OFFICIAL_LANGUAGES.flatMap(([, some]) => some.split(" "));
    expect(listed.filter((iso2) => !codes.has(iso2))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });
});
