import { describe, expect, it } from "vitest";
import { MOST_SOBOL_DIMENSIONS, sobolSequence } from "@/lib/scoring/random/sobol-sequence";

/** Points 700 and 1,023 in dimensions 1, 2, 3, 64, 65, 127 and 128 as scipy 1.17.1 gives them (qmc.Sobol, unscrambled). */
const SCIPY: [number, number[]][] = [
  [
    700,
    [
      0.2802734375, 0.0986328125, 0.1376953125, 0.4365234375, 0.1123046875, 0.5927734375,
      0.5888671875,
    ],
  ],
  [
    1_023,
    [
      0.0009765625, 0.7529296875, 0.6123046875, 0.0400390625, 0.0986328125, 0.5751953125,
      0.7001953125,
    ],
  ],
];

describe("Sobol's quasi-random sequence", () => {
  it("begins as Joe and Kuo's does", () => {
    expect([...sobolSequence(5, 4)]).toEqual([
      ...[0, 0, 0, 0],
      ...[0.5, 0.5, 0.5, 0.5],
      ...[0.75, 0.25, 0.25, 0.25],
      ...[0.25, 0.75, 0.75, 0.75],
      ...[0.375, 0.375, 0.625, 0.875],
    ]);
  });

  it("is what scipy computes, up to the last dimension", () => {
    const points = sobolSequence(1_024, MOST_SOBOL_DIMENSIONS);
    for (const [index, expected] of SCIPY) {
      const point = points.subarray(index * 128, index * 128 + 128);
      expect([0, 1, 2, 63, 64, 126, 127].map((dimension) => point[dimension])).toEqual(expected);
    }
  });

  it("puts one point into each of 256 strips in every dimension, shifted or not", () => {
    for (const seed of [undefined, 1, 2]) {
      const points = sobolSequence(256, 128, seed);
      for (let dimension = 0; dimension < 128; dimension++) {
        const strips = new Set<number>();
        for (let index = 0; index < 256; index++) {
          strips.add(Math.floor((points[index * 128 + dimension] ?? 0) * 256));
        }
        expect(strips.size).toBe(256);
      }
    }
  });

  it("with a seed gives the same points again, and others with another", () => {
    expect(sobolSequence(64, 6, 9)).toEqual(sobolSequence(64, 6, 9));
    expect(sobolSequence(64, 6, 9)).not.toEqual(sobolSequence(64, 6, 10));
    expect(sobolSequence(1, 6, 9).every((each) => each > 0)).toBe(true);
  });

  it("more dimensions than there are direction numbers for are refused, and none at all", () => {
    for (const dimensions of [0, 129, 1.5]) {
      expect(() => sobolSequence(4, dimensions)).toThrow(`${dimensions} dimensions`);
    }
  });
});
