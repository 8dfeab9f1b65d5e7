import { describe, expect, it } from "vitest";
import { drawFigures, findFigureDoubts } from "@/lib/scoring/analyses/figure-doubts";
import { createRandom } from "@/lib/scoring/random/create-random";

const none = Number.NaN;
const column = {
  values: Float64Array.of(10, 20, none, 40, 50, none),
  low: Float64Array.of(8, none, 1, none, none, none),
  high: Float64Array.of(12, none, 2, 44, none, none),
  rivals: [[], [25, 30], [7], [], [], [9]],
};

function draw(rule: { ranges: boolean; rivals: boolean }, times: number) {
  const doubts = findFigureDoubts(column, rule);
  const values = column.values.slice();
  return Array.from({ length: times }, (_, run) => {
    drawFigures(doubts, createRandom(1, run), values);
    return [...values];
  });
}

describe("figures in doubt", () => {
  it("are drawn from the range that their source states, evenly", () => {
    const drawn = draw({ ranges: true, rivals: false }, 2_000);
    const first = drawn.map(([one]) => one ?? none);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...first)).toBeLessThan(12);
    expect(first.reduce((sum, each) => sum + each, 0) / 2_000).toBeCloseTo(10, 1);
    expect(drawn.every(([, second]) => second === 20)).toBe(true);
  });

  it("whose range has one end reach from the figure to it", () => {
    const fourth = draw({ ranges: true, rivals: false }, 500).map((each) => each[3] ?? none);
    expect(Math.min(...fourth)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...fourth)).toBeGreaterThan(43.9);
  });

  it("that sources dispute are any of theirs, equally often", () => {
    const second = draw({ ranges: false, rivals: true }, 3_000).map((each) => each[1] ?? none);
    for (const reading of [20, 25, 30]) {
      const count = second.filter((each) => each === reading).length;
      expect(Math.abs(count - 1_000)).toBeLessThan(100);
    }
  });

  it("missing stays missing, whatever others say of it", () => {
    for (const each of draw({ ranges: true, rivals: true }, 20)) {
      expect([each[2], each[5]]).toEqual([none, none]);
      expect(each[4]).toBe(50);
    }
  });

  it("nothing is drawn where neither ranges nor rivals count", () => {
    expect(findFigureDoubts(column, { ranges: false, rivals: false }).units).toHaveLength(0);
  });
});
