import { describe, expect, it } from "vitest";
import { recipe as contract, type Recipe, type RecipeInput } from "@/lib/contracts/recipe";
import { checkRecipe, RecipeError, type ScoringTable, scoreTable } from "@/lib/scoring";

const table: ScoringTable = {
  units: [
    { code: "MNG", name: "Mongolia" },
    { code: "KAZ", name: "Kazakhstan" },
  ],
  columns: new Map(
    ["tanks", "ships", "people"].map((code) => [code, { values: Float64Array.of(1, 2) }]),
  ),
  groupings: new Map([["region", ["asia", "asia"]]]),
};

const sound: RecipeInput = {
  version: 1,
  indicators: [
    { code: "tanks", parent: "land" },
    { code: "ships", parent: "sea" },
  ],
  groups: [
    { code: "land", parent: "index" },
    { code: "sea", parent: "index" },
    { code: "index", parent: null },
  ],
};

const check = (change: Partial<RecipeInput>) =>
  checkRecipe(contract.parse({ ...sound, ...change }), table);

describe("a recipe", () => {
  it("that is sound has no problems", () => expect(check({})).toEqual([]));

  it("with a circle is told where it leads back", () => {
    const groups = [
      { code: "land", parent: "sea" },
      { code: "sea", parent: "land" },
      { code: "index", parent: null },
    ];
    expect(check({ groups })).toEqual([
      {
        path: "groups[0].parent",
        message: "leads back to where it began: land → sea → land",
      },
    ]);
    expect(
      check({ groups: [{ code: "land", parent: "land" }, ...groups.slice(1)] }),
    ).toContainEqual({
      path: "groups[0].parent",
      message: "leads back to where it began: land → land",
    });
  });

  it("may name only what there is", () => {
    expect(
      check({
        indicators: [
          { code: "planes", parent: "land", denominator: "area" },
          { code: "ships", parent: "air" },
          { code: "people", parent: "ships" },
        ],
        imputation: { method: "group-mean", group: "alliance" },
        normalisation: { method: "distance-to-reference", unit: "ATLANTIS" },
      }),
    ).toEqual([
      { path: "indicators[1].parent", message: "names no group: air" },
      {
        path: "indicators[2].parent",
        message: "names an indicator, which can have no parts: ships",
      },
      { path: "indicators[0].code", message: "names no column of the table: planes" },
      { path: "indicators[0].denominator", message: "names no column of the table: area" },
      { path: "normalisation.unit", message: "names no unit of the table: ATLANTIS" },
      { path: "imputation.group", message: "names no grouping: alliance" },
    ]);
    expect(check({ imputation: { method: "regression", on: "planes" } })).toEqual([
      { path: "imputation.on", message: "names no column of the table: planes" },
    ]);
    expect(check({ imputation: { method: "last-known", years: 2 } })).toEqual([
      {
        path: "imputation.method",
        message:
          "is last-known, and the table says no year to count from: figures of one year can be filled in with earlier ones, each country’s newest cannot",
      },
    ]);
  });

  it("gives each code once, and one parent", () => {
    const again = (parent: string) =>
      check({ indicators: [...sound.indicators, { code: "tanks", parent }] });
    expect(again("land")).toEqual([
      { path: "indicators[2].code", message: "is the same as that of indicators[0]: tanks" },
    ]);
    expect(again("sea")).toEqual([
      {
        path: "indicators[2].parent",
        message: "gives tanks two parents: sea, and land in indicators[0]",
      },
    ]);
  });

  it("has one index, no more and no less", () => {
    const [land, sea] = sound.groups;
    expect(check({ groups: [...sound.groups, { code: "other", parent: null }] })).toEqual([
      {
        path: "groups[3].parent",
        message: "is null, and so is that of groups[2]: there can be one index only",
      },
    ]);
    expect(
      check({
        groups: [
          { code: "land", parent: "index" },
          { code: "sea", parent: "index" },
          { code: "index", parent: "land" },
        ],
      }),
    ).toEqual([
      {
        path: "groups[0].parent",
        message: "leads back to where it began: land → index → land",
      },
    ]);
    expect([land, sea]).toHaveLength(2);
  });

  it("has an indicator left that counts", () => {
    const message =
      "has none left that counts: every one stands, or what it belongs to, weighted 0";
    const indicators = sound.indicators.map((each) => ({ ...each, weight: 0 }));
    expect(check({ indicators })).toEqual([{ path: "indicators", message }]);
    const groups = sound.groups.map((each) => ({ ...each, weight: each.parent === null ? 1 : 0 }));
    expect(check({ groups })).toEqual([{ path: "indicators", message }]);
    expect(check({ indicators: [{ code: "tanks", parent: "land" }] })).toEqual([]);
    expect(checkRecipe({ ...contract.parse(sound), indicators: [] }, table)).toEqual([
      { path: "indicators", message: "is empty: an index is made of one at least" },
    ]);
  });

  it("has weights that are numbers and not negative, whoever made it", () => {
    const parsed = contract.parse(sound);
    const [tanks, ships] = parsed.indicators;
    if (tanks === undefined || ships === undefined) throw new Error("there are two indicators");
    const broken: Recipe = {
      ...parsed,
      indicators: [
        { ...tanks, weight: -1 },
        { ...ships, weight: Number.NaN },
      ],
    };
    expect(checkRecipe(broken, table)).toEqual([
      { path: "indicators[0].weight", message: "is negative: -1" },
      { path: "indicators[1].weight", message: "is not a number: NaN" },
    ]);
  });

  it("has the targets and goalposts that its methods need", () => {
    expect(check({ normalisation: { method: "distance-to-target" } })).toEqual([
      { path: "indicators[0].target", message: "is missing: distance-to-target needs one" },
      { path: "indicators[1].target", message: "is missing: distance-to-target needs one" },
    ]);
    const goalposts: [number, number] = [10, 1];
    const [tanks, ships] = sound.indicators;
    if (tanks === undefined || ships === undefined) throw new Error("there are two indicators");
    const posts = { method: "goalposts" } as const;
    expect(
      check({
        indicators: [
          { ...tanks, normalisation: posts, goalposts },
          { ...ships, normalisation: posts },
        ],
      }),
    ).toEqual([
      { path: "indicators[0].goalposts", message: "do not rise: 10 to 1" },
      { path: "indicators[1].goalposts", message: "are missing: goalposts needs them" },
    ]);
    expect(check({ normalisation: { method: "min-max", low: 5, high: 5 } })).toEqual([
      { path: "normalisation.high", message: "is not above low: 5 to 5" },
    ]);
  });

  it("takes no mean of positive figures over a scale that goes below zero", () => {
    expect(
      check({ normalisation: { method: "z-score" }, aggregation: [{ method: "geometric" }] }),
    ).toEqual([
      {
        path: "aggregation[0]",
        message:
          "is geometric, which takes no negative figure, and the scale of tanks in land goes below zero",
      },
      {
        path: "aggregation[0]",
        message:
          "is geometric, which takes no negative figure, and the scale of ships in sea goes below zero",
      },
      {
        path: "aggregation[0]",
        message:
          "is geometric, which takes no negative figure, and the scale of land in index goes below zero",
      },
    ]);
    expect(
      check({ aggregation: [{ method: "copeland" }, { method: "power", exponent: 2 }] }),
    ).toMatchObject([{ path: "aggregation[1]" }]);
    expect(check({ aggregation: [{ method: "geometric" }] })).toEqual([]);
    expect(
      check({ normalisation: { method: "z-score" }, aggregation: [{ method: "median" }] }),
    ).toEqual([]);
  });

  it("takes no fractions of logarithms, says so once for all that one choice holds for, and names what can be chosen instead", () => {
    const check1 = (treatment: RecipeInput["treatment"], method: "share-of-total" | "min-max") =>
      check({ indicators: sound.indicators.slice(0, 1), treatment, normalisation: { method } });
    const instead =
      "which may bring them below zero; the treatments none, and winsorise with otherwise none, do not";
    expect(check1({ method: "log" }, "share-of-total")).toEqual([
      {
        path: "normalisation.method",
        message: `is share-of-total, and the figures of tanks are treated by log, ${instead}`,
      },
    ]);
    expect(
      check({ treatment: { method: "winsorise" }, normalisation: { method: "fraction-of-max" } }),
    ).toEqual([
      {
        path: "normalisation.method",
        message: `is fraction-of-max, and the figures of tanks and ${sound.indicators.length - 1} more are treated by winsorise, and where that is not enough by log, ${instead}`,
      },
    ]);
    expect(check1({ method: "none" }, "share-of-total")).toEqual([]);
    expect(check1({ method: "winsorise", otherwise: "none" }, "share-of-total")).toEqual([]);
    expect(check1({ method: "log" }, "min-max")).toEqual([]);
  });

  it("searches importance only where parts add up", () => {
    expect(
      check({ weighting: { method: "importance" }, aggregation: [{ method: "median" }] }),
    ).toMatchObject([
      { path: "weighting.method" },
      { path: "weighting.method" },
      { path: "weighting.method" },
    ]);
  });

  it("of a thousand levels is told too deep, and is not walked into", () => {
    const parsed = contract.parse(sound);
    const deep: Recipe = {
      ...parsed,
      indicators: parsed.indicators.map((each) => ({ ...each, parent: "level-999" })),
      groups: Array.from({ length: 1000 }, (_, at) => ({
        code: `level-${at}`,
        weight: 1,
        parent: at === 0 ? null : `level-${at - 1}`,
      })),
    };
    expect(checkRecipe(deep, table)).toEqual([
      {
        path: "groups[100].parent",
        message: "stands more than 100 levels deep (the deepest group stands 1000)",
      },
    ]);
    const hundred = {
      ...deep,
      groups: deep.groups.slice(0, 100),
      indicators: parsed.indicators.map((each) => ({ ...each, parent: "level-99" })),
    };
    expect(checkRecipe(hundred, table)).toEqual([]);
    expect([...scoreTable(table, hundred).ranks]).toEqual([2, 1]);
  });

  it("of a hundred thousand groups in one circle is told, not followed for ever", () => {
    const parsed = contract.parse(sound);
    const groups = Array.from({ length: 100_000 }, (_, at) => ({
      code: `g${at}`,
      weight: 1,
      parent: `g${(at + 1) % 100_000}`,
    }));
    expect(checkRecipe({ ...parsed, groups }, table)).toContainEqual({
      path: "groups[0].parent",
      message: "leads back to where it began: g0 → g1 → g2 → g3 → g4 → … → g0",
    });
  });

  it("with problems is not computed: all of them are thrown at once", () => {
    const broken = contract.parse({ ...sound, indicators: [{ code: "planes", parent: "air" }] });
    expect(() => scoreTable(table, broken)).toThrow(RecipeError);
    expect(() => scoreTable(table, broken)).toThrow(
      "indicators[0].parent names no group: air\nindicators[0].code names no column of the table: planes",
    );
  });
});
