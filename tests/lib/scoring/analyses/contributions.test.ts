import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContributionGroup, scoreProfile } from "@/lib/scoring/analyses/contribution-tree";
import { toContributions } from "@/lib/scoring/analyses/contributions";
import { runAtOnce } from "@/lib/scoring/analyses/run-in-chunks";

type Children = ContributionGroup["children"];
type Mean = (children: Children, weights?: readonly number[]) => ContributionGroup;

const toMean =
  (isAdditive: boolean, bend: (x: number) => number, unbend: (x: number) => number): Mean =>
  (children, weights = children.map(() => 1)) => ({
    children,
    isAdditive,
    aggregate: (scores) => {
      let sum = 0;
      let whole = 0;
      for (const [place, score] of scores.entries()) {
        if (Number.isNaN(score)) continue;
        sum += (weights[place] ?? 0) * bend(score);
        whole += weights[place] ?? 0;
      }
      return whole === 0 ? Number.NaN : unbend(sum / whole);
    },
  });
const arithmetic = toMean(
  true,
  (x) => x,
  (x) => x,
);
const geometric = toMean(false, Math.log, Math.exp);
const harmonic = toMean(
  false,
  (x) => 1 / x,
  (x) => 1 / x,
);

const contribute = (root: ContributionGroup, from: Float64Array, to: Float64Array, seed: number) =>
  runAtOnce(toContributions(root, from, to, { seed, mostSteps: 2 ** 14 }));

const profile = (...figures: number[]) => Float64Array.from(figures);
const sum = (parts: Float64Array) => parts.reduce((total, part) => total + part, 0);

/** All orders in which a group's indicators follow each other, one after the other. */
function listOrders(child: number | ContributionGroup): number[][] {
  if (typeof child === "number") return [[child]];
  return listShuffles(child.children).flatMap((children) =>
    children.reduce<number[][]>(
      (orders, each) =>
        orders.flatMap((order) => listOrders(each).map((more) => [...order, ...more])),
      [[]],
    ),
  );
}

function listShuffles<T>(all: readonly T[]): T[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((first, place) =>
    listShuffles(all.toSpliced(place, 1)).map((rest) => [first, ...rest]),
  );
}

function countByHand(root: ContributionGroup, from: Float64Array, to: Float64Array): number[] {
  const orders = listOrders(root);
  const parts = new Array<number>(from.length).fill(0);
  const start = scoreProfile(root, from);
  for (const order of orders) {
    const mixed = from.slice();
    let before = start;
    for (const indicator of order) {
      mixed[indicator] = to[indicator] ?? Number.NaN;
      const result = scoreProfile(root, mixed);
      const after = Number.isNaN(result) ? start : result;
      parts[indicator] = (parts[indicator] ?? 0) + (after - before) / orders.length;
      before = after;
    }
  }
  return parts;
}

const figure = fc.double({ min: 1, max: 100, noNaN: true });
const maybe = fc.oneof({ weight: 4, arbitrary: figure }, fc.constant(Number.NaN));
const profiles = (of: fc.Arbitrary<number>, count: number) =>
  fc.tuple(
    ...[0, 1].map(() =>
      fc.array(of, { minLength: count, maxLength: count }).map((each) => Float64Array.from(each)),
    ),
  );

