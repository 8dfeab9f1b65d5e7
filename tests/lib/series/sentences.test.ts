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

  it("falls back to the first country with a figure, and says what is with the first", () => {
    const others = [toFigure("RUS", "Russia", 10), toFigure("CHN", "China", 20)];
    const sayAfter = (standing: "not-applicable" | "not-reported") =>
      toRatioSentence(tanks, [toFigure("MNG", "Mongolia", null, { standing }), ...others]);
    expect(sayAfter("not-applicable")).toBe(
      "China has 2 times Russia’s figure in 2024. Not applicable to Mongolia.",
    );
    expect(sayAfter("not-reported")).toBe(
      "China has 2 times Russia’s figure in 2024. Mongolia: not reported.",
    );
  });

  it("does not divide by a zero, a doubtful zero or a range: it says them", () => {
    const others = [toFigure("RUS", "Russia", 10), toFigure("CHN", "China", 20)];
    const sayAfter = (value: number | null, rest: Parameters<typeof toFigure>[3] = {}) =>
      toRatioSentence(tanks, [toFigure("MNG", "Mongolia", value, rest), ...others]);
    const rest = "China has 2 times Russia’s figure in 2024. Mongolia:";
    expect(sayAfter(0)).toBe(`${rest} 0 in 2024.`);
    expect(sayAfter(0, { note: "GFP prints 0 both for none and for not reported" })).toBe(
      `${rest} 0 or not reported in 2024.`,
    );
    expect(sayAfter(null, { low: 5, high: 9 })).toBe(`${rest} 5–9 in 2024.`);
  });

  it.each([
    [null, 5, "Russia’s figure is 5 in 2024, the only one known. Mongolia: not reported."],
    [0, 5, "Russia’s figure is 5 in 2024, the only one above zero. Mongolia: 0 in 2024."],
    [5, null, "Mongolia’s figure is 5 in 2024, the only one known."],
    [5, 0, "Mongolia’s figure is 5 in 2024, the only one above zero."],
  ])("says the one figure there is: of %s and %s", (one, other, sentence) => {
    const toOne = (iso3: string, name: string, value: number | null) =>
      toFigure(iso3, name, value, value === null ? { standing: "not-reported" } : {});
    const figures = [toOne("MNG", "Mongolia", one), toOne("RUS", "Russia", other)];
    expect(toRatioSentence(tanks, figures)).toBe(sentence);
  });

  it("does not say that a figure is the only one above zero where another’s zero may be none", () => {
    const note = "GFP prints 0 both for none and for not reported";
    const figures = [toFigure("MNG", "Mongolia", 5), toFigure("RUS", "Russia", 0, { note })];
    expect(toRatioSentence(tanks, figures)).toBe("Mongolia’s figure is 5 in 2024.");
  });

  it("is not made of one country, or where nobody has a figure", () => {
    expect(toRatioSentence(tanks, [toFigure("MNG", "Mongolia", 5)])).toBeNull();
    const silent = [toFigure("MNG", "Mongolia", null), toFigure("RUS", "Russia", null)];
    expect(toRatioSentence(tanks, silent)).toBeNull();
  });
});
