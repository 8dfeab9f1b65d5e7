import { describe, expect, it } from "vitest";
import {
  toCoefficient,
  toNameList,
  toPercent,
  toTreatmentWords,
  toYears,
} from "@/lib/series/evidence-words";

describe("evidence in words", () => {
  it.each([
    [0.1875, 0, "19 %"],
    [0.1875, 1, "18.8 %"],
    [0.9982, 0, "99.8 %"],
    [0.001, 0, "0.1 %"],
    [0, 0, "0 %"],
    [1, 0, "100 %"],
    [-0.0004, 0, "0.0 %"],
    [-0.005, 0, "−0.5 %"],
    [null, 0, "not defined"],
  ])("says a share of %s with %s digits as %s", (share, digits, said) => {
    expect(toPercent(share, digits)).toBe(said);
  });

  it("says a coefficient with two digits, and one that does not exist in words", () => {
    expect(toCoefficient(0.8274)).toBe("0.83");
    expect(toCoefficient(null)).toBe("not defined");
  });

  it("says what was done to an indicator's extremes", () => {
    expect(toTreatmentWords({ done: "winsorised", moved: 5 })).toBe("5 drawn in");
    expect(toTreatmentWords({ done: "log", moved: 0 })).toBe("logarithm");
    expect(toTreatmentWords({ done: "none", moved: 0 })).toBe("none");
  });

  it("says one year once, and a run by both ends", () => {
    expect(toYears([2026, 2026])).toBe("2026");
    expect(toYears([2015, 2025])).toBe("2015–2025");
    expect(toYears(null)).toBe("none");
  });

  it("joins names with “and” before the last", () => {
    expect(toNameList(["Land", "Air", "Naval"])).toBe("Land, Air and Naval");
    expect(toNameList(["Land"])).toBe("Land");
    expect(toNameList([])).toBe("none");
  });
});
