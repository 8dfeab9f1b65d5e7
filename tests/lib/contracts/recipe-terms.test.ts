import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecipeTerms } from "@/lib/contracts/read-recipe-terms";
import {
  aggregation,
  normalisation,
  type RecipeInput,
  recipe,
  treatment,
} from "@/lib/contracts/recipe";
import { toRecipeTerms } from "@/lib/contracts/recipe-terms";

const LENS = recipe.parse({
  version: 1,
  title: "A lens",
  indicators: [
    { code: "active-personnel", parent: "people" },
    { code: "tanks", parent: "land", weight: 2 },
    { code: "military-spending-usd", parent: "money", denominator: "gdp-usd" },
  ],
  groups: [
    { code: "people", parent: "index" },
    { code: "land", parent: "index" },
    { code: "money", parent: "index", aggregation: { method: "geometric" } },
    { code: "index", parent: null },
  ],
});

function read(text: string) {
  return readRecipeTerms(text, LENS);
}

describe("a recipe's changes in an address", () => {
  it("are nothing where the recipe is the lens itself", () => {
    expect(toRecipeTerms(LENS, LENS)).toBe("");
    expect(read("")).toEqual({ recipe: LENS, problems: [] });
  });

  it("are short: only what differs stands in them", () => {
    const changed = recipe.parse({
      ...LENS,
      indicators: LENS.indicators
        .filter(({ code }) => code !== "active-personnel")
        .map((each) => (each.code === "tanks" ? { ...each, weight: 0.5 } : each)),
      normalisation: { method: "z-score" },
      aggregation: [{ method: "geometric" }, { method: "power", exponent: 2 }],
    });
    expect(toRecipeTerms(changed, LENS)).toBe(
      "1,norm:z-score:0:1,agg:geometric,agg:power:2,out:active-personnel,w:tanks:0.5",
    );
  });

  it("bring back the very recipe, whatever was changed", () => {
    fc.assert(
      fc.property(anyRecipe(), (input) => {
        const changed = recipe.parse(input);
        const { recipe: back, problems } = read(toRecipeTerms(changed, LENS));
        expect(problems).toEqual([]);
        expect(toOrdered(recipe.parse(back))).toEqual(toOrdered(changed));
      }),
      { numRuns: 100 },
    );
  });

  it("of another form are not guessed at", () => {
    const { recipe: kept, problems } = read("2,w:tanks:3");
    expect(kept).toBe(LENS);
    expect(problems).toEqual([
      "The changes to the recipe in this address are written in a form called “2”; only form 1 can be read, so none of them was taken.",
    ]);
  });

  it.each([
    ["w:tank:2", "the recipe has no indicator and no group called tank"],
    ["w:tanks:-1", "a weight is a number, 0 or more"],
    ["w:tanks:NaN", "a weight is a number, 0 or more"],
    ["w:tanks:2:3", "a weight is a number, 0 or more"],
    ["out:spears", "the recipe has no indicator called spears"],
    ["norm:z-score", "no such method, or its numbers are out of bounds"],
    ["norm:magic", "no such method, or its numbers are out of bounds"],
    ["treat:winsorise:51:2:3.5:log", "no such method, or its numbers are out of bounds"],
    ["agg:power:21", "no such way to put parts together"],
    ["screen:2:known", "no such method, or its numbers are out of bounds"],
    ["dir:tanks:0", "a direction is 1 or −1"],
    ["in:tanks:land", "the recipe has an indicator called tanks already"],
    ["agg-of:navy:median", "the recipe has no group called navy"],
    ["__proto__:x", "no such change is known"],
    ["", "no such change is known"],
  ])("that say %s are told, and the others are taken", (term, why) => {
    const { recipe: back, problems } = read(`1,${term},w:land:7`);
    expect(problems).toEqual([`“${term}” in the recipe’s changes was not taken: ${why}.`]);
    expect(back.groups.find(({ code }) => code === "land")?.weight).toBe(7);
    expect(recipe.safeParse(back).success).toBe(true);
  });

  it("keep every level as it was where one of them cannot be read", () => {
    expect(read("1,agg:magic,agg:median").recipe.aggregation).toEqual(LENS.aggregation);
  });
});

/** The order of a recipe's parts means nothing. */
function toOrdered({ indicators, groups, ...rest }: ReturnType<typeof recipe.parse>) {
  const byCode = (one: { code: string }, other: { code: string }) =>
    one.code < other.code ? -1 : 1;
  return { ...rest, indicators: indicators.toSorted(byCode), groups: groups.toSorted(byCode) };
}

