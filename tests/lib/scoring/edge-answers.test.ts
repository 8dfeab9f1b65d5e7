import { describe, expect, it } from "vitest";
import type { Aggregation, Imputation, Normalisation, Treatment } from "@/lib/contracts/recipe";
import { aggregate } from "@/lib/scoring/aggregate/aggregate";
import { denominate } from "@/lib/scoring/denominate";
import { groupUnits } from "@/lib/scoring/impute/group-middle";
import { impute } from "@/lib/scoring/impute/impute";
import { listGaps } from "@/lib/scoring/impute/list-gaps";
import { normalise } from "@/lib/scoring/normalise/normalise";
import { toPlaces } from "@/lib/scoring/order-by-value";
import { rankScores } from "@/lib/scoring/rank-scores";
import { measureCoverage, screenOut } from "@/lib/scoring/screen";
import { measureMoments } from "@/lib/scoring/treat/moments";
import { treat } from "@/lib/scoring/treat/treat";
import { importanceWeights } from "@/lib/scoring/weigh/importance-weights";
import { principalWeights } from "@/lib/scoring/weigh/principal-weights";
import { randomWeights } from "@/lib/scoring/weigh/random-weights";

const NA = Number.NaN;
const of = (...values: number[]) => Float64Array.from(values);

const EQUAL = [7, 7, 7];
const ONE = [7];
const MISSING = [NA, NA];

describe.each<[Normalisation, number[], number[], number[]]>([
  [{ method: "none" }, [7, 7, 7], [7], [NA, NA]],
  [{ method: "min-max", low: 0, high: 100 }, [50, 50, 50], [50], [NA, NA]],
  [{ method: "z-score", mean: 0, deviation: 1 }, [0, 0, 0], [0], [NA, NA]],
  [{ method: "percentile-rank" }, [0.5, 0.5, 0.5], [0.5], [NA, NA]],
  [{ method: "borda" }, [1, 1, 1], [0], [NA, NA]],
  [{ method: "distance-to-reference", unit: "first" }, [1, 1, 1], [1], [NA, NA]],
  [{ method: "distance-to-target", capped: true }, [0, 0, 0], [0], [NA, NA]],
  [{ method: "goalposts" }, [0.7, 0.7, 0.7], [0.7], [NA, NA]],
  [{ method: "fraction-of-max" }, [1, 1, 1], [1], [NA, NA]],
  [{ method: "share-of-total" }, [1 / 3, 1 / 3, 1 / 3], [1], [NA, NA]],
])("normalised by $method", (choice, ofEqual, ofOne, ofMissing) => {
  const scale = { direction: 1, target: 10, goalposts: [0, 10] } as const;
  const run = (values: number[]) => {
    const out = new Float64Array(values.length);
    const column = of(...values);
    normalise(column, choice, scale, 0, measureMoments(column), out, toPlaces(values.length));
    return [...out];
  };
  it("all peers equal", () => expect(run(EQUAL)).toEqual(ofEqual));
  it("one country", () => expect(run(ONE)).toEqual(ofOne));
  it("all missing", () => expect(run(MISSING)).toEqual(ofMissing));
});

describe("normalised where there is nothing to measure by", () => {
  const run = (values: number[], choice: Normalisation, direction: 1 | -1 = 1, target = NA) => {
    const out = new Float64Array(values.length);
    const column = of(...values);
    const scale = { direction, target, goalposts: [NA, NA] } as const;
    normalise(column, choice, scale, 0, measureMoments(column), out, toPlaces(values.length));
    return [...out];
  };
  it("a reference that is the worst of all measures nobody", () => {
    const reference: Normalisation = { method: "distance-to-reference", unit: "first" };
    expect(run([1, 2, 3], reference)).toEqual([NA, NA, NA]);
    expect(run([NA, 2, 3], reference)).toEqual([NA, NA, NA]);
  });
  it("a target that the worst has reached is reached by all", () => {
    expect(run([5, 6], { method: "distance-to-target", capped: true }, 1, 5)).toEqual([1, 1]);
    expect(run([5, 4], { method: "distance-to-target", capped: true }, -1, 5)).toEqual([1, 1]);
  });
  it("a highest figure that is not above zero has no fractions, and a total no shares", () => {
    expect(run([-2, 0], { method: "fraction-of-max" })).toEqual([NA, NA]);
    expect(run([-2, 1], { method: "share-of-total" })).toEqual([NA, NA]);
  });
});

