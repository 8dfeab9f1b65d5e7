import { expect, it } from "vitest";
import type { Normalisation } from "@/lib/contracts/recipe";
import { copeland, outrankingShares } from "@/lib/scoring/aggregate/copeland";
import { type Mean, weightedMean } from "@/lib/scoring/aggregate/means";
import { normalise } from "@/lib/scoring/normalise/normalise";
import { toBorda } from "@/lib/scoring/normalise/places";
import { toPlaces } from "@/lib/scoring/order-by-value";
import { takeBoxCox } from "@/lib/scoring/treat/box-cox";
import { takeLogarithm } from "@/lib/scoring/treat/logarithm";
import { measureMoments } from "@/lib/scoring/treat/moments";
import { winsorise } from "@/lib/scoring/treat/winsorise";
import { readVectors } from "./coinr-fixtures";

const NA = Number.NaN;
const TO_10 = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const TO_20 = Array.from({ length: 20 }, (_, at) => at + 1);
const PI = [3, 1, 4, 1, 5, 9, 2, 6];
const RULE = { most: 5, skew: 2, kurtosis: 3.5 };

const shape = (values: number[]) => measureMoments(Float64Array.from(values));
const moved = (values: number[]) => {
  const out = new Float64Array(values.length);
  winsorise(Float64Array.from(values), RULE, out);
  return out;
};
const logarithm = (values: number[], mirrored: boolean) => {
  const out = new Float64Array(values.length);
  takeLogarithm(Float64Array.from(values), shape(values), out, mirrored);
  return out;
};
const boxCox = (values: number[], lambda: number) => {
  const out = new Float64Array(values.length);
  takeBoxCox(Float64Array.from(values), shape(values), lambda, out);
  return out;
};
const scaled = (
  values: number[],
  choice: Normalisation,
  { direction = 1, reference = -1, target = NA, goalposts = [NA, NA] }: ScaledOptions = {},
) => {
  const out = new Float64Array(values.length);
  const column = Float64Array.from(values);
  const scale = { direction, target, goalposts };
  normalise(column, choice, scale, reference, shape(values), out, toPlaces(values.length));
  return out;
};
interface ScaledOptions {
  direction?: 1 | -1;
  reference?: number;
  target?: number;
  goalposts?: readonly [number, number];
}
const mean = (values: number[], weights: number[], choice: Mean) => {
  const out = new Float64Array(1);
  weightedMean(
    values.map((value) => Float64Array.of(value)),
    Float64Array.from(weights),
    choice,
    out,
  );
  return out;
};
const GAMES = [
  [1, 2, 3, 4],
  [3, 2, 1, 5],
  [2, 3, 1, 4],
].map((column) => Float64Array.from(column));
const duels = (weights: number[]) => {
  const out = new Float64Array(4);
  copeland(GAMES, Float64Array.from(weights), out);
  return out;
};
const ranked = (values: number[]) => {
  const out = new Float64Array(values.length);
  toBorda(Float64Array.from(values), 1, out, toPlaces(values.length));
  return out.map((below) => below + 1);
};

const OURS: Record<string, ArrayLike<number>> = {
  skew: [shape([...TO_10, 100]).skew],
  kurt: [shape([...TO_10, 100]).kurtosis],
  skew2: [shape([...TO_20, 100, 200]).skew],
  kurt2: [shape([...TO_20, 100, 200]).kurtosis],
  winsorise: moved([...TO_10, 100]),
  winsorise_both: moved([...TO_20, 100, 200]),
  winsorise_low: moved([-100, ...TO_10]),
  log_CT: logarithm([...TO_20, 100, 200], false),
  log_CT_plus_neg: logarithm(
    [...TO_20, 100, 200].map((each) => -each),
    true,
  ),
  "boxcox0.5": boxCox([1, 4, 9, 16, 50], 0.5),
  n_minmax: scaled(PI, { method: "min-max", low: 0, high: 100 }),
  n_zscore: scaled(PI, { method: "z-score", mean: 0, deviation: 1 }),
  n_prank: scaled([...PI, NA], { method: "percentile-rank" }),
  n_rank: ranked([...PI, NA]),
  n_borda: scaled([...PI, NA], { method: "borda" }),
  n_dist2ref: scaled(PI, { method: "distance-to-reference", unit: "third" }, { reference: 2 }),
  n_dist2targ: scaled(PI, { method: "distance-to-target", capped: true }, { target: 7 }),
  n_goalposts: scaled([-1, 0, 1, 5, 10, 11], { method: "goalposts" }, { goalposts: [0, 10] }),
  n_goalposts_rev: scaled(
    [-1, 0, 1, 5, 10, 11],
    { method: "goalposts" },
    { goalposts: [0, 10], direction: -1 },
  ),
  n_fracmax: scaled(PI, { method: "fraction-of-max" }),
  a_amean: mean([1, 2, 3], [2, 1, 1], { method: "arithmetic" }),
  a_gmean: mean([1, 2, 3], [1, 1, 2], { method: "geometric" }),
  a_hmean: mean([1, 2, 3], [2, 1, 1], { method: "harmonic" }),
  a_genmean_m2: mean([1, 2, 3], [2, 1, 1], { method: "power", exponent: -2 }),
  "a_genmean_0.5": mean([1, 2, 3], [2, 1, 1], { method: "power", exponent: 0.5 }),
  copeland: duels([1, 1, 1]),
  copeland_w: duels([0.6, 0.2, 0.2]),
  outrank: outrankingShares(GAMES, Float64Array.of(1, 1, 1)),
};

/** A logarithm of untreated figures and growth over years are no stage of an index here. */
const NO_METHOD_HERE = ["log_CT_orig", "CAGR", "prc_change"];

const vectors = readVectors();

it("every method that another program has too is compared with it", () => {
  expect([...Object.keys(OURS), ...NO_METHOD_HERE].sort()).toEqual([...vectors.keys()].sort());
});

it.each(Object.entries(OURS))("%s: the same as COINr's to 1e-9", (id, ours) => {
  const theirs = vectors.get(id) ?? [];
  expect(ours).toHaveLength(theirs.length);
  for (const [at, expected] of theirs.entries()) {
    if (Number.isNaN(expected)) expect(ours[at]).toBeNaN();
    else expect(Math.abs((ours[at] ?? NA) - expected)).toBeLessThanOrEqual(1e-9);
  }
});
