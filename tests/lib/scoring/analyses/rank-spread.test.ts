import { describe, expect, it } from "vitest";
import { outranks, spreadRanks } from "@/lib/scoring/analyses/rank-spread";

describe("ranks over many runs", () => {
  it("have a median, a 5–95 % interval and a mean, each quantile a rank that was met", () => {
    // Unit 0: rank 1 in 96 runs, 2 in 4. Unit 1: the other way round, tied in none.
    const ranks = Uint16Array.from({ length: 200 }, (_, place) => {
      const isSwapped = Math.floor(place / 2) < 4;
      return (place % 2 === 0) === isSwapped ? 2 : 1;
    });
    expect(spreadRanks(ranks, 2)).toEqual([
      { median: 1, low: 1, high: 1, mean: 1.04, ranked: 100 },
      { median: 2, low: 2, high: 2, mean: 1.96, ranked: 100 },
    ]);
    ranks[8] = 2;
    ranks[10] = 2;
    expect(spreadRanks(ranks, 2)[0]).toMatchObject({ median: 1, low: 1, high: 2 });
  });

  it("leave out the runs that did not rank a unit; one never ranked has no rank", () => {
    expect(spreadRanks(Uint16Array.of(1, 0, 0, 0, 1, 0), 2)).toEqual([
      { median: 1, low: 1, high: 1, mean: 1, ranked: 2 },
      { median: null, low: null, high: null, mean: null, ranked: 0 },
    ]);
  });

  it("one country is first in every run; no country gives no spread", () => {
    expect(spreadRanks(Uint16Array.of(1, 1), 1)[0]).toMatchObject({ low: 1, high: 1 });
    expect(spreadRanks(new Uint16Array(0), 0)).toEqual([]);
  });

  it("say how often one is above another, and how often they tie", () => {
    const ranks = Uint16Array.of(1, 2, 2, 1, 1, 1, 1, 0);
    expect(outranks(ranks, 2, 0, 1)).toEqual({ above: 1 / 3, tied: 1 / 3, runs: 3 });
    expect(outranks(ranks, 2, 1, 0)).toEqual({ above: 1 / 3, tied: 1 / 3, runs: 3 });
    expect(outranks(Uint16Array.of(1, 0), 2, 0, 1)).toEqual({ above: null, tied: null, runs: 0 });
  });

  it("that are not whole runs are refused", () => {
    expect(() => spreadRanks(Uint16Array.of(1, 2, 3), 2)).toThrow("3 ranks of 2 units");
  });
});
