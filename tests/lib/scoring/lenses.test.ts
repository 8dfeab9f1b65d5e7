import { describe, expect, it } from "vitest";
import { recipe } from "@/lib/contracts/recipe";
import { checkRecipe } from "@/lib/scoring";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { listColumns } from "@/lib/scoring/list-columns";
import { toResultText } from "@/lib/scoring/result-text";
import { unpackTable } from "@/lib/scoring/unpack-table";

describe.each(LENSES)("the lens $slug", ({ recipe: written, reference, caveat, idea }) => {
  it("is a recipe by the contract that nothing is wrong with", () => {
    const parsed = recipe.parse(written);
    const units = ["MNG", "CHN"].map((code) => ({ code, name: code }));
    const columns = new Map(
      listColumns(written).map((code) => [code, { values: Float64Array.of(1, 2) }]),
    );
    expect(checkRecipe(parsed, { units, columns, groupings: new Map() })).toEqual([]);
  });

  it("names the work that it follows with its year, and what it does not see", () => {
    expect(reference).toMatch(/\((1[7-9]|20)\d\d[,)]/);
    expect(caveat.length).toBeGreaterThan(40);
    expect(idea).toMatch(/\.$/);
  });

  it("does not count a total beside its parts, nor a published index", () => {
    const codes = written.indicators.map(({ code }) => code);
    expect(codes).not.toContain("cinc");
    const isWhole = (total: string, ...parts: string[]) =>
      codes.includes(total) && parts.some((part) => codes.includes(part));
    expect(isWhole("aircraft-total", "fighter-aircraft", "transport-aircraft")).toBe(false);
    expect(isWhole("naval-assets-total", "submarines", "frigates")).toBe(false);
  });
});

describe("ready lenses", () => {
  it("have each a name of their own", () => {
    expect(new Set(LENSES.map(({ slug }) => slug)).size).toBe(LENSES.length);
    expect(new Set(LENSES.map(({ title }) => title)).size).toBe(LENSES.length);
  });
});

describe("what a result is known by", () => {
  const [lens] = LENSES;
  const made = recipe.parse(lens?.recipe);
  const table = { year: null, within: 10, zeros: "none", earlier: 0 } as const;

  it("is the same in whatever order a recipe was written", () => {
    const turned = Object.fromEntries(Object.entries(made).reverse());
    const text = toResultText({ recipe: made, table, dataVersion: "a" });
    expect(toResultText({ recipe: recipe.parse(turned), table, dataVersion: "a" })).toBe(text);
  });

  it("changes with a weight, with the choice of figures and with the data", () => {
    const [first, ...rest] = made.indicators;
    if (first === undefined) throw new Error("a lens without indicators");
    const heavier = { ...made, indicators: [{ ...first, weight: 9 }, ...rest] };
    const texts = [
      toResultText({ recipe: made, table, dataVersion: "a" }),
      toResultText({ recipe: heavier, table, dataVersion: "a" }),
      toResultText({ recipe: made, table: { ...table, year: 2020 }, dataVersion: "a" }),
      toResultText({ recipe: made, table, dataVersion: "b" }),
    ];
    expect(new Set(texts).size).toBe(4);
  });
});

describe("a table that has travelled", () => {
  it("keeps unknown, not applicable, ranges and rivals apart", () => {
    const column = {
      ...{ code: "tanks", name: "Tanks", unit: "vehicles", domain: "land" as const },
      direction: "higher-is-stronger" as const,
      ...{ values: [1, null, 0], years: [2026, null, 2026], releases: ["a"], stated: [0, null, 0] },
      notApplicable: [1],
      ranges: [[0, 1, 3]] as [number, number, number][],
      rivals: [[2, [5]]] as [number, number[]][],
      ...{ doubtfulZeros: [], absent: [], tooOld: [] },
    };
    const units = ["A", "B", "C"].map((code) => ({ code, name: code }));
    const table = unpackTable({
      year: 2026,
      units,
      columns: [column],
      neighbours: [[], [], []],
      groupings: {},
    });
    const unpacked = table.columns.get("tanks");
    expect(unpacked?.values).toEqual(Float64Array.of(1, Number.NaN, 0));
    expect(unpacked?.notApplicable).toEqual(Uint8Array.of(0, 1, 0));
    expect(unpacked?.high).toEqual(Float64Array.of(3, Number.NaN, Number.NaN));
    expect(unpacked?.rivals).toEqual([[], [], [5]]);
    expect(table.year).toBe(2026);
  });
});
