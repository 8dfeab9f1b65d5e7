import { describe, expect, it } from "vitest";
import { toStrengthContent } from "@/lib/series/strength-content";
import { toPillarPlaces } from "@/lib/series/strength-parts";
import type { StrengthRow } from "@/lib/series/strength-rows";
import { toExampleStrength } from "./example-strength";

const toRow = (change: Partial<StrengthRow>): StrengthRow => ({
  ...{ iso3: "MNG", name: "Mongolia", score: 10, rank: 1, isTied: false, before: null },
  spread: { low: 1, median: 1, high: 2 },
  ...change,
});

describe("what an index says of the chosen countries", () => {
  it("gives each its rank and its interval", () => {
    expect(toStrengthContent(toExampleStrength({ chosen: ["MNG", "RUS"] })).sentence).toMatch(
      /^Mongolia is 93rd of 165, between \d+\w\w and \d+\w\w in nine of ten recomputations; Russia 3rd \(\d/,
    );
  });

  it("tells where the recipe's own rank is not what other choices mostly come to", () => {
    const rows = [
      toRow({ spread: { low: 3, median: 4, high: 6 } }),
      toRow({ iso3: "KAZ", name: "Kazakhstan", rank: 2 }),
    ];
    const view = toExampleStrength({ rows, chosen: ["MNG", "KAZ"] });
    expect(toStrengthContent(view).toChart(960).notes).toContain(
      "The recipe’s own rank lies outside of the interval for Mongolia: most other choices rank otherwise there",
    );
  });

  it("says that an index is not a prediction of a war's outcome", () => {
    const [first] = toStrengthContent(toExampleStrength()).toChart(960).notes;
    expect(first).toBe("An index is not a prediction of a war’s outcome");
  });

  it("says of which years its figures are", () => {
    const { notes } = toStrengthContent(toExampleStrength({ years: "2016–2026" })).toChart(960);
    expect(notes).toContain("Its figures are of 2016–2026");
  });
});

describe("a country's place in each pillar", () => {
  const part = { share: 1, parent: "index" };
  const groups = [
    { ...part, code: "index", name: "Index", parent: null },
    { ...part, code: "nuclear", name: "Nuclear" },
  ];
  const rows = [90, 0, 0, 0].map((nuclear, place) => ({
    ...toRow({ iso3: `X${place}`, rank: place + 1 }),
    groups: [50, nuclear],
  }));
  const toNuclear = (iso3: string) => toPillarPlaces({ groups, indicators: [], rows }, iso3)[0];

  it("says with how many others it is shared", () => {
    expect(toNuclear("X2")).toMatchObject({ rank: 2, of: 4, alike: 2, place: 0 });
    expect(toNuclear("X0")).toMatchObject({ rank: 1, of: 4, alike: 0, place: 1 });
  });

  it("is none for a country that is not ranked", () => {
    expect(toNuclear("MNG")).toBeUndefined();
  });
});