function anyRecipe(): fc.Arbitrary<RecipeInput> {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
  const above = fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9, max: 1e9 });
  const weight = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e6 });
  const code = fc.oneof(
    fc.constantFrom("active-personnel", "tanks", "military-spending-usd", "navy"),
    fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }).filter((each) => each !== "stage"),
  );
  const maybe = <Value>(each: fc.Arbitrary<Value>) => fc.option(each, { nil: undefined });
  const treatments = fc.oneof(
    fc.constantFrom(
      { method: "none" as const },
      { method: "log" as const },
      { method: "log" as const, mirrored: true },
    ),
    fc.record({
      method: fc.constant("winsorise" as const),
      most: fc.integer({ min: 0, max: 50 }),
      skew: above,
      kurtosis: above,
      otherwise: fc.constantFrom("none" as const, "log" as const, "box-cox" as const),
    }),
    fc.record({
      method: fc.constant("box-cox" as const),
      lambda: fc.double({ noNaN: true, min: -5, max: 5 }).map((each) => each + 0),
    }),
  );
  const normalisations = fc.oneof(
    fc.constantFrom(
      { method: "none" as const },
      { method: "percentile-rank" as const },
      { method: "borda" as const },
      { method: "goalposts" as const },
      { method: "fraction-of-max" as const },
      { method: "share-of-total" as const },
      { method: "distance-to-target" as const, capped: false },
    ),
    fc.record({ method: fc.constant("min-max" as const), low: number, high: number }),
    fc.record({ method: fc.constant("z-score" as const), mean: number, deviation: above }),
    fc.record({ method: fc.constant("distance-to-reference" as const), unit: code }),
  );
  const aggregations = fc.oneof(
    fc.constantFrom(
      { method: "arithmetic" as const },
      { method: "geometric" as const },
      { method: "harmonic" as const },
      { method: "median" as const },
      { method: "copeland" as const },
    ),
    fc.record({
      method: fc.constant("power" as const),
      exponent: fc.double({ noNaN: true, min: -20, max: 20 }).map((each) => each + 0),
    }),
  );
  const indicators = fc.uniqueArray(
    fc.record(
      {
        code,
        parent: fc.constantFrom("people", "land", "new, odd: 100%"),
        name: maybe(fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" })),
        direction: fc.constantFrom(1 as const, -1 as const),
        weight,
        denominator: maybe(fc.constantFrom("gdp-usd", "population")),
        treatment: maybe(treatments),
        normalisation: maybe(normalisations),
        target: maybe(number),
        goalposts: maybe(fc.tuple(number, number)),
      },
      { requiredKeys: ["code", "parent"] },
    ),
    { selector: (each) => each.code, minLength: 1, maxLength: 6 },
  );
  const groups = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom("people", "money", "new, odd: 100%", "index"),
      parent: fc.constantFrom("index", null),
      weight,
      aggregation: maybe(aggregations),
    }),
    { selector: (each) => each.code, minLength: 1, maxLength: 4 },
  );
  return fc.record({
    version: fc.constant(1 as const),
    title: maybe(fc.constantFrom("A lens", "Mine, 50%: mine")),
    indicators,
    groups,
    imputation: fc.oneof(
      fc.constantFrom(
        { method: "none" as const },
        { method: "group-mean" as const, group: null },
        { method: "group-median" as const, group: "subregion" },
        { method: "last-known" as const, years: 7 },
        { method: "regression" as const, on: "gdp-usd" },
      ),
    ),
    screening: fc.record({
      least: fc.double({ noNaN: true, min: 0, max: 1 }),
      counts: fc.constantFrom("known" as const, "imputed" as const),
    }),
    treatment: treatments,
    normalisation: normalisations,
    over: fc.constantFrom("year" as const, "all-years" as const),
    weighting: fc.constantFrom(
      { method: "given" as const },
      { method: "equal" as const },
      { method: "pca" as const },
      { method: "importance" as const },
      { method: "random" as const, within: 0.25, seed: 7 },
    ),
    aggregation: fc.array(aggregations, { minLength: 1, maxLength: 3 }),
  });
}

it("every method of the contract's closed lists is made by the test above", () => {
  const methods = [treatment, normalisation, aggregation].map((each) => each.options.length);
  expect(methods).toEqual([4, 10, 6]);
});