describe("contributions", () => {
  it("in a weighted sum are weight times difference, at any depth and in any number", () => {
    const root = arithmetic([arithmetic([0, 1], [3, 1]), 2], [1, 3]);
    const found = contribute(root, profile(0, 0, 0), profile(8, 4, 2), 1);
    expect([...found.parts]).toEqual([1.5, 0.25, 1.5]);
    expect(found).toMatchObject({ from: 0, to: 3.25, method: "exact" });
    const wide = arithmetic(Array.from({ length: 60 }, (_, place) => place));
    const figures = Float64Array.from({ length: 60 }, (_, place) => place);
    expect(contribute(wide, new Float64Array(60), figures, 1)).toMatchObject({
      parts: figures.map((each) => each / 60),
      method: "exact",
    });
  });

  it("where order matters are the mean over all orders", () => {
    const found = contribute(geometric([0, 1]), profile(1, 1), profile(4, 9), 1);
    // 1 → 2 → 6 one way, 1 → 3 → 6 the other
    expect(found.parts[0]).toBeCloseTo((1 + 3) / 2, 12);
    expect(found.parts[1]).toBeCloseTo((4 + 2) / 2, 12);
  });

  it("sum to the score also where a pillar has no score at one end, or only on the way", () => {
    const root = arithmetic([geometric([0, 1]), 2]);
    const signed = fc.oneof(
      { weight: 4, arbitrary: figure },
      { weight: 2, arbitrary: fc.constant(-5) },
      fc.constant(Number.NaN),
    );
    let without = 0;
    fc.assert(
      fc.property(profiles(signed, 3), ([from, to]) => {
        if (from === undefined || to === undefined) return;
        const found = contribute(root, from, to, 1);
        if (Number.isNaN(found.from) || Number.isNaN(found.to)) return;
        const [pillar] = root.children;
        const isNone = [from, to].some((each) => Number.isNaN(scoreProfile(pillar ?? 0, each)));
        without += Number(isNone);
        expect(sum(found.parts)).toBeCloseTo(found.to - found.from, 9);
        for (const [place, part] of countByHand(root, from, to).entries()) {
          expect(found.parts[place]).toBeCloseTo(part, 9);
        }
      }),
      { numRuns: 300 },
    );
    expect(without).toBeGreaterThan(30);
  });

  it("keep a group's indicators together, as a count of every order by hand does", () => {
    const roots = [
      geometric([arithmetic([0, 1], [2, 1]), harmonic([2, geometric([3, 4])]), 5], [1, 2, 1]),
      arithmetic([geometric([0, 1, 2]), arithmetic([3, 4, 5])]),
      harmonic([0, 1, 2, arithmetic([3, 4]), 5]),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...roots), profiles(maybe, 6), (root, [from, to]) => {
        if (from === undefined || to === undefined) return;
        const found = contribute(root, from, to, 1);
        if (Number.isNaN(found.from) || Number.isNaN(found.to)) {
          expect(found.parts.every(Number.isNaN)).toBe(true);
          return;
        }
        for (const [indicator, part] of countByHand(root, from, to).entries()) {
          expect(found.parts[indicator]).toBeCloseTo(part, 9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("sum to the gap, however many there are and whichever way they were counted", () => {
    const places = Array.from({ length: 40 }, (_, place) => place);
    const roots = [
      geometric(places),
      arithmetic([geometric(places.slice(0, 10)), harmonic(places.slice(10))]),
      harmonic([arithmetic(places.slice(0, 20)), arithmetic(places.slice(20))]),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...roots), profiles(maybe, 40), (root, [from, to]) => {
        if (from === undefined || to === undefined) return;
        const { parts, ...found } = contribute(root, from, to, 1);
        if (Number.isNaN(found.from) || Number.isNaN(found.to)) return;
        expect(found.from + sum(parts)).toBeCloseTo(found.to, 9);
      }),
      { numRuns: 10 },
    );
  });

  it("drawn rather than counted come close, and are the same again with the same seed", () => {
    const places = Array.from({ length: 30 }, (_, place) => place);
    // One group below another changes nothing but what can be counted: 30 at once cannot.
    const from = Float64Array.from(places, () => 1);
    const to = Float64Array.from(places, (place) => 1 + (place % 3));
    const found = contribute(geometric(places), from, to, 7);
    expect(found).toMatchObject({ method: "sampled", orders: 818 });
    expect(contribute(geometric(places), from, to, 7)).toEqual(found);
    const [none, two, three] = [0, 1, 2].map((kind) =>
      sum(found.parts.filter((_, place) => place % 3 === kind)),
    );
    // Ten that double and ten that treble: as if there were three, by symmetry.
    expect(none).toBe(0);
    const gap = found.to - found.from;
    expect((two ?? 0) + (three ?? 0)).toBeCloseTo(gap, 12);
    expect((two ?? 0) / gap).toBeCloseTo(Math.log(2) / Math.log(6), 2);
    for (const part of found.parts.filter((_, place) => place % 3 === 1)) {
      expect(Math.abs(part / ((two ?? 0) / 10) - 1)).toBeLessThan(0.05);
    }
  });

  it("what is known of one country only adds what knowing it changes", () => {
    const root = arithmetic([0, 1]);
    const found = contribute(root, profile(4, Number.NaN), profile(4, 10), 1);
    expect([...found.parts]).toEqual([0, 3]);
  });

  it("of two countries that are alike are none; of one without a score not known", () => {
    const root = geometric([0, 1]);
    expect([...contribute(root, profile(2, 3), profile(2, 3), 1).parts]).toEqual([0, 0]);
    const unknown = profile(Number.NaN, Number.NaN);
    expect([...contribute(root, unknown, profile(2, 3), 1).parts]).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("refuse profiles of different indicators", () => {
    expect(() => contribute(arithmetic([0]), profile(1), profile(1, 2), 1)).toThrow(
      "1 and 2 indicators",
    );
  });
});
