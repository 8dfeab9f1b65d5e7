import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/scoring/random/create-random";

const draw = (count: number, seed: number, stream?: number) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: count }, () => random());
};

describe("random numbers", () => {
  it("the same seed gives the same bytes, today and on every machine", () => {
    expect(draw(1_000, 42, 7)).toEqual(draw(1_000, 42, 7));
    expect(draw(3, 42)).toMatchInlineSnapshot(`
      [
        0.4475346237886697,
        0.5973071167245507,
        0.29351363447494805,
      ]
    `);
    expect(draw(3, 2 ** 53 - 1, 2 ** 32 - 1)).toMatchInlineSnapshot(`
      [
        0.8688967796042562,
        0.7803611152339727,
        0.6122975235339254,
      ]
    `);
  });

  it("seeds that differ in one bit, high or low, and streams of one seed have nothing in common", () => {
    const firsts = [
      ...Array.from({ length: 1_000 }, (_, seed) => draw(1, seed)),
      ...Array.from({ length: 1_000 }, (_, stream) => draw(1, 5, stream + 1)),
      ...Array.from({ length: 21 }, (_, bit) => draw(1, 2 ** (32 + bit))),
    ].flat();
    expect(new Set(firsts).size).toBe(firsts.length);
    const middle = firsts.slice(0, 1_000);
    const lag = middle.map((first, at) => ((middle[at + 1] ?? 0.5) - 0.5) * (first - 0.5) * 12);
    expect(Math.abs(lag.reduce((sum, each) => sum + each, 0) / 1_000)).toBeLessThan(0.1);
  });

  it("numbers lie in [0, 1) and in each tenth about as often", () => {
    const tenths = new Array<number>(10).fill(0);
    let least = 1;
    let most = 0;
    for (let stream = 0; stream < 10_000; stream++) {
      const [first = 0, , , fourth = 0] = draw(4, 1, stream);
      for (const each of [first, fourth]) {
        least = Math.min(least, each);
        most = Math.max(most, each);
        tenths[Math.floor(each * 10)] = (tenths[Math.floor(each * 10)] ?? 0) + 1;
      }
    }
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThan(1);
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });

  it("what is not a whole number from zero up is refused as seed and as stream", () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => createRandom(seed)).toThrow("not a seed");
    }
    for (const stream of [-1, 0.5, Number.NaN, 2 ** 32]) {
      expect(() => createRandom(0, stream)).toThrow("not a stream");
    }
  });
});
