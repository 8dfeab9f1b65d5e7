import { describe, expect, it } from "vitest";
import { recipe as contract, type RecipeInput } from "@/lib/contracts/recipe";
import { type ScoringColumn, type ScoringTable, scoreTable } from "@/lib/scoring";

const NA = Number.NaN;

function toTable(
  columns: Record<string, number[] | ScoringColumn>,
  more: Partial<ScoringTable> = {},
): ScoringTable {
  const read = Object.entries(columns).map(([code, column]): [string, ScoringColumn] => [
    code,
    Array.isArray(column) ? { values: Float64Array.from(column) } : column,
  ]);
  const units = Array.from(read[0]?.[1].values ?? [], (_, at) => ({
    code: `u${at}`,
    name: `U${at}`,
  }));
  return { units, columns: new Map(read), groupings: new Map(), ...more };
}

const score = (
  table: ScoringTable,
  stages: Partial<RecipeInput> & Pick<RecipeInput, "indicators">,
) =>
  scoreTable(
    table,
    contract.parse({
      version: 1,
      groups: [{ code: "index", parent: null }],
      normalisation: { method: "none" },
      ...stages,
    }),
  );

const navy = (values: number[], notApplicable: number[]): ScoringColumn => ({
  values: Float64Array.from(values),
  notApplicable: Uint8Array.from(notApplicable),
});

