import { describe, expect, it } from "vitest";
import { recipe } from "@/lib/contracts/recipe";
import { readWhatIf } from "@/lib/domain/what-if";
import { leaveOut, setWeight } from "@/lib/scoring/edit-recipe";
import { openIndex } from "@/lib/scoring/lenses/open-index";
import { toRecipeChanges } from "@/lib/series/recipe-words";
import { toWhatIfWords } from "@/lib/series/what-if-words";

const OPEN = recipe.parse(openIndex.recipe);
const nameOf = (code: string) => code.toUpperCase();

describe("a recipe's changes in words", () => {
  it("are none where nothing is changed", () => {
    expect(toRecipeChanges(OPEN, OPEN, nameOf)).toEqual([]);
  });

  it("are a clause for each difference", () => {
    const changed = {
      ...leaveOut(setWeight(OPEN, "land", 5), "corvettes"),
      normalisation: { method: "percentile-rank" as const },
      treatment: {
        method: "winsorise" as const,
        most: 3,
        skew: 2,
        kurtosis: 3.5,
        otherwise: "log" as const,
      },
      aggregation: [{ method: "arithmetic" as const }, { method: "power" as const, exponent: 0.5 }],
      screening: { least: 0.9, counts: "known" as const },
    };
    expect(toRecipeChanges(changed, OPEN, nameOf)).toEqual([
      "LAND weighs 5 instead of 2",
      "CORVETTES is left out",
      "Outliers: draw extremes in or take logarithms, with other numbers",
      "Scale: percentile rank instead of least to most",
      "Parts are put together by arithmetic mean, then power mean of 0.5 instead of arithmetic mean",
      "A country needs 90% of its figures instead of 66% of its figures",
    ]);
  });

  it("name what follows where drawing extremes in is not enough", () => {
    const outliers = (otherwise: "none" | "box-cox") =>
      toRecipeChanges(
        {
          ...OPEN,
          treatment: { method: "winsorise", most: 5, skew: 2, kurtosis: 3.5, otherwise },
        },
        OPEN,
        nameOf,
      );
    expect(outliers("none")).toEqual([
      "Outliers: draw extremes in and no more instead of draw extremes in or take logarithms",
    ]);
    expect(outliers("box-cox")).toEqual([
      "Outliers: draw extremes in or transform by Box–Cox instead of draw extremes in or take logarithms",
    ]);
  });

  it("say of a figure whether it is multiplied or set", () => {
    const words = (text: string) => {
      const change = readWhatIf(text);
      return change && toWhatIfWords(change, "Mongolia", "Tanks");
    };
    expect(words("MNG:tanks:x2")).toBe("Mongolia: tanks × 2");
    expect(words("MNG:tanks:12500")).toBe("Mongolia: tanks taken to be 12,500");
  });
});
