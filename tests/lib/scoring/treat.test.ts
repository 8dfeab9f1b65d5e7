import fc from "fast-check";
import { probit, sampleKurtosis, sampleSkewness } from "simple-statistics";
import { describe, expect, it } from "vitest";
import type { Treatment } from "@/lib/contracts/recipe";
import { findLambda } from "@/lib/scoring/treat/box-cox";
import { measureMoments } from "@/lib/scoring/treat/moments";
import { type Treated, treat } from "@/lib/scoring/treat/treat";
import { hasOutliers, winsorise } from "@/lib/scoring/treat/winsorise";

const run = (values: number[], treatment: Treatment) => {
  const told: Treated = { done: "none", moved: 0 };
  const moments = measureMoments(Float64Array.of());
  const column = Float64Array.from(values);
  const out = treat(column, treatment, new Float64Array(values.length), told, undefined, moments);
  return { ...told, out: [...out], moments };
};
const RULE = { method: "winsorise", most: 5, skew: 2, kurtosis: 3.5, otherwise: "log" } as const;
const TO_10 = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** By the words of the rule alone. */
function winsoriseSlowly(figures: readonly number[], most: number) {
  let out = [...figures];
  let moved = 0;
  for (; moved < most; moved++) {
    const moments = measureMoments(Float64Array.from(out));
    if (!hasOutliers(moments, RULE)) break;
    const different = [...new Set(out.filter((value) => !Number.isNaN(value)))].sort(
      (one, other) => one - other,
    );
    const [from, to] = moments.skew < 0 ? different : different.toReversed();
    if (from === undefined || to === undefined || different.length === 2) break;
    out = out.map((value) => (value === from ? to : value));
  }
  return { moved, out };
}

describe("moments", () => {
  it("are those of a statistics library", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 40 })
          .filter((values) => new Set(values).size > 1),
        (values) => {
          const { skew, kurtosis } = measureMoments(Float64Array.from(values));
          expect(skew).toBeCloseTo(sampleSkewness(values), 8);
          expect(kurtosis).toBeCloseTo(sampleKurtosis(values), 8);
        },
      ),
    );
  });

  it("leave out what is missing", () => {
    expect(measureMoments(Float64Array.of(1, Number.NaN, 3))).toMatchObject({
      count: 2,
      lowest: 1,
      highest: 3,
      mean: 2,
    });
  });
});

describe("outliers", () => {
  it("are told by skew and kurtosis both: one alone does not do", () => {
    expect(run(TO_10, RULE)).toMatchObject({ done: "none", moved: 0, out: TO_10 });
    const peaked = [...Array.from({ length: 30 }, () => 0), -9, 9, 1];
    expect(run(peaked, RULE).done).toBe("none");
  });

  it("that share the extreme move together, as one", () => {
    const { moved, out } = run([...TO_10, ...TO_10, 300, 300], RULE);
    expect(moved).toBe(1);
    expect(Math.max(...out)).toBe(10);
  });

  it("are left to a logarithm of the untreated figures where five were not enough", () => {
    const steep = Array.from({ length: 80 }, (_, at) => 3 ** at);
    const { done, moved, out } = run(steep, RULE);
    expect([done, moved]).toEqual(["log", 0]);
    const range = 3 ** 79 - 1;
    expect(out[0]).toBeCloseTo(Math.log(0.01 * range), 12);
    expect(out[79]).toBeCloseTo(Math.log(1.01 * range), 12);
    expect(run(steep, { ...RULE, otherwise: "none" })).toMatchObject({
      done: "winsorised",
      moved: 5,
    });
    expect(run(steep, { ...RULE, otherwise: "box-cox" }).done).toBe("box-cox");
  });

  it("never become like all others: what few have stays told", () => {
    const few = [...Array.from({ length: 40 }, () => 0), 1, 1];
    const { done, out } = run(few, RULE);
    expect(done).toBe("log");
    expect(new Set(out).size).toBe(2);
    expect(run(few, { ...RULE, otherwise: "none" }).out).toEqual(few);
  });

  it("are moved as by ordering all figures and looking at the shape anew after each move", () => {
    const tails = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: -30, max: 30 }) },
        { weight: 1, arbitrary: fc.integer({ min: -3_000, max: 3_000 }) },
        { weight: 1, arbitrary: fc.constant(Number.NaN) },
      ),
      { minLength: 1, maxLength: 90 },
    );
    fc.assert(
      fc.property(tails, fc.integer({ min: 0, max: 20 }), (figures, most) => {
        const values = Float64Array.from(figures);
        const out = new Float64Array(values.length);
        const moments = measureMoments(values);
        const moved = winsorise(values, { ...RULE, most }, out, moments);
        const wanted = winsoriseSlowly(figures, most);
        expect({ moved, out: [...out] }).toEqual(wanted);
        const { mean, deviation, skew, kurtosis } = measureMoments(out);
        for (const [told, measured] of [
          ...[[moments.mean, mean] as const, [moments.deviation, deviation] as const],
          ...[[moments.skew, skew] as const, [moments.kurtosis, kurtosis] as const],
        ]) {
          if (Number.isNaN(measured)) expect(told).toBeNaN();
          else expect(told).toBeCloseTo(measured, 8);
        }
      }),
    );
  });

  it("leave the bounds and the mean of the outcome behind, and its shape where it was looked at", () => {
    const many: number[][] = [
      [...TO_10, 100],
      TO_10,
      Array.from({ length: 24 }, (_, at) => 3 ** at),
    ];
    const ways: Treatment[] = [RULE, { method: "none" }, { method: "box-cox", lambda: 0.3 }];
    for (const values of many) {
      for (const way of ways) {
        const { done, out, moments } = run(values, way);
        const { skew, kurtosis, mean, highest } = measureMoments(Float64Array.from(out));
        if (done === "winsorised") {
          expect(moments.skew).toBeCloseTo(skew, 9);
          expect(moments.kurtosis).toBeCloseTo(kurtosis, 9);
        }
        expect(moments.mean).toBeCloseTo(mean, 9);
        expect(moments.highest).toBe(highest);
      }
    }
  });
});

describe("Box and Cox's power", () => {
  it("is searched to be the one under which figures look most normal", () => {
    const normal = Array.from({ length: 99 }, (_, at) => probit((at + 1) / 100));
    const exponentials = Float64Array.from(normal, (each) => Math.exp(each));
    expect(findLambda(exponentials, measureMoments(exponentials))).toBeCloseTo(0, 1);
    const squares = Float64Array.from(normal, (each) => (each + 6) ** 2);
    expect(findLambda(squares, measureMoments(squares))).toBeCloseTo(0.5, 1);
  });
});