describe("what does not apply", () => {
  const hierarchy: Pick<RecipeInput, "indicators" | "groups"> = {
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

  it("is not a navy of none: a landlocked country is scored by what it can have", () => {
    const table = toTable({ tanks: [10, 10, 10], ships: navy([NA, NA, 0], [1, 0, 0]) });
    const scored = score(table, hierarchy);
    expect([...scored.scores]).toEqual([10, 10, 5]);
    expect([...scored.coverage]).toEqual([1, 0.5, 1]);
    const sea = scored.groups.find(({ code }) => code === "sea");
    expect([...(sea?.notApplicable ?? [])]).toEqual([1, 0, 0]);
    expect([...(sea?.scores ?? [])]).toEqual([NA, NA, 0]);
  });

  it("is never filled in, where what is missing is", () => {
    const table = toTable({ tanks: [10, 10, 10], ships: navy([NA, NA, 4], [1, 0, 0]) });
    const imputation = { method: "group-mean", group: null } as const;
    const [, ships] = score(table, { ...hierarchy, imputation }).indicators;
    expect([...(ships?.imputed ?? [])]).toEqual([NA, 4, 4]);
    expect([...(ships?.imputedCells ?? [])]).toEqual([0, 1, 0]);
  });

  it("does not count against a country when countries are screened, and missing does", () => {
    const table = toTable({ tanks: [10, 10, 10], ships: navy([NA, NA, 4], [1, 0, 0]) });
    const scored = score(table, { ...hierarchy, screening: { least: 0.6 } });
    expect([...scored.leftOut]).toEqual([0, 1, 0]);
    expect([...scored.ranks]).toEqual([1, NA, 2]);
  });

  it("is so where the denominator does not apply", () => {
    const table = toTable({ ships: [5, 6], coast: navy([NA, 2], [1, 0]) });
    const scored = score(table, {
      indicators: [{ code: "ships", parent: "index", denominator: "coast" }],
    });
    expect([...(scored.indicators[0]?.denominated ?? [])]).toEqual([NA, 3]);
    expect([...scored.coverage]).toEqual([NA, 1]);
  });

  it("gives way to a figure that is there all the same", () => {
    const table = toTable({ tanks: [10, 10], ships: navy([2, NA], [1, 1]) });
    const scored = score(table, hierarchy);
    expect([...scored.scores]).toEqual([6, 10]);
    expect([...(scored.indicators[1]?.notApplicable ?? [])]).toEqual([0, 1]);
  });
});

describe("a unit that is screened out", () => {
  it("is nobody's peer: the others are measured as if it were not there", () => {
    const table = toTable({ a: [0, 50, 1000], b: [1, 2, NA], c: [1, 2, NA] });
    const indicators = ["a", "b", "c"].map((code) => ({ code, parent: "index" }));
    const scored = score(table, {
      indicators,
      normalisation: { method: "min-max" },
      screening: { least: 0.5 },
    });
    expect([...(scored.indicators[0]?.normalised ?? [])]).toEqual([0, 100, NA]);
    expect([...(scored.indicators[0]?.screened ?? [])]).toEqual([0, 50, NA]);
    expect(scored.ranked).toBe(2);
  });

  it("may count what was imputed, where the recipe says so", () => {
    const table = toTable({ a: [0, 50], b: [1, NA] });
    const recipe = {
      indicators: ["a", "b"].map((code) => ({ code, parent: "index" })),
      imputation: { method: "group-mean", group: null },
    } as const;
    const known = { least: 0.6, counts: "known" } as const;
    const imputed = { least: 0.6, counts: "imputed" } as const;
    const of = (screening: typeof known | typeof imputed) =>
      score(table, { ...recipe, indicators: [...recipe.indicators], screening }).ranked;
    expect(of(known)).toBe(1);
    expect(of(imputed)).toBe(2);
  });
});

describe("a figure that is missing is taken", () => {
  const values = (column: ScoringColumn | number[], stages: Partial<RecipeInput>, more = {}) => {
    const table = toTable({ y: column, x: [1, 2, 3, 4, 5] }, more);
    const scored = score(table, { indicators: [{ code: "y", parent: "index" }], ...stages });
    return [...(scored.indicators[0]?.imputed ?? [])];
  };
  const groupings = new Map([["region", ["a", "a", "a", "b", null]]]);

  it("from its group's mean or median, and stays missing where the group is empty or not known", () => {
    const known = [2, 10, NA, NA, NA];
    expect(
      values(known, { imputation: { method: "group-mean", group: "region" } }, { groupings }),
    ).toEqual([2, 10, 6, NA, NA]);
    expect(
      values([1, 2, 9, NA, NA], { imputation: { method: "group-median", group: null } }),
    ).toEqual([1, 2, 9, 2, 2]);
    expect(
      values([1, 2, NA, NA, NA], { imputation: { method: "group-median", group: null } }),
    ).toEqual([1, 2, 1.5, 1.5, 1.5]);
  });

  it("from the newest earlier year, no older than it may be", () => {
    const column = {
      values: Float64Array.of(1, NA, NA, NA, 5),
      earlier: [
        { year: 2022, values: Float64Array.of(9, 2, NA, NA, 9) },
        { year: 2020, values: Float64Array.of(9, 9, 3, NA, 9) },
      ],
    };
    const within = (years: number) =>
      values(column, { imputation: { method: "last-known", years } }, { year: 2024 });
    expect(within(1)).toEqual([1, NA, NA, NA, 5]);
    expect(within(3)).toEqual([1, 2, NA, NA, 5]);
    expect(within(4)).toEqual([1, 2, 3, NA, 5]);
  });

  it("from the line through the others, where there are three at least", () => {
    expect(values([3, 5, 7, NA, 11], { imputation: { method: "regression", on: "x" } })).toEqual([
      3, 5, 7, 9, 11,
    ]);
    expect(values([3, 5, NA, NA, NA], { imputation: { method: "regression", on: "x" } })).toEqual([
      3,
      5,
      NA,
      NA,
      NA,
    ]);
  });
});

describe("one scale over all years", () => {
  const column = {
    values: Float64Array.of(10, 20),
    earlier: [{ year: 2023, values: Float64Array.of(0, 40) }],
  };
  const run = (stages: Partial<RecipeInput>) =>
    score(toTable({ a: column }, { year: 2024 }), {
      indicators: [{ code: "a", parent: "index" }],
      ...stages,
    });

  it("measures by the lowest and highest of any year", () => {
    const normalisation = { method: "min-max" } as const;
    expect([...run({ normalisation, over: "all-years" }).scores]).toEqual([25, 50]);
    expect([...run({ normalisation }).scores]).toEqual([0, 100]);
  });

  it("has the figures of all years as peers where places are counted", () => {
    const normalisation = { method: "borda" } as const;
    expect([...run({ normalisation, over: "all-years" }).scores]).toEqual([1, 2]);
  });

  it("has earlier figures by the denominators of their own years", () => {
    const people = {
      values: Float64Array.of(10, 10),
      earlier: [{ year: 2023, values: Float64Array.of(5, 5) }],
    };
    const table = toTable({ a: column, people, land: [2, 2] }, { year: 2024 });
    const scores = (denominator: string) =>
      score(table, {
        indicators: [{ code: "a", parent: "index", denominator }],
        normalisation: { method: "fraction-of-max" },
        over: "all-years",
      }).scores;
    expect([...scores("people")]).toEqual([1 / 8, 2 / 8]);
    expect([...scores("land")]).toEqual([5 / 20, 10 / 20]);
  });
});

describe("a hierarchy", () => {
  it("aggregates each level by its own method, and a group by its own before that", () => {
    const table = toTable({ a: [1], b: [4], c: [9], d: [1] });
    const scored = score(table, {
      indicators: [
        { code: "a", parent: "low" },
        { code: "b", parent: "low" },
        { code: "c", parent: "own" },
        { code: "d", parent: "own" },
      ],
      groups: [
        { code: "index", parent: null },
        { code: "own", parent: "index", aggregation: { method: "harmonic" } },
        { code: "low", parent: "index", weight: 3 },
      ],
      aggregation: [{ method: "geometric" }, { method: "arithmetic" }],
    });
    expect(scored.index).toBe("index");
    expect(scored.groups.map(({ code, level }) => [code, level])).toEqual([
      ["index", 1],
      ["own", 0],
      ["low", 0],
    ]);
    expect(scored.groups.map(({ scores }) => scores[0])).toEqual([
      (3 * 2 + 1.8) / 4,
      expect.closeTo(1.8, 12),
      expect.closeTo(2, 12),
    ]);
    expect(scored.groups.map(({ weight }) => weight)).toEqual([1, 0.25, 0.75]);
  });

  it("leaves out a group that no indicator belongs to", () => {
    const scored = score(toTable({ a: [1, 2] }), {
      indicators: [{ code: "a", parent: "full" }],
      groups: [
        { code: "full", parent: "index" },
        { code: "empty", parent: "index" },
        { code: "index", parent: null },
      ],
    });
    expect([...scored.scores]).toEqual([1, 2]);
    expect([...(scored.groups[1]?.scores ?? [])]).toEqual([NA, NA]);
  });
});

describe("weights", () => {
  const table = toTable({ a: [0, 0, 10], b: [0, 6, 0] });
  const indicators = [
    { code: "a", parent: "index", weight: 1 },
    { code: "b", parent: "index", weight: 2 },
  ];
  it("are the given ones, or equal for all that are not weighted 0", () => {
    expect([...score(table, { indicators }).scores]).toEqual([0, 4, expect.closeTo(10 / 3, 12)]);
    expect([...score(table, { indicators, weighting: { method: "equal" } }).scores]).toEqual([
      0, 3, 5,
    ]);
    const [a] = indicators;
    const out = [
      { code: "a", parent: "index" },
      { code: "b", parent: "index", weight: 0 },
    ];
    expect([...score(table, { indicators: out, weighting: { method: "equal" } }).scores]).toEqual([
      0, 0, 10,
    ]);
    expect(a?.weight).toBe(1);
  });
});
