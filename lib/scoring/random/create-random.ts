import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

const WORD = 2 ** 32;
const GOLDEN = 0x9e3779b9;

/** Numbers drawn one after the other, each evenly from [0, 1): a multiple of 2⁻³². */
export type Random = () => number;

/**
 * Random numbers that are the same for the same seed and stream, on every machine.
 *
 * Streams of one seed have nothing to do with each other: a run that draws from the stream of its
 * own number draws the same whoever computes it, and in whatever order.
 *
 * @param seed a whole number from 0 to 2⁵³ − 1
 * @param stream a whole number from 0 to 2³² − 1
 * @throws RangeError where either is not one
 * @see D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math.
 * Softw. 47 (2021): xoroshiro128+, here as kept by pure-rand
 * @example const random = createRandom(42); random() // → 0.6422…, then 0.7848…
 */
export function createRandom(seed: number, stream = 0): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`not a seed: ${seed}`);
  if (!Number.isInteger(stream) || stream < 0 || stream >= WORD) {
    throw new RangeError(`not a stream: ${stream}`);
  }
  // Neighbouring seeds and streams must start far apart, and no two of them alike: each step can be undone.
  const first = mix((seed % WORD) ^ GOLDEN);
  const second = mix(stream + first);
  const third = mix((second ^ Math.floor(seed / WORD)) + GOLDEN);
  const generator = xoroshiro128plusFromState([first, second, third, mix(third + GOLDEN)]);
  return () => (generator.next() >>> 0) / WORD;
}

/** The last step of MurmurHash3 (A. Appleby, public domain): every bit moves every other. */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
