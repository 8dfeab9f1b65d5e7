import { describe, expect, it } from "vitest";
import { findAddressCountry, suggestCountries } from "@/lib/series/find-address-country";
import { FORMER_CODES } from "@/lib/series/former-codes";

const COUNTRIES = [
  { iso3: "MNG", iso2: "MN", name: "Mongolia" },
  { iso3: "CIV", iso2: "CI", name: "Côte d’Ivoire" },
  { iso3: "MNE", iso2: "ME", name: "Montenegro" },
  { iso3: "RUS", iso2: "RU", name: "Russia" },
  { iso3: "CZE", iso2: "CZ", name: "Czechia" },
  { iso3: "SVK", iso2: "SK", name: "Slovakia" },
  { iso3: "XKX", iso2: "XK", name: "Kosovo" },
];

describe("a country's address", () => {
  it.each([
    ["mng", "MNG"],
    ["mn", "MNG"],
    ["Mongolia", "MNG"],
    ["cote-divoire", "CIV"],
    ["XKK", "XKX"],
  ])("%s means %s", (asked, iso3) => {
    expect(findAddressCountry(asked, COUNTRIES)).toBe(iso3);
  });

  it.each(["MNG", "CSK", "QQQ", ""])("“%s” leads nowhere else", (asked) => {
    expect(findAddressCountry(asked, COUNTRIES)).toBeNull();
  });

  it("of a former state suggests those that followed", () => {
    expect(suggestCountries("CSK", COUNTRIES).map(({ iso3 }) => iso3)).toEqual(["CZE", "SVK"]);
  });

  it("with a letter wrong suggests the codes nearby, with a name begun the names", () => {
    expect(suggestCountries("MNX", COUNTRIES).map(({ iso3 }) => iso3)).toEqual(["MNG", "MNE"]);
    expect(suggestCountries("Mongol empire", COUNTRIES).map(({ iso3 }) => iso3)).toEqual(["MNG"]);
    expect(suggestCountries("Q", COUNTRIES)).toEqual([]);
  });

  it("never calls former what is a country's code now", () => {
    for (const { iso3 } of COUNTRIES) expect(FORMER_CODES.has(iso3)).toBe(false);
  });
});