describe.each<[Treatment]>([
  [{ method: "none" }],
  [{ method: "winsorise", most: 5, skew: 2, kurtosis: 3.5, otherwise: "log" }],
  [{ method: "winsorise", most: 0, skew: 2, kurtosis: 3.5, otherwise: "box-cox" }],
  [{ method: "log", mirrored: false }],
  [{ method: "log", mirrored: true }],
])("treated by $method", (treatment) => {
  const run = (values: number[]) => {
    const column = of(...values);
    const told = { done: "none" as const, moved: 0 };
    return [...treat(column, treatment, new Float64Array(values.length), told)];
  };
  it("all peers equal", () => expect(run(EQUAL)).toEqual(EQUAL));
  it("one country", () => expect(run(ONE)).toEqual(ONE));
  it("all missing", () => expect(run(MISSING)).toEqual(MISSING));
});

describe("treated by box-cox", () => {
  const run = (values: number[], lambda: number) => {
    const told = { done: "none" as const, moved: 0 };
    return [
      ...treat(of(...values), { method: "box-cox", lambda }, new Float64Array(values.length), told),
    ];
  };
  it("all peers equal", () => {
    expect(run([4, 4], 0.5)).toEqual([2, 2]);
    expect(run([0, 0], 0.5)).toEqual([0, 0]);
  });
  it("one country", () => expect(run([9], 0.5)).toEqual([4]));
  it("all missing", () => expect(run(MISSING, 0)).toEqual(MISSING));
});

describe.each<[Imputation]>([
  [{ method: "none" }],
  [{ method: "group-mean", group: null }],
  [{ method: "group-median", group: null }],
  [{ method: "last-known", years: 3 }],
  [{ method: "regression", on: "other" }],
])("imputed by $method", (imputation) => {
  const run = (values: number[]) => {
    const column = of(...values);
    const applies = new Uint8Array(values.length).fill(1);
    const gaps = new Int32Array(values.length);
    const count = listGaps(column, applies, gaps);
    const grouping = groupUnits(null, values.length);
    const orders = grouping.members.map((members) => members.slice());
    const ground = { grouping, orders, year: 2024, earlier: [], along: column };
    return [...impute(column, imputation, ground, gaps, count, new Float64Array(values.length))];
  };
  it("all peers equal", () => expect(run(EQUAL)).toEqual(EQUAL));
  it("one country", () => expect(run(ONE)).toEqual(ONE));
  it("all missing", () => expect(run(MISSING)).toEqual(MISSING));
});

const MEANS: Aggregation[] = [
  { method: "arithmetic" },
  { method: "geometric" },
  { method: "harmonic" },
  { method: "power", exponent: 2 },
  { method: "power", exponent: -2 },
];

function combine(aggregation: Aggregation, parts: number[][], weights: number[]): number[] {
  const out = new Float64Array(parts[0]?.length ?? 0);
  aggregate(
    parts.map((part) => of(...part)),
    of(...weights),
    aggregation,
    out,
  );
  return [...out];
}

describe.each<[Aggregation]>([
  ...MEANS.map((mean): [Aggregation] => [mean]),
  [{ method: "median" }],
])("aggregated by $method", (aggregation) => {
  const run = (parts: number[][], weights = [1, 1]) => combine(aggregation, parts, weights);
  it("all peers equal", () => {
    for (const score of run([EQUAL, EQUAL])) expect(score).toBeCloseTo(7, 12);
  });
  it("one country", () => expect(run([ONE, ONE])[0]).toBeCloseTo(7, 12));
  it("all missing", () => expect(run([MISSING, MISSING])).toEqual([NA, NA]));
  it("weights summing to 0", () => expect(run([EQUAL, EQUAL], [0, 0])).toEqual([NA, NA, NA]));
  it("a missing part is left out with its weight", () => {
    expect(run([[4], [NA]], [1, 9])[0]).toBeCloseTo(4, 12);
  });
  it("a part weighted 0 is left out, whatever it says", () => {
    expect(run([[4], [-9]], [1, 0])[0]).toBeCloseTo(4, 12);
  });
});

describe("aggregated by copeland", () => {
  const run = (parts: number[][], weights = [1, 1]) =>
    combine({ method: "copeland" }, parts, weights);
  it("all peers equal", () => expect(run([EQUAL, EQUAL])).toEqual([0, 0, 0]));
  it("one country", () => expect(run([ONE, ONE])).toEqual([0]));
  it("all missing", () => expect(run([MISSING, MISSING])).toEqual([NA, NA]));
  it("weights summing to 0", () => expect(run([EQUAL, EQUAL], [0, 0])).toEqual([NA, NA, NA]));
  it("two without a part in common do not beat each other", () => {
    expect(
      run([
        [1, NA],
        [NA, 5],
      ]),
    ).toEqual([0, 0]);
  });
});

