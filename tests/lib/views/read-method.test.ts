import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { toPillarParts } from "@/lib/series/index-evidence";
import { findRobustness, readMethod } from "@/lib/views/read-method";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

describe("how the open index is made, with its numbers from the store", () => {
  it("has weights on paper and in effect that each sum to one over all indicators", async () => {
    const { indicators, pillars } = await readMethod();
    const sum = (values: readonly (number | null)[]) =>
      values.reduce<number>((total, each) => total + (each ?? Number.NaN), 0);
    expect(sum(indicators.map(({ weight }) => weight))).toBeCloseTo(1, 9);
    expect(sum(indicators.map(({ inEffect }) => inEffect))).toBeCloseTo(1, 9);
    expect(sum(pillars.map(({ weight }) => weight))).toBeCloseTo(1, 9);
    expect(sum(pillars.map(({ inEffect }) => inEffect))).toBeCloseTo(1, 9);
  });

  it("takes every ranked country's score apart into its pillars, to the last digit but rounding", async () => {
    const { scored } = await readMethod();
    const ranked = [...scored.scores.entries()].filter(([, score]) => !Number.isNaN(score));
    expect(ranked).toHaveLength(scored.ranked);
    for (const [unit, score] of ranked) {
      const parts = toPillarParts(scored, unit);
      expect(parts.reduce((total, { part }) => total + (part ?? 0), 0)).toBeCloseTo(score, 9);
    }
  });

  it("counts no landlocked navy as missing, and fills nothing in", async () => {
    const { indicators, scored } = await readMethod();
    const submarines = indicators.find(({ code }) => code === "submarines");
    expect(submarines?.notApplicable).toBeGreaterThan(30);
    expect(submarines?.applicable).toBe(scored.ranked - (submarines?.notApplicable ?? 0));
    expect(indicators.every(({ imputed }) => imputed === 0)).toBe(true);
    const mongolia = scored.units.findIndex(({ code }) => code === "MNG");
    const naval = toPillarParts(scored, mongolia).find(({ code }) => code === "naval");
    expect(naval?.part).toBeNull();
  });

  it("measures how far each pillar is one thing, and agrees with the published list more than by chance", async () => {
    const { pillars, published, links } = await readMethod();
    for (const { code, alpha, indicators } of pillars) {
      if (indicators > 1) expect(alpha, code).toBeGreaterThan(0.7);
      else expect(alpha).toBeNull();
    }
    expect(published.correlation).toBeGreaterThan(0.9);
    expect(links).toHaveLength(11);
  });

  it("says how far the order moves where doubtful zeros are taken as unknown", async () => {
    const { zerosUnknown, scored } = await readMethod();
    expect(zerosUnknown.countries).toBeLessThan(scored.ranked);
    expect(zerosUnknown.moved).toBeGreaterThan(1);
    const [most] = zerosUnknown.largest;
    expect(Math.abs((most?.from ?? 0) - (most?.to ?? 0))).toBeGreaterThan(zerosUnknown.moved);
  });

  it("names who is left out, and nobody with an army that a list counts", async () => {
    const { leftOut, scored } = await readMethod();
    expect(leftOut).toHaveLength(scored.units.length - scored.ranked);
    expect(leftOut).toContain("Andorra");
    expect(leftOut).not.toContain("North Korea");
  });
});

describe("how far the ranks can be trusted", () => {
  it("is not waited for by whoever asks first, and there some seconds later", async () => {
    expect(await findRobustness()).toBeNull();
    let found = await findRobustness();
    while (found === null) {
      await delay(200);
      found = await findRobustness();
    }
    expect(found.uncertainty.runs).toBe(1_000);
    expect(found.sensitivity.samples).toBe(1_024);
    expect(await findRobustness()).toEqual(found);
  }, 30_000);
});
