import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatFigure,
  formatFull,
  formatInterval,
  formatOrdinal,
  formatRatio,
} from "@/lib/series/format-figure";

describe("a figure in a label", () => {
  it.each([
    [148_967_000_000, "current US$", "$149 bn"],
    [180_800_000, "current US$", "$181 m"],
    [313_658_000_000, "current US$", "$314 bn"],
    [10_200_000_000_000, "current US$", "$10.2 tn"],
    [999_600_000, "current US$", "$1 bn"],
    [35_000, "people", "35,000"],
    [9_000, "people", "9,000"],
    [2_035_000, "people", "2.04 m"],
    [1_416_043_270, "people", "1.42 bn"],
    [0.742, "% of GDP", "0.742%"],
    [7.05, "% of GDP", "7.05%"],
    [0.00033126, "share", "0.000331"],
    [420, "vehicles", "420"],
    [0, "vehicles", "0"],
    [-2.5, "%", "−2.5%"],
    [-1_500_000, "current US$", "−$1.5 m"],
  ])("writes %d %s as %s", (value, unit, text) => {
    expect(formatFigure(value, unit)).toBe(text);
  });

  it("never stands more than a two-hundredth away from its value", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), (value) => {
        const read = readBack(formatFigure(value, "people"));
        expect(Math.abs(read - value) / value).toBeLessThanOrEqual(0.0051);
      }),
    );
  });

  it("never takes the form of scientific notation", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        expect(formatFigure(value, "current US$")).toMatch(/^−?\$[\d.,]+( m| bn| tn)?$/);
      }),
    );
  });
});

describe("a figure in a table", () => {
  it.each([
    [148_967_000_000, "current US$", "$148,967,000,000"],
    [1_416_043_270, "people", "1,416,043,270"],
    [0.00033126105, "share", "0.00033126105"],
    [0.742, "% of GDP", "0.742%"],
    [-2.5, "%", "−2.5%"],
    [0, "vehicles", "0"],
  ])("keeps every digit of %d %s", (value, unit, text) => {
    expect(formatFull(value, unit)).toBe(text);
  });

  it("loses nothing to fifteen digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 1e14, noNaN: true }), (value) => {
        const read = Number(formatFull(value, "people").replaceAll(",", ""));
        expect(Math.abs(read - value) / value).toBeLessThan(1e-14);
      }),
    );
  });
});

describe("other words for numbers", () => {
  it("writes an interval from low to high", () => {
    expect(formatInterval(9000, 35_000, "people")).toBe("9,000–35,000");
  });

  it.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [11, "11th"],
    [12, "12th"],
    [13, "13th"],
    [93, "93rd"],
    [98, "98th"],
    [111, "111th"],
    [121, "121st"],
  ])("calls rank %i %s", (rank, words) => {
    expect(formatOrdinal(rank)).toBe(words);
  });

  it("gives a ratio in three digits", () => {
    expect(formatRatio(148_967 / 180.8)).toBe("824");
    expect(formatRatio(1.336)).toBe("1.34");
  });
});

function readBack(text: string): number {
  const [digits = "", word] = text.split(" ");
  const scale = { tn: 1e12, bn: 1e9, m: 1e6 }[word ?? ""] ?? 1;
  return Number(digits.replaceAll(",", "")) * scale;
}
