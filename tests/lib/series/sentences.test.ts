import { describe, expect, it } from "vitest";
import { toRankSentence, toRatioSentence } from "@/lib/series/sentences";
import { THREE, toFigure } from "../figures/example-content";

const spending = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };
const tanks = { slug: "tanks", name: "Tanks", unit: "vehicles" };

describe("the ranks in a sentence", () => {
  const place = { previousRank: null, previousEdition: null };

  it("name the first country's rank before as well", () => {
    expect(
      toRankSentence(2026, 145, [
        { name: "Mongolia", rank: 93, previousRank: 98, previousEdition: 2025 },
        { name: "Russia", rank: 2, ...place },
        { name: "China", rank: 3, ...place },
      ]),
    ).toBe("Mongolia ranks 93rd of 145 in 2026 (98th in 2025); Russia 2nd, China 3rd.");
  });

  it("are not claimed where no country is ranked", () => {
    expect(toRankSentence(2026, 145, [])).toBeNull();
  });
});

describe("a comparison in a sentence", () => {
  it("says how many times as much, computed from the figures shown", () => {
    expect(toRatioSentence(spending, THREE)).toBe(
      "Russia spent 824 times as much as Mongolia in 2024; China spent 1,730 times as much as Mongolia in 2024.",
    );
  });

  it("says the year of each figure where they differ", () => {
    const figures = [
      toFigure("MNG", "Mongolia", 10, { year: 2022 }),
      toFigure("RUS", "Russia", 20),
    ];
    expect(toRatioSentence(tanks, figures)).toBe(
      "Russia has 2 times Mongolia’s figure (Russia 2024, Mongolia 2022).",
    );
  });

  it("turns round where the first country has more", () => {
    const figures = [toFigure("RUS", "Russia", 30), toFigure("MNG", "Mongolia", 10)];
    expect(toRatioSentence(tanks, figures)).toBe("Russia has 3 times Mongolia’s figure in 2024.");
  });

  it.each([
    ["the first country's figure is unknown", [null, 5]],
    ["the first country's figure is zero", [0, 5]],
    ["no other country's figure is known", [5, null]],
    ["the other's figure is zero", [5, 0]],
  ])("is not made when %s", (_when, [one = null, other = null]) => {
    const figures = [toFigure("MNG", "Mongolia", one), toFigure("RUS", "Russia", other)];
    expect(toRatioSentence(tanks, figures)).toBeNull();
  });
});
