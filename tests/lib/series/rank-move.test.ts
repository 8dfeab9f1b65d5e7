import { describe, expect, it } from "vitest";
import { toRankMove, toScoreMove } from "@/lib/series/rank-move";

const mongolia2025 = {
  rank: 98,
  score: 2.1135,
  previousRank: 105,
  previousScore: 2.1079,
  previousEdition: 2024,
};

describe("how a place moved", () => {
  it("shows a rank that improved while its index got worse as both", () => {
    expect(toRankMove(mongolia2025)).toBe("▲ 7 places up since 2024");
    expect(toScoreMove(mongolia2025)).toBe("; worse than 2.1079 in 2024");
  });

  it("calls a larger rank number a fall", () => {
    expect(toRankMove({ ...mongolia2025, rank: 106 })).toBe("▼ 1 place down since 2024");
  });

  it("says that a rank is unchanged rather than moved by nought", () => {
    expect(toRankMove({ ...mongolia2025, rank: 105 })).toBe("= unchanged since 2024");
  });

  it("claims no movement where there is no earlier edition", () => {
    const first = {
      ...mongolia2025,
      previousRank: null,
      previousScore: null,
      previousEdition: null,
    };
    expect(toRankMove(first)).toBe("no earlier edition");
    expect(toScoreMove(first)).toBe("");
  });

  it("claims no change of index where one of the two was not obtained", () => {
    expect(toScoreMove({ ...mongolia2025, previousScore: null })).toBe("");
  });
});
