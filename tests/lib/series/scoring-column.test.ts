import { describe, expect, it } from "vitest";
import { tableChoice } from "@/lib/contracts/scoring-table";
import type { Indicator } from "@/lib/domain/indicator";
import {
  type StatedVoice,
  toEarlier,
  toScoringColumn,
  toShareAmongNeighbours,
} from "@/lib/series/scoring-column";

const indicator: Indicator = {
  slug: "active-personnel",
  name: "Active personnel",
  unit: "people",
  domain: "manpower",
  direction: "higher-is-stronger",
  definition: "",
  sources: [],
};
const choice = tableChoice.parse({});

function voice(iso3: string, source: string, more: Partial<StatedVoice> = {}): StatedVoice {
  return {
    iso3,
    ...{ year: 2024, value: 10, low: null, high: null, standing: "reported", note: null },
    ...{ preference: 1, origin: null, release: { slug: `${source}-1`, source } },
    ...more,
  };
}
const PRINTED_ZERO = { value: 0, note: "GFP prints 0 both for none and for not reported" };

describe("a column of an index's table", () => {
  it("shows the first preferred source and keeps what the others say as rivals", () => {
    const voices = [
      voice("MNG", "cow", { value: 10_000, year: 2022 }),
      voice("MNG", "cia", { preference: 3, value: null, low: 10_000, high: 20_000 }),
      voice("MNG", "gfp", { preference: null, value: 35_000, year: 2026 }),
    ];
    const column = toScoringColumn(indicator, voices, ["MNG"], choice, null);
    expect(column.values).toEqual([10_000]);
    expect(column.years).toEqual([2022]);
    expect(column.rivals).toEqual([[0, [15_000, 35_000]]]);
  });

  it("does not take a source that passes on the shown one's figures for a second voice", () => {
    const voices = [
      voice("MNG", "sipri", { value: 180 }),
      voice("MNG", "world-bank", { preference: 2, origin: "sipri", value: 181 }),
    ];
    const column = toScoringColumn(indicator, voices, ["MNG"], choice, null);
    expect(column.rivals).toEqual([]);
  });

  it("is by the one source asked, whatever the order of preference", () => {
    const voices = [
      voice("MNG", "cow", { value: 10_000 }),
      voice("MNG", "gfp", { preference: null, value: 35_000 }),
    ];
    const column = toScoringColumn(indicator, voices, ["MNG"], choice, "gfp");
    expect(column.values).toEqual([35_000]);
    expect(column.rivals).toEqual([[0, [10_000]]]);
  });

  it("goes on to the next source where the first one's figure is too old, and says where none is new enough", () => {
    const voices = [
      voice("ARE", "sipri", { year: 2005 }),
      voice("ARE", "cow", { preference: 2, value: 7 }),
      voice("LAO", "sipri", { year: 2005 }),
    ];
    const column = toScoringColumn(indicator, voices, ["ARE", "LAO"], choice, null);
    expect(column.values).toEqual([7, null]);
    expect(column.tooOld).toEqual([1]);
  });

  it("counts how old a figure is from the newest of those that may be shown", () => {
    const newestOnly = { ...choice, within: 0 };
    const voices = [
      voice("MNG", "cow", { year: 2022 }),
      voice("MNG", "gfp", { year: 2026, preference: null, value: 35 }),
      voice("PRK", "cow", { year: 2012 }),
    ];
    const column = toScoringColumn(indicator, voices, ["MNG", "PRK"], newestOnly, null);
    expect(column.values).toEqual([10, null]);
  });

  it("keeps not applicable, not known and none apart", () => {
    const voices = [
      voice("MNG", "gfp", { value: null, standing: "not-applicable" }),
      voice("CHE", "gfp", PRINTED_ZERO),
      voice("PRK", "gfp", { value: null, standing: "not-reported" }),
    ];
    const column = toScoringColumn(indicator, voices, ["MNG", "CHE", "PRK", "JPN"], choice, null);
    expect(column.values).toEqual([null, 0, null, null]);
    expect(column.notApplicable).toEqual([0]);
    expect(column.doubtfulZeros).toEqual([1]);
  });

  it("takes a zero that may mean “not reported” as unknown where that is asked", () => {
    const unknown = { ...choice, zeros: "unknown" as const };
    const column = toScoringColumn(
      indicator,
      [voice("CHE", "gfp", PRINTED_ZERO), voice("CRI", "gfp", { value: 0, note: "None" })],
      ["CHE", "CRI"],
      unknown,
      null,
    );
    expect(column.values).toEqual([null, 0]);
  });

  it("gives a zero that stands for a small number its range", () => {
    const note = "Fewer than 500: NMC counts in thousands";
    const voices = [voice("ISL", "cow", { value: 0, note })];
    const column = toScoringColumn(indicator, voices, ["ISL"], choice, null);
    expect(column.ranges).toEqual([[0, 0, 500]]);
  });

  it("takes a state that the list of all warheads does not name to have none", () => {
    const warheads = { ...indicator, slug: "nuclear-warheads" };
    const column = toScoringColumn(warheads, [voice("RUS", "fas")], ["RUS", "MNG"], choice, null);
    expect(column.values).toEqual([10, 0]);
    expect(column.absent).toEqual([1]);
  });
});

describe("a share among land neighbours", () => {
  const column = toScoringColumn(
    indicator,
    [
      voice("MNG", "cow", { value: 10 }),
      voice("RUS", "cow", { value: 30 }),
      voice("CHN", "cow", { value: 60 }),
      voice("PRK", "cow", { value: null, standing: "not-reported" }),
      voice("MNG", "gfp", { preference: null, value: 90 }),
    ],
    ["MNG", "RUS", "CHN", "PRK", "JPN"],
    choice,
    null,
  );
  const shares = toShareAmongNeighbours(column, [[1, 2], [0], [0, 3], [2], []]);

  it("is the part of what a country and its neighbours have together", () => {
    expect(shares.values.slice(0, 2)).toEqual([0.1, 0.75]);
    expect(shares.rivals).toEqual([[0, [0.5]]]);
  });

  it("is unknown where a neighbour's figure is", () => {
    expect(shares.values[2]).toBeNull();
  });

  it("does not apply to a country without land neighbours", () => {
    expect(shares.notApplicable).toEqual([4]);
    expect(shares.values[4]).toBeNull();
  });
});

describe("a column's earlier years", () => {
  it("go back from the last, and a year without a figure stays unknown", () => {
    const figures = [voice("MNG", "cow", { year: 2021, value: 5 })];
    expect(toEarlier(figures, ["MNG", "RUS"], 2022, 2, "none")).toEqual([
      { year: 2022, values: [null, null] },
      { year: 2021, values: [5, null] },
    ]);
  });
});
