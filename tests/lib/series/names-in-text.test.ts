import { describe, expect, it } from "vitest";
import { readDatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import { toComparedTitle } from "@/lib/series/compared-title";
import { toLensSentence } from "@/lib/series/lens-sentence";
import { toNameInText, toOwnerInText } from "@/lib/series/names-in-text";
import { toRankSentence, toRatioSentence } from "@/lib/series/sentences";

describe("a country's name in a sentence", () => {
  it("has its article, and no other name of the catalog has one", async () => {
    const { countries } = await readDatasetCatalog("prisma/data");
    const names = countries.map(({ name }) => name);
    expect(names.filter((name) => toNameInText(name) !== name).toSorted()).toEqual([
      ...["Bahamas", "British Indian Ocean Territory", "British Virgin Islands", "Cayman Islands"],
      ...["Central African Republic", "Cocos (Keeling) Islands", "Comoros", "Cook Islands"],
      ...["Dominican Republic", "Falkland Islands", "Faroe Islands", "French Southern Territories"],
      ...["Gambia", "Isle of Man", "Maldives", "Marshall Islands", "Netherlands"],
      ...["Northern Mariana Islands", "Philippines", "Seychelles", "Solomon Islands"],
      ...["Turks and Caicos Islands", "US Virgin Islands", "United Arab Emirates"],
      ...["United Kingdom", "United States", "United States Minor Outlying Islands"],
      "Åland Islands",
    ]);
  });

  it("gets no second article", () => {
    expect(toNameInText("the United Arab Republic")).toBe("the United Arab Republic");
  });

  it("owns with an apostrophe alone where it ends in s", () => {
    expect(toOwnerInText("Netherlands")).toBe("the Netherlands’");
    expect(toOwnerInText("Mongolia")).toBe("Mongolia’s");
  });

  it("begins a sentence with a capital article, and stands later in it with a small one", () => {
    const place = { rank: 1, previousRank: null, previousEdition: null };
    const sentence = toRankSentence(2026, 145, [
      { ...place, name: "United States" },
      { ...place, name: "Netherlands", rank: 40 },
    ]);
    expect(sentence).toBe("The United States ranks 1st of 145 in 2026; the Netherlands 40th.");
  });

  it("has its article on both sides of a comparison", () => {
    const figure = { ...{ low: null, high: null, year: 2024 }, standing: "reported" as const };
    const spending = { slug: "military-spending-usd", name: "Military spending" };
    expect(
      toRatioSentence({ ...spending, unit: "current US$" }, [
        { ...figure, iso3: "NLD", name: "Netherlands", value: 10, release: "one", note: null },
        { ...figure, iso3: "USA", name: "United States", value: 400, release: "one", note: null },
      ]),
    ).toBe("The United States spent 40 times as much as the Netherlands in 2024.");
  });

  it("has its article in the title of a comparison", () => {
    expect(toComparedTitle(["Mongolia", "United States", "Philippines"])).toBe(
      "Mongolia, the United States and the Philippines compared",
    );
    expect(toComparedTitle(["United States"])).toBe("The United States’ military strength");
  });

  it("has its article after the clause that opens a sentence", () => {
    const ranks = [{ title: "Small state", rank: 61 }];
    expect(toLensSentence("Philippines", ranks, 1, 130)).toContain(
      "lens ranks, the Philippines is 61st",
    );
  });
});
