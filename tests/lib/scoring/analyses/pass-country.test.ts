import { describe, expect, it } from "vitest";
import { recipe } from "@/lib/contracts/recipe";
import { findPasses } from "@/lib/scoring/analyses/pass-country";
import { runAtOnce } from "@/lib/scoring/analyses/run-in-chunks";
import { changeFigures } from "@/lib/scoring/change-figures";
import { compilePipeline } from "@/lib/scoring/compile-pipeline";
import { listBounds } from "@/lib/scoring/list-bounds";
import { makeRecipe, makeScoringTable } from "../../../helpers/make-scoring-table";

const TABLE = makeScoringTable({ units: 60, indicators: 16 }, 4);

const RECIPES: [string, Parameters<typeof makeRecipe>[1]][] = [
  ["a mean of figures as they are", { treatment: { method: "none" } }],
  ["a recipe that draws extremes in", {}],
  [
    "a geometric mean over percentile ranks",
    {
      normalisation: { method: "percentile-rank" },
      aggregation: [{ method: "arithmetic" }, { method: "geometric" }],
    },
  ],
];

function ask(changes: Parameters<typeof makeRecipe>[1], place: number, ahead: number) {
  const made = recipe.parse(makeRecipe(16, changes));
  const pipeline = compilePipeline(TABLE, made);
  const { ranks } = pipeline.run();
  const unit = ranks.indexOf(place);
  const other = ranks.indexOf(place - ahead);
  const columns = listBounds(TABLE, made);
  const passes = runAtOnce(findPasses(pipeline, unit, other, columns));
  /** The whole index computed anew from a changed table. */
  const lead = (column: string, value: number) => {
    const change = { unit: TABLE.units[unit]?.code ?? "", column, to: { value } };
    const { scores } = compilePipeline(changeFigures(TABLE, [change]).table, made).run();
    return (scores[unit] ?? 0) - (scores[other] ?? 0);
  };
  return { passes, lead, pipeline, unit, other, columns };
}

describe("what it would take to pass a country", () => {
  it.each(RECIPES)("is enough, and a hundredth less is not: %s", (_what, changes) => {
    const { passes, lead } = ask(changes, 30, 2);
    const enough = passes.filter(({ to }) => to !== null);
    expect(enough.length).toBeGreaterThan(2);
    for (const { column, from, to } of enough) {
      if (to === null) continue;
      expect(lead(column, to), column).toBeGreaterThan(0);
      // Rounded to three digits, an answer may be a two-hundredth more than is needed.
      const short = Math.max(Math.abs(to - from) * 0.01, Math.abs(to) * 0.011);
      const less = to > from ? to - short : to + short;
      const isBeyond = to > from ? less <= from : less >= from;
      expect(lead(column, isBeyond ? from : less), column).toBeLessThanOrEqual(0);
    }
  });

  it("cannot be had by one figure alone where even the best that any country has is too little", () => {
    const { passes, lead } = ask({ treatment: { method: "none" } }, 45, 35);
    const never = passes.filter(({ to }) => to === null);
    expect(never.length).toBeGreaterThan(2);
    for (const { column, bound, rank } of never) {
      expect(lead(column, bound), column).toBeLessThanOrEqual(0);
      expect(rank).toBeGreaterThan(10);
    }
  });

  it("is nothing for a country that stands above already", () => {
    const { pipeline, unit, other, columns } = ask({}, 20, 5);
    expect(runAtOnce(findPasses(pipeline, other, unit, columns))).toEqual([]);
  });

  it("is a whole number of what is counted in wholes", () => {
    const counts = TABLE.columns.get("i1")?.values.map(Math.round) ?? new Float64Array(0);
    const table = { ...TABLE, columns: new Map([...TABLE.columns, ["i1", { values: counts }]]) };
    const made = recipe.parse(makeRecipe(16, { treatment: { method: "none" } }));
    const pipeline = compilePipeline(table, made);
    const { ranks } = pipeline.run();
    const bounds = listBounds(table, made);
    expect(bounds.filter(({ isWhole }) => isWhole).map(({ column }) => column)).toEqual(["i1"]);
    const found = runAtOnce(findPasses(pipeline, ranks.indexOf(30), ranks.indexOf(29), bounds));
    const to = found.find(({ column }) => column === "i1")?.to ?? Number.NaN;
    expect(Number.isInteger(to)).toBe(true);
  });

  it("goes as far as the best that any country has, and no farther", () => {
    for (const { column, bound } of listBounds(TABLE, recipe.parse(makeRecipe(16)))) {
      const known = [...(TABLE.columns.get(column)?.values ?? [])].filter(Number.isFinite);
      const isDown = column === "i3" || column === "i10";
      expect(bound, column).toBe(isDown ? Math.min(...known) : Math.max(...known));
    }
  });

  it("leaves out what is not known, and leaves the index as it was", () => {
    const { passes, pipeline, unit, columns } = ask({ imputation: { method: "none" } }, 30, 1);
    const unknown = columns.filter(({ column }) =>
      Number.isNaN(TABLE.columns.get(column)?.values[unit]),
    );
    const tried = new Set(passes.map(({ column }) => column));
    expect(unknown.filter(({ column }) => tried.has(column))).toEqual([]);
    expect(pipeline.run().ranks[unit]).toBe(30);
  });
});
