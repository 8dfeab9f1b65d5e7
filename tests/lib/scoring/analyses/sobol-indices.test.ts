import { describe, expect, it } from "vitest";
import { saltelliDesign } from "@/lib/scoring/analyses/saltelli-design";
import { sobolIndices } from "@/lib/scoring/analyses/sobol-indices";

type Model = (point: Float64Array) => number;

/** T. Ishigami, T. Homma (1990), with a = 7 and b = 0.1. */
const ishigami: Model = (point) => {
  const [x = 0, y = 0, z = 0] = Array.from(point, (each) => (2 * each - 1) * Math.PI);
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};

const G = [0, 1, 4.5, 9, 99, 99];
/** I. M. Sobol's g-function. */
const g: Model = (point) =>
  G.reduce((product, a, at) => product * ((Math.abs(4 * (point[at] ?? 0) - 2) + a) / (1 + a)), 1);

function evaluate(model: Model, samples: number, factors: number, seed = 1) {
  const design = saltelliDesign(samples, factors, seed);
  const point = new Float64Array(factors);
  const outputs = Float64Array.from({ length: design.rows }, (_, row) => {
    design.readPoint(row, point);
    return model(point);
  });
  return sobolIndices(design, outputs, seed);
}

describe("Sobol's indices", () => {
  it("of Ishigami's function are those known from its formula", () => {
    const variance = 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5;
    const alone = [(1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2, 49 / 8, 0];
    const together = (0.01 * Math.PI ** 8 * 8) / 225;
    const found = evaluate(ishigami, 4_096, 3);
    expect(found.variance).toBeCloseTo(variance, 1);
    expect(found.mean).toBeCloseTo(3.5, 1);
    for (const [factor, share] of alone.entries()) {
      expect(Math.abs((found.first[factor]?.value ?? 9) - share / variance)).toBeLessThan(0.02);
      const total = (share + (factor === 1 ? 0 : together)) / variance;
      expect(Math.abs((found.total[factor]?.value ?? 9) - total)).toBeLessThan(0.02);
    }
  });

  it("of the g-function are those known from its formula, with N = 1,024 and six factors", () => {
    const parts = G.map((a) => 1 / (3 * (1 + a) ** 2));
    const whole = parts.reduce((product, part) => product * (1 + part), 1);
    const found = evaluate(g, 1_024, 6);
    for (const [factor, part] of parts.entries()) {
      const first = part / (whole - 1);
      const total = (part * whole) / (1 + part) / (whole - 1);
      expect(Math.abs((found.first[factor]?.value ?? 9) - first)).toBeLessThan(0.02);
      expect(Math.abs((found.total[factor]?.value ?? 9) - total)).toBeLessThan(0.02);
    }
  });

  it("lie in their intervals, and nine intervals in ten hold the true share", () => {
    const variance = 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5;
    const truth = (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2 / variance;
    const found = Array.from({ length: 20 }, (_, seed) => evaluate(ishigami, 256, 3, seed));
    const held = found.filter(({ first: [one] }) => one && one.low <= truth && truth <= one.high);
    expect(held.length).toBeGreaterThanOrEqual(17);
    for (const { first, total } of found) {
      for (const { value, low, high } of [...first, ...total]) {
        expect(low <= value && value <= high).toBe(true);
      }
    }
  });

  it("from fewer than 1,000 samples are never given without saying so", () => {
    expect(evaluate(g, 999, 6).notices[0]).toEqual({
      kind: "few-samples",
      message: "Estimated from 999 samples: fewer than 1,000 are too few to rely on.",
    });
    expect(evaluate((point) => point[0] ?? 0, 1_000, 6).notices).toEqual([
      { kind: "uncertain", message: expect.stringContaining("cannot be told apart") },
    ]);
  });

  it("are not defined, and say so, where nothing moves the result or a result is not known", () => {
    const still = evaluate(() => 3, 1_024, 2);
    expect(still.first[0]?.value).toBeNaN();
    expect(still.notices.map(({ kind }) => kind)).toEqual(["nothing-moves"]);
    const unknown = evaluate(([x = 0]) => (x > 0.9 ? Number.NaN : x), 1_024, 2);
    expect(unknown.total[0]?.value).toBeNaN();
    expect(unknown.notices.map(({ kind }) => kind)).toEqual(["not-defined"]);
  });

  it("come out to the byte alike with the same seed, and otherwise with another", () => {
    expect(evaluate(g, 128, 6, 5)).toEqual(evaluate(g, 128, 6, 5));
    expect(evaluate(g, 128, 6, 5)).not.toEqual(evaluate(g, 128, 6, 6));
  });

  it("no factors, too many, no samples and outputs of another design are refused", () => {
    expect(() => saltelliDesign(8, 0, 1)).toThrow("0 factors");
    expect(() => saltelliDesign(8, 65, 1)).toThrow("65 factors");
    expect(() => saltelliDesign(0, 2, 1)).toThrow("0 samples");
    expect(() => sobolIndices(saltelliDesign(8, 2, 1), new Float64Array(3), 1)).toThrow(
      "3 outputs of 32 rows",
    );
  });
});
