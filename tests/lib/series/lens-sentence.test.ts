import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSpan, toLensSentence } from "@/lib/series/lens-sentence";

const TITLES = ["Open index", "Equal weights", "Small state", "Net power"];
const toRanks = (...ranks: number[]) =>
  ranks.map((rank, index) => ({ rank, title: TITLES[index] ?? "" }));

describe("the span of ranks under most lenses", () => {
  it("is the shortest that holds three quarters of them", () => {
    expect(findSpan([98, 61, 97, 95])).toEqual({ low: 95, high: 98, lenses: 3 });
  });

  it("counts every lens that puts the country into it", () => {
    expect(findSpan([2, 2, 2, 2])).toEqual({ low: 2, high: 2, lenses: 4 });
  });

  it("always holds three quarters of the lenses, whatever the ranks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (ranks) => {
        const span = findSpan(ranks);
        const within = ranks.filter((rank) => span && rank >= span.low && rank <= span.high);
        expect(span?.lenses).toBe(within.length);
        expect(within.length).toBeGreaterThanOrEqual(ranks.length * 0.75);
      }),
    );
  });
});

describe("the sentence about all lenses", () => {
  it("names the span, how many lenses agree on it, and the ends outside it", () => {
    expect(toLensSentence("Mongolia", toRanks(97, 95, 61, 96), 4, 130)).toBe(
      "Among the 130 countries that every lens ranks, Mongolia is 95th to 97th under 3 of 4 lenses; at best 61st (Small state).",
    );
  });

  it("names both ends where both lie outside", () => {
    expect(
      toLensSentence("Mongolia", [...toRanks(97, 95, 61, 118), ...toRanks(96, 96, 96, 96)], 8, 130),
    ).toBe(
      "Among the 130 countries that every lens ranks, Mongolia is 95th to 97th under 6 of 8 lenses; at best 61st (Small state), at worst 118th (Net power).",
    );
  });

  it("is short where all lenses agree", () => {
    expect(toLensSentence("China", toRanks(2, 2, 2, 2), 4, 130)).toBe(
      "Among the 130 countries that every lens ranks, China is 2nd under all 4 lenses.",
    );
  });

  it("says “or” of two ranks side by side", () => {
    expect(toLensSentence("Russia", toRanks(2, 3, 3, 17), 4, 130)).toContain(
      "Russia is 2nd or 3rd under 3 of 4 lenses; at worst 17th (Net power).",
    );
  });

  it("says of a country that a lens leaves out under how many it is ranked", () => {
    expect(toLensSentence("Iceland", toRanks(120), 4, 130)).toBe(
      "Iceland is ranked under 1 of 4 lenses: under the others too few of its figures are known.",
    );
  });
});