describe("zero or negative in a geometric mean", () => {
  it("a zero makes the whole zero: nothing makes up for it", () => {
    expect(combine({ method: "geometric" }, [[0], [9]], [1, 1])).toEqual([0]);
    expect(combine({ method: "harmonic" }, [[0], [9]], [1, 1])).toEqual([0]);
    expect(combine({ method: "power", exponent: -2 }, [[0], [9]], [1, 1])).toEqual([0]);
    expect(combine({ method: "harmonic" }, [[-0], [9]], [1, 1])).toEqual([0]);
  });
  it("a negative figure leaves no score", () => {
    for (const mean of MEANS.slice(1)) {
      expect(combine(mean, [[-1], [9]], [1, 1])).toEqual([NA]);
    }
  });
  it("is no matter to means of what may be below zero", () => {
    expect(combine({ method: "arithmetic" }, [[-1], [9]], [1, 1])).toEqual([4]);
    expect(combine({ method: "median" }, [[-1], [9]], [1, 1])).toEqual([4]);
  });
});

describe("weights by importance", () => {
  const run = (parts: number[][], wishes: number[]) => [
    ...importanceWeights(
      parts.map((part) => of(...part)),
      of(...wishes),
      { method: "arithmetic" },
    ),
  ];
  it("all peers equal", () => expect(run([EQUAL, EQUAL], [1, 3])).toEqual([1, 3]));
  it("one country", () => expect(run([ONE, ONE], [1, 3])).toEqual([1, 3]));
  it("all missing", () => expect(run([MISSING, MISSING], [1, 3])).toEqual([1, 3]));
  it("weights summing to 0", () =>
    expect(
      run(
        [
          [1, 2],
          [2, 1],
        ],
        [0, 0],
      ),
    ).toEqual([0, 0]));
});

describe("weights by the first principal component", () => {
  const run = (parts: number[][], given: number[]) => [
    ...principalWeights(
      parts.map((part) => of(...part)),
      of(...given),
    ),
  ];
  it("all peers equal", () => expect(run([EQUAL, EQUAL], [1, 3])).toEqual([1, 3]));
  it("one country", () => expect(run([ONE, ONE], [1, 3])).toEqual([1, 3]));
  it("all missing", () => expect(run([MISSING, MISSING], [1, 3])).toEqual([1, 3]));
  it("weights summing to 0", () =>
    expect(
      run(
        [
          [1, 2],
          [2, 1],
        ],
        [0, 0],
      ),
    ).toEqual([0, 0]));
});

describe("random weights", () => {
  it("weights summing to 0", () => {
    expect([...randomWeights(["a", "b"], of(0, 0), 0.5, 1)]).toEqual([0, 0]);
  });
});

describe("denominated", () => {
  const run = (values: number[], denominators: number[]) => {
    const out = new Float64Array(values.length);
    denominate(of(...values), of(...denominators), out);
    return [...out];
  };
  it("all peers equal", () => expect(run([6, 6], [2, 2])).toEqual([3, 3]));
  it("one country", () => expect(run([6], [2])).toEqual([3]));
  it("all missing", () => expect(run([NA, 6], [2, NA])).toEqual([NA, NA]));
  it("by nobody or by less says nothing", () => expect(run([6, 6], [0, -2])).toEqual([NA, NA]));
});

describe("screened", () => {
  it("all missing", () => {
    const coverage = new Float64Array(1);
    measureCoverage(Int32Array.of(3), Int32Array.of(3), coverage);
    expect([...coverage]).toEqual([0]);
  });
  it("a unit to which nothing applies has no share, and is left out", () => {
    const coverage = new Float64Array(2);
    measureCoverage(Int32Array.of(0, 1), Int32Array.of(0, 2), coverage);
    expect([...coverage]).toEqual([NA, 0.5]);
    const left = new Uint8Array(2);
    expect(screenOut(coverage, 0.5, left)).toBe(1);
    expect([...left]).toEqual([1, 0]);
  });
});

describe("ranked", () => {
  const run = (scores: number[]) => {
    const ranks = new Float64Array(scores.length);
    rankScores(of(...scores), ranks);
    return [...ranks];
  };
  it("all peers equal", () => expect(run(EQUAL)).toEqual([1, 1, 1]));
  it("one country", () => expect(run(ONE)).toEqual([1]));
  it("all missing", () => expect(run(MISSING)).toEqual([NA, NA]));
  it("equal scores share a rank and leave the next ones empty", () => {
    expect(run([5, 9, NA, 5, 1])).toEqual([2, 1, NA, 2, 4]);
  });
  it("scores that differ by rounding alone are equal", () => {
    expect(run([0.1 + 0.2, 0.3])).toEqual([1, 1]);
  });
});
