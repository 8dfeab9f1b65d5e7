import { describe, expect, it } from "vitest";
import { readWhatIf, toWhatIfText } from "@/lib/domain/what-if";
import { changeFigures } from "@/lib/scoring/change-figures";
import type { ScoringTable } from "@/lib/scoring/scoring-table";

const TABLE: ScoringTable = {
  units: [
    { code: "MNG", name: "Mongolia" },
    { code: "KAZ", name: "Kazakhstan" },
  ],
  columns: new Map([
    [
      "tanks",
      {
        values: Float64Array.of(420, 350),
        low: Float64Array.of(400, Number.NaN),
        high: Float64Array.of(450, Number.NaN),
        rivals: [[370], [300]],
      },
    ],
    [
      "frigates",
      {
        values: Float64Array.of(Number.NaN, Number.NaN),
        notApplicable: Uint8Array.of(1, 0),
      },
    ],
  ]),
  groupings: new Map(),
};

function change(...texts: string[]) {
  return changeFigures(
    TABLE,
    texts.flatMap((text) => readWhatIf(text) ?? []),
  );
}

describe("a figure taken otherwise", () => {
  it("is certain: its range and the other sources' figures are left out, those of others stay", () => {
    const tanks = change("MNG:tanks:x2").table.columns.get("tanks");
    expect(tanks).toEqual({
      values: Float64Array.of(840, 350),
      low: Float64Array.of(Number.NaN, Number.NaN),
      high: Float64Array.of(Number.NaN, Number.NaN),
      rivals: [[], [300]],
    });
  });

  it("applies, though the stated one did not", () => {
    const frigates = change("MNG:frigates:1").table.columns.get("frigates");
    expect(frigates).toEqual({
      values: Float64Array.of(1, Number.NaN),
      notApplicable: Uint8Array.of(0, 0),
    });
  });

  it("stands on the changes before it", () => {
    const tanks = change("MNG:tanks:100", "MNG:tanks:x3").table.columns.get("tanks");
    expect(tanks?.values[0]).toBe(300);
  });

  it("leaves the table itself as it is", () => {
    change("MNG:tanks:x2");
    expect(TABLE.columns.get("tanks")?.values[0]).toBe(420);
  });

  it("that is not known has no multiple, and unknown names are told", () => {
    const { taken, problems } = change(
      ...["KAZ:frigates:x2", "XXX:tanks:1", "MNG:tanks:1", "MNG:spears:1"],
    );
    expect(taken.map(toWhatIfText)).toEqual(["MNG:tanks:1"]);
    expect(problems.map(({ problem }) => problem)).toEqual([
      "not-known",
      "unknown-unit",
      "unknown-column",
    ]);
  });

  it("stands in an address as country, indicator and figure", () => {
    for (const text of ["MNG:tanks:500", "MNG:military-spending-usd:x2.5", "MNG:a:-1e+21"]) {
      const read = readWhatIf(text);
      expect(read && toWhatIfText(read)).toBe(text);
    }
    for (const text of [
      "MNG:tanks",
      "MNG:tanks:",
      "MNG:tanks:xx",
      "MNG:tanks:x-1",
      "::1",
      "a:b:1:2",
    ]) {
      expect(readWhatIf(text), text).toBeNull();
    }
  });
});
