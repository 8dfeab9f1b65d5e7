import { describe, expect, it } from "vitest";
import { deriveRanking, type RankablePoint } from "@/lib/domain/derive-ranking";

function country(iso3: string, values: Readonly<Record<number, number | null>>) {
  return {
    iso3,
    points: Object.entries(values).map(
      ([year, value]): RankablePoint => ({
        ...{ year: Number(year), value, low: null, high: null, note: null },
        standing: value === null ? "not-reported" : "reported",
        ...{ disputeFactor: null, release: "r" },
      }),
    ),
  };
}

const COUNTRIES = [
  country("AAA", { 2022: 5, 2023: 10, 2024: 10 }),
  country("BBB", { 2022: 9, 2023: 20, 2024: 30 }),
  country("CCC", { 2023: 10, 2024: 10, 2025: 12 }),
  country("DDD", { 2023: 1, 2024: 4 }),
  country("EEE", { 2022: 7, 2024: null }),
];
const rank = (wanted: { year?: number; within?: number }, direction = "higher-is-stronger") =>
  deriveRanking(
    COUNTRIES,
    direction === "higher-is-stronger" ? "higher-is-stronger" : "lower-is-stronger",
    wanted,
  );

describe("a derived ranking", () => {
  it("lets equal values share a rank and leaves out the next", () => {
    expect(rank({ year: 2024 }).entries.map((each) => [each.iso3, each.rank])).toEqual([
      ["BBB", 1],
      ["AAA", 2],
      ["CCC", 2],
      ["DDD", 4],
    ]);
  });

  it("puts the lowest first where lower is stronger", () => {
    expect(rank({ year: 2024 }, "lower-is-stronger").entries[0]).toMatchObject({
      ...{ iso3: "DDD", rank: 1 },
    });
  });

  it("takes the newest year that is well covered, not one just begun", () => {
    expect(rank({})).toMatchObject({ year: 2024, previousYear: 2023 });
  });

  it("says what each country was in the year before, by that year's own values", () => {
    const [first, second] = rank({ year: 2024 }).entries;
    expect(first).toMatchObject({ previousRank: 1, previousValue: 20 });
    expect(second).toMatchObject({ previousRank: 2, previousValue: 10 });
    expect(
      rank({ year: 2023 }).entries.find(({ iso3 }) => iso3 === "DDD")?.previousRank,
    ).toBeNull();
  });

  it("ranks nobody by a figure of another year unless asked to, and then says its year", () => {
    expect(rank({ year: 2024 }).unranked.map(({ iso3 }) => iso3)).toEqual(["EEE"]);
    const wider = rank({ year: 2024, within: 2 });
    expect(wider.unranked).toEqual([]);
    expect(wider.entries.find(({ iso3 }) => iso3 === "EEE")?.point).toMatchObject({ year: 2022 });
  });

  it("takes the earlier of two years that are equally far", () => {
    const [only] = deriveRanking([country("AAA", { 2020: 1, 2022: 2 })], "neither", {
      ...{ year: 2021, within: 1 },
    }).entries;
    expect(only?.point.year).toBe(2020);
  });

  it("is empty, not wrong, where no value is known", () => {
    expect(deriveRanking([country("AAA", { 2020: null })], "neither", {})).toMatchObject({
      ...{ year: null, entries: [], unranked: [{ iso3: "AAA" }] },
    });
  });
});
