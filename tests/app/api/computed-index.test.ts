import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { POST } from "@/app/api/v1/index/route";
import { computedIndexReply, type computedIndexRequest } from "@/lib/contracts/computed-index";
import type { RecipeInput } from "@/lib/contracts/recipe";
import { openIndex } from "@/lib/scoring/lenses/open-index";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

type Question = z.input<typeof computedIndexRequest>;

function send(body: unknown): Promise<Response> {
  return POST(
    new Request("http://parity.test/api/v1/index", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

async function compute(question: Question) {
  const response = await send(question);
  const body = await response.json();
  if (response.status !== 200) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return computedIndexReply.parse(body);
}

async function problemsOf(recipe: unknown): Promise<string[]> {
  const response = await send({ recipe });
  expect(response.status).toBe(400);
  const { parameters } = await response.json();
  return parameters.map(({ name }: { name: string }) => name);
}

const TANKS: RecipeInput = {
  version: 1,
  indicators: [{ code: "tanks", parent: "index" }],
  groups: [{ code: "index", parent: null }],
  normalisation: { method: "min-max" },
};

describe("POST /api/v1/index", () => {
  it("computes a recipe over every country, and says which releases and hash it rests on", async () => {
    const { data, meta } = await compute({ recipe: openIndex.recipe });
    expect(data.units.slice(0, 3).map(({ code }) => code)).toEqual(["USA", "CHN", "RUS"]);
    const mongolia = data.units.find(({ code }) => code === "MNG");
    expect(mongolia?.rank).toBeGreaterThan(60);
    expect(mongolia?.coverage).toBeGreaterThan(0.9);
    expect(data.groups.map(({ code }) => code)).toContain("naval");
    const naval = data.groups.findIndex(({ code }) => code === "naval");
    expect(mongolia?.groups[naval]).toBeNull();
    expect(meta.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(meta.releases.map(({ slug }) => slug)).toContain("gfp-2026");
    expect(meta.recipe.imputation).toEqual({ method: "none" });
  });

  it("gives the same bytes for the same recipe, and others for a moved weight", async () => {
    const first = await (await send({ recipe: openIndex.recipe })).text();
    expect(await (await send({ recipe: openIndex.recipe })).text()).toBe(first);
    const [indicator, ...rest] = openIndex.recipe.indicators;
    if (indicator === undefined) throw new Error("no indicator");
    const moved = { ...openIndex.recipe, indicators: [{ ...indicator, weight: 9 }, ...rest] };
    const { meta } = await compute({ recipe: moved });
    expect(first).not.toContain(meta.hash);
  });

  it("gives every stage asked for, unit by unit", async () => {
    const { data } = await compute({ recipe: TANKS, stages: ["denominated", "normalised"] });
    const [tanks] = data.indicators;
    expect(tanks?.stages?.denominated).toHaveLength(data.units.length);
    const normalised = tanks?.stages?.normalised?.filter((value) => value !== null) ?? [];
    expect(Math.max(...normalised)).toBe(100);
    expect(Math.min(...normalised)).toBe(0);
    expect(tanks?.doubtfulZeros).toBeGreaterThan(30);
  });

  it("ranks by the figures of a year where one is asked", async () => {
    const spending: RecipeInput = {
      ...TANKS,
      indicators: [{ code: "military-spending-usd", parent: "index" }],
    };
    const { data } = await compute({ recipe: spending, table: { year: 2010, within: 0 } });
    expect(data.indicators[0]?.years).toEqual([2010, 2010]);
    expect(data.units[0]?.code).toBe("USA");
  });

  it("fills in what was last known, and marks it", async () => {
    const recipe: RecipeInput = {
      ...TANKS,
      indicators: [{ code: "military-spending-usd", parent: "index" }],
      imputation: { method: "last-known", years: 5 },
    };
    const { data, meta } = await compute({ recipe, table: { year: 2024, within: 0 } });
    expect(data.indicators[0]?.imputed).toBeGreaterThan(0);
    expect(meta.table.earlier).toBe(5);
  });

  it("answers the analyses asked for, and no others", async () => {
    const { data } = await compute({
      recipe: openIndex.recipe,
      analyses: {
        contributions: { unit: "MNG" },
        uncertainty: { runs: 50, pairs: [["RUS", "MNG"]] },
      },
    });
    const { contributions, uncertainty, ...others } = data.analyses;
    expect(others).toEqual({});
    const sum = contributions?.parts.reduce((total, { part }) => total + (part ?? 0), 0);
    const mongolia = data.units.find(({ code }) => code === "MNG");
    expect(sum).toBeCloseTo(mongolia?.score ?? Number.NaN, 7);
    expect(uncertainty?.pairs[0]).toMatchObject({ above: 1, runs: 50 });
    const spread = uncertainty?.units.find(({ code }) => code === "MNG");
    expect(spread?.rank).toBe(mongolia?.rank);
    expect(spread?.high).toBeGreaterThan(spread?.low ?? Number.NaN);
  });

  it("answers more work than one request may ask for with 422, and at once", async () => {
    const started = performance.now();
    const response = await send({
      recipe: openIndex.recipe,
      analyses: { uncertainty: { runs: 20_000 }, sensitivity: { samples: 4_096 } },
    });
    expect(response.status).toBe(422);
    expect((await response.json()).parameters[0].name).toBe("analyses.sensitivity");
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("names an analysis of a country that is none by its path", async () => {
    const response = await send({
      recipe: openIndex.recipe,
      analyses: { contributions: { unit: "XXX" } },
    });
    expect(response.status).toBe(400);
    expect((await response.json()).parameters[0].name).toBe("analyses.contributions.unit");
  });

  it("ends a computation whose reader has gone", async () => {
    const controller = new AbortController();
    const answer = POST(
      new Request("http://parity.test/api/v1/index", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          recipe: openIndex.recipe,
          analyses: { uncertainty: { runs: 10_000 } },
        }),
        signal: controller.signal,
      }),
    );
    setTimeout(() => controller.abort(), 100);
    const started = performance.now();
    await answer;
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each([
    [
      "an unknown indicator",
      { indicators: [{ code: "chariots", parent: "index" }] },
      "recipe.indicators[0].code",
    ],
    [
      "an unknown source",
      { indicators: [{ code: "tanks@nobody", parent: "index" }] },
      "recipe.indicators[0].code",
    ],
    [
      "a parent that is none",
      { indicators: [{ code: "tanks", parent: "land" }] },
      "recipe.indicators[0].parent",
    ],
    [
      "a negative weight",
      { indicators: [{ code: "tanks", parent: "index", weight: -1 }] },
      "recipe.indicators[0].weight",
    ],
    ["no indicator at all", { indicators: [] }, "recipe.indicators"],
    [
      "two groups that are each other's parents",
      {
        groups: [
          { code: "index", parent: null },
          { code: "a", parent: "b" },
          { code: "b", parent: "a" },
        ],
        indicators: [{ code: "tanks", parent: "a" }],
      },
      "recipe.groups[1].parent",
    ],
    [
      "a hierarchy a thousand deep",
      {
        groups: Array.from({ length: 1_000 }, (_, at) => ({
          code: `g${at}`,
          parent: at === 0 ? null : `g${at - 1}`,
        })),
      },
      "recipe.groups",
    ],
    [
      "last known with no year to count from",
      { imputation: { method: "last-known", years: 3 } },
      "recipe.imputation.method",
    ],
  ])("answers %s with 400 and the path in the recipe", async (_what, change, path) => {
    expect(await problemsOf({ ...TANKS, ...change })).toContain(path);
  });

  it("answers a body of more than 256 KB with 413, and a form with 415", async () => {
    expect((await send({ recipe: TANKS, padding: "x".repeat(300_000) })).status).toBe(413);
    const form = new Request("http://parity.test/api/v1/index", {
      method: "POST",
      body: new URLSearchParams({ recipe: "tanks" }),
    });
    expect((await POST(form)).status).toBe(415);
  });
});
